package org.cliniccalendar.reception;

import java.util.List;
import org.cliniccalendar.time.Interval;

/**
 * A piece of a column, from top to bottom without gaps.
 *
 * @param slot the first slot of it; null where there is none
 * @param free whether somebody can still be booked into it
 * @param appointments drawn side by side
 * @param note why nothing can be booked, which session begins, or who cancelled; may be empty
 */
public record DayCell(
        Kind kind,
        Interval during,
        DaySession session,
        DaySlot slot,
        boolean free,
        List<DayAppointment> appointments,
        String note) {

    /** What stands there. */
    public enum Kind {
        /** Before, between and after sessions. */
        GAP,
        /** Blocked, or the clinic is closed. */
        CLOSED,
        /** Time to catch up. */
        BLANK,
        /** The next session of the column begins. */
        HEADING,
        /** A slot, free or taken. */
        SLOT
    }

    public DayCell {
        appointments = List.copyOf(appointments);
    }

    static DayCell empty(Kind kind, Interval during, DaySession session, String note) {
        return new DayCell(kind, during, session, null, false, List.of(), note);
    }

    /** How high it is drawn, in minutes that pass. */
    public int minutes() {
        return (int) during.duration().toMinutes();
    }
}
