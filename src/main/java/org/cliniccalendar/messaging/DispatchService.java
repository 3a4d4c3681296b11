package org.cliniccalendar.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Sends one message, in one transaction. */
@Stateless
@PermitAll
public class DispatchService {
    private static final System.Logger LOG = System.getLogger(DispatchService.class.getName());

    /** Rows that another node is sending at this moment are locked, and passed over. */
    static final String CLAIM = """
            SELECT * FROM outbox_message
             WHERE status = 'PENDING' AND next_attempt_at <= ?1
             ORDER BY next_attempt_at
             LIMIT 1
               FOR UPDATE SKIP LOCKED
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** What became of one dispatch. */
    public enum Outcome {
        /** A message was sent, expired, or is to be tried again. */
        HANDLED,
        /** The mail server is away, for this message and any other. */
        SERVER_AWAY,
        /** Nothing is due that no other node is sending. */
        NOTHING_DUE
    }

    /**
     * Takes the message that has waited longest, and sends it. Its row stays locked until the outcome is written; if the node
     * dies in between, another one sends it again under the same identifier.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outcome dispatchNext(Postman postman) {
        Instant now = clock.instant();
        Optional<OutboxMessage> next = claim(now);
        if (next.isEmpty()) {
            return Outcome.NOTHING_DUE;
        }
        OutboxMessage message = next.get();
        if (message.isUselessAt(now)) {
            message.expired(now);
            return Outcome.HANDLED;
        }
        try {
            postman.send(message, now);
            message.sent(clock.instant());
            return Outcome.HANDLED;
        } catch (DeliveryFailure failure) {
            message.failed(failure, clock.instant());
            LOG.log(Level.WARNING, "Message " + message.messageId() + " is " + message.status(), failure);
            return failure.kind() == DeliveryFailure.Kind.UNREACHABLE ? Outcome.SERVER_AWAY : Outcome.HANDLED;
        }
    }

    private Optional<OutboxMessage> claim(Instant now) {
        List<?> rows = em.createNativeQuery(CLAIM, OutboxMessage.class)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream().map(OutboxMessage.class::cast).findFirst();
    }
}
