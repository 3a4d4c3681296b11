package org.cliniccalendar.booking;

import java.io.Serializable;
import java.time.Instant;

/**
 * A time that is kept while a form is filled in.
 *
 * @param ref of the appointment that holds it, by which it is booked or released
 * @param until the first moment at which it is not kept any more
 * @param longest until when it can be kept at the most
 */
public record Held(String ref, Instant until, Instant longest) implements Serializable {
    /** Whether it can be kept longer than it is. */
    public boolean isExtendable() {
        return until.isBefore(longest);
    }
}
