package org.cliniccalendar.booking;

import java.time.ZoneId;
import java.util.List;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;

/**
 * A session date as calendars show it: who, where, how much is free. No client data.
 *
 * @param during half-open
 * @param zone of the clinic
 * @param clinicianId null for a session of the clinic itself
 * @param appointmentTypeId the first by name of the types that can be booked into it; null if there is none
 * @param own whether it is the viewer's own session
 * @param warnings of the slot types of its free slots; mostly none
 */
public record CalendarSession(
        long sessionDateId,
        Interval during,
        ZoneId zone,
        long clinicId,
        String clinic,
        String room,
        Long clinicianId,
        PersonName clinician,
        Level level,
        int slots,
        int free,
        Long appointmentTypeId,
        boolean own,
        List<String> warnings) {
    /** A line about its free time, with the warnings behind it. */
    public String withWarnings(String line) {
        return SlotWarnings.behind(line, warnings);
    }
}
