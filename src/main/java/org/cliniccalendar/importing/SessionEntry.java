package org.cliniccalendar.importing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.TypedBy;

/**
 * A session as written down in a file; all others are named by their codes. Times are those of the centre's own wall.
 *
 * @param end later than {@code start}
 * @param rule RFC 5545 RECUR, or empty for the first date only
 * @param minutes length of a bookable unit
 */
record SessionEntry(
        String code,
        String clinic,
        String room,
        String clinician,
        LocalDate firstDate,
        LocalTime start,
        LocalTime end,
        String rule,
        Set<String> appointmentTypes,
        int minutes,
        Level level,
        TypedBy typedBy) {}
