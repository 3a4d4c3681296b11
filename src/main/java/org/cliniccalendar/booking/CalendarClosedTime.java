package org.cliniccalendar.booking;

import java.time.ZoneId;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;

/**
 * Time under a block or a closure, as calendars show it (features J22).
 *
 * @param zone of the clinic
 * @param clinician who is not there; null for everyone at the clinic
 * @param reason in words; empty when it is no business of the viewer
 * @param own whether it is the viewer's own
 */
public record CalendarClosedTime(
        Interval during, ZoneId zone, String clinic, PersonName clinician, String reason, boolean own) {}
