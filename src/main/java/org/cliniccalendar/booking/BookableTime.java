package org.cliniccalendar.booking;

import java.time.ZoneId;
import java.util.List;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;

/**
 * A run of adjacent slots of one session date that is locked and may be booked.
 *
 * @param zone of the clinic
 * @param clinicianId null in a session of the clinic's own
 * @param level at which it is booked, as session and appointment type have it together
 * @param during half-open, from the first slot's start to the last one's end
 * @param slotIds as PostgreSQL writes an array
 * @param slots how many they are
 * @param overdue whether a hold that is over still has a seat in one of them
 * @param warnings of the slot types, shown to whoever books
 */
record BookableTime(
        long sessionDateId,
        long clinicId,
        ZoneId zone,
        Long clinicianId,
        Level level,
        Interval during,
        String slotIds,
        int slots,
        boolean overdue,
        List<String> warnings) {
    /** The same, confirmed at once: whoever books has the yes already. */
    BookableTime agreed() {
        return new BookableTime(
                sessionDateId, clinicId, zone, clinicianId, Level.AVAILABLE, during, slotIds, slots, overdue, warnings);
    }
}
