package org.cliniccalendar.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.identity.Roles;

/** Reads the outbox: what was told to whom, and what waits. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class MessageListService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * One page of the messages in some states, the newest first.
     *
     * @param first how many to pass over
     * @param size how many at most
     */
    public List<MessageEntry> messages(Set<MessageStatus> states, int first, int size) {
        return em.createQuery(
                        "SELECT NEW org.cliniccalendar.messaging.MessageEntry(m.id, m.dueAt, m.kind, m.recipient,"
                                + " m.subject, m.status, m.attempts, m.lastError) FROM OutboxMessage m"
                                + " WHERE m.status IN :states ORDER BY m.createdAt DESC, m.id DESC",
                        MessageEntry.class)
                .setParameter("states", states)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    /** How many messages are in these states. */
    public int count(Set<MessageStatus> states) {
        return em.createQuery("SELECT COUNT(m) FROM OutboxMessage m WHERE m.status IN :states", Long.class)
                .setParameter("states", states)
                .getSingleResult()
                .intValue();
    }

    /** Whether there is a mail server to send with. */
    public boolean isMailSetUp() {
        return MailServer.configured().isPresent();
    }

    /**
     * For how long the oldest unsent message has been due; zero if none is. It is not asked for as a minimum, because
     * EclipseLink converts columns and not the results of functions.
     */
    @PermitAll
    public Duration lag() {
        Instant now = clock.instant();
        return em.createQuery(
                        "SELECT m.dueAt FROM OutboxMessage m WHERE m.status = :pending AND m.dueAt <= :now"
                                + " ORDER BY m.dueAt",
                        Instant.class)
                .setParameter("pending", MessageStatus.PENDING)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(oldest -> Duration.between(oldest, now))
                .orElse(Duration.ZERO);
    }
}
