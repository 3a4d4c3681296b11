package org.cliniccalendar.messaging.web;

import org.cliniccalendar.messaging.MessageStatus;
import org.cliniccalendar.web.Messages;

/**
 * How the state of a message looks and reads: always colour, icon and word together.
 *
 * @param tone of the chip
 * @param icon a PrimeIcon
 */
public record StatusLook(String tone, String icon, String word) {

    static StatusLook of(MessageStatus status) {
        return switch (status) {
            case PENDING -> look("info", "clock", status);
            case SENT -> look("good", "check-circle", status);
            case WITHDRAWN -> look("none", "undo", status);
            case EXPIRED -> look("warn", "history", status);
            case DEAD -> look("danger", "exclamation-triangle", status);
        };
    }

    private static StatusLook look(String tone, String icon, MessageStatus status) {
        return new StatusLook(
                tone, icon, Messages.words("org.cliniccalendar.messaging.messages", "status." + status.name()));
    }
}
