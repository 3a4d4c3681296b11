package org.cliniccalendar.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.Roles;

/** Takes in what must be told, and takes it back. */
@Stateless
@PermitAll
public class OutboxService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private AuditService audit;

    @Inject
    private Clock clock;

    /** Writes a message in the caller's transaction, without which there is none: it is sent if that one commits. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void post(OutboxMessage.Draft draft) {
        em.persist(new OutboxMessage(draft, clock.instant()));
    }

    /**
     * Takes back, in the caller's transaction, every unsent message about something, also those given up. While a node is
     * sending one of them this waits for the outcome, so that nothing is sent once the caller has committed.
     *
     * @param about as in the draft, such as {@code appointment:K7MT4R}
     * @return how many were taken back
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int withdraw(String about) {
        em.flush();
        return em.createQuery("UPDATE OutboxMessage m SET m.status = :withdrawn, m.settledAt = :now,"
                        + " m.version = m.version + 1 WHERE m.about = :about AND m.status IN (:pending, :dead)")
                .setParameter("withdrawn", MessageStatus.WITHDRAWN)
                .setParameter("pending", MessageStatus.PENDING)
                .setParameter("dead", MessageStatus.DEAD)
                .setParameter("now", clock.instant())
                .setParameter("about", about)
                .executeUpdate();
    }

    /** The latest message about something that was sent; none if nothing was. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Told> lastSent(String about) {
        return em
                .createQuery(
                        "SELECT NEW org.cliniccalendar.messaging.Told(m.kind, m.uselessAt) FROM OutboxMessage m"
                                + " WHERE m.about = :about AND m.status = :sent ORDER BY m.settledAt DESC, m.id DESC",
                        Told.class)
                .setParameter("about", about)
                .setParameter("sent", MessageStatus.SENT)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Has a message sent again that was given up, with a fresh count of attempts and its old {@code Message-ID}.
     *
     * @throws MessagingRefused if it is not given up any more, or of no use any more
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void sendAgain(long id) {
        Instant now = clock.instant();
        OutboxMessage message = em.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (message == null || message.status() != MessageStatus.DEAD) {
            throw new MessagingRefused("refusal.notDead");
        }
        if (message.isUselessAt(now)) {
            throw new MessagingRefused("refusal.useless");
        }
        message.revive(now);
        audit.record("message.sent-again", "message:" + message.messageId(), null, message.about());
    }
}
