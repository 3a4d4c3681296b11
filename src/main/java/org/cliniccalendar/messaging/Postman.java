package org.cliniccalendar.messaging;

import java.time.Instant;

/** Hands a message over to whoever carries it on. */
public interface Postman {
    /**
     * Hands over one message, which is taken when this returns.
     *
     * @param now the date that the message bears
     * @throws DeliveryFailure if it was not said that it is taken
     */
    void send(OutboxMessage message, Instant now) throws DeliveryFailure;
}
