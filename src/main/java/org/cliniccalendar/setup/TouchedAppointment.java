package org.cliniccalendar.setup;

import java.io.Serializable;
import java.time.ZoneId;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;

/**
 * A booked appointment in time that is taken away.
 *
 * @param zone of its clinic
 */
public record TouchedAppointment(
        String ref, Interval during, ZoneId zone, PersonName client, String appointmentType, String clinic)
        implements Serializable {}
