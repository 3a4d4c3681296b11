package org.cliniccalendar.planning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.cliniccalendar.time.Interval;

/**
 * An appointment that holds time on a date which a change touches.
 *
 * @param date of the session, in the clinic's zone
 * @param held whether its time is only held for minutes, and its client knows nothing of it yet
 * @param slotTypeId of its first slot; null if it has none, because it was booked over and above
 * @param visit what it has in common with the others, if it is one of several requests for one visit; otherwise null
 * @param askedElsewhere whether one of those is on a date that the change does not touch
 */
record BookedAppointment(
        long id,
        int version,
        String ref,
        long clientId,
        TouchedClient client,
        String type,
        LocalDate date,
        Interval during,
        boolean held,
        Long slotTypeId,
        Long visit,
        boolean askedElsewhere) {

    boolean hasSlots() {
        return slotTypeId != null;
    }

    TouchedAppointment touched(Optional<Interval> suggested, ZoneId zone) {
        return new TouchedAppointment(ref, client, type, during, suggested, zone, askedElsewhere);
    }
}
