package org.cliniccalendar.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends what is due. Any number of nodes may do so at once. */
@Stateless
@PermitAll
public class DeliveryService {
    private static final int MOST_MESSAGES = 200;
    private static final Duration LONGEST_RUN = Duration.ofSeconds(50);

    @EJB
    private DispatchService dispatch;

    @Inject
    private Clock clock;

    /**
     * Sends due messages over one connection, each in its own transaction, until none is left, the mail server is away, or
     * the run is long enough: the next one goes on. Without a mail server everything stays as it is.
     *
     * @return how many messages were handled
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int deliverDue() {
        Optional<MailServer> server = MailServer.configured();
        if (server.isEmpty()) {
            return 0;
        }
        Instant enough = clock.instant().plus(LONGEST_RUN);
        int handled = 0;
        try (MailConnection connection = new MailConnection(server.get())) {
            while (handled < MOST_MESSAGES
                    && clock.instant().isBefore(enough)
                    && dispatch.dispatchNext(connection) == DispatchService.Outcome.HANDLED) {
                handled++;
            }
        }
        return handled;
    }
}
