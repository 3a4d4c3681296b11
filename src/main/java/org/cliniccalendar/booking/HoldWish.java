package org.cliniccalendar.booking;

import java.io.Serializable;
import java.time.Duration;

/**
 * A time that shall be held.
 *
 * @param slotId with which it begins
 * @param appointmentTypeId for which it is held, which decides how many slots it takes
 * @param length how long it is held, from now on
 * @param note for whom or why, at most {@value #LONGEST_NOTE} characters; may be empty
 */
public record HoldWish(long slotId, long appointmentTypeId, Duration length, String note) implements Serializable {
    /** In characters. */
    public static final int LONGEST_NOTE = 120;

    /** For whoever enters a case, each time they ask for it. */
    static final Duration WHILE_A_FORM_IS_FILLED_IN = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofHours(2);

    /** The time that somebody fills in a form for. */
    static HoldWish forForm(long slotId, long appointmentTypeId) {
        return new HoldWish(slotId, appointmentTypeId, WHILE_A_FORM_IS_FILLED_IN, "");
    }

    /** @throws AppointmentRefused if it is for no time at all, for more than two hours, or the note is too long */
    void check() {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new AppointmentRefused("refused.holdLength", LONGEST.toMinutes());
        }
        if (note.length() > LONGEST_NOTE) {
            throw new AppointmentRefused("refused.holdNote", LONGEST_NOTE);
        }
    }
}
