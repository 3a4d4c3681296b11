package org.cliniccalendar.booking;

import java.time.ZoneId;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;

/**
 * An appointment as calendars show it to someone who may see the client.
 *
 * @param during half-open
 * @param zone of the clinic
 * @param colour of the appointment type
 * @param claim reference of the case; empty if it is for none
 */
public record CalendarAppointment(
        String ref,
        Interval during,
        ZoneId zone,
        AppointmentStatus status,
        PersonName client,
        String appointmentType,
        String colour,
        String claim,
        long sessionDateId) {}
