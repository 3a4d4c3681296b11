package org.cliniccalendar.booking;

import java.time.ZoneId;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;

/**
 * A session date as calendars show it: who, where, how much is free. No client data.
 *
 * @param during half-open
 * @param zone of the clinic
 * @param own whether it is the viewer's own session
 */
public record CalendarSession(
        long sessionDateId,
        Interval during,
        ZoneId zone,
        String clinic,
        String room,
        Long clinicianId,
        PersonName clinician,
        Level level,
        int slots,
        int free,
        boolean own) {}
