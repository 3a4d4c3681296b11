package org.cliniccalendar.booking;

import java.time.ZoneId;
import org.cliniccalendar.time.Interval;

/**
 * The answer to a booking.
 *
 * @param clinicId where it is
 * @param during half-open
 * @param zone of the clinic
 */
public record Booked(String ref, AppointmentStatus status, long clinicId, Interval during, ZoneId zone) {
    static Booked of(Appointment appointment, BookableTime time) {
        return new Booked(
                appointment.getRef(), appointment.getStatus(), time.clinicId(), appointment.getDuring(), time.zone());
    }
}
