package org.cliniccalendar.booking;

import java.time.ZoneId;
import java.util.List;
import org.cliniccalendar.time.Interval;

/**
 * The answer to a booking.
 *
 * @param clinicId where it is
 * @param during half-open
 * @param zone of the clinic
 * @param warnings of the slot types that it takes; mostly none
 */
public record Booked(
        String ref, AppointmentStatus status, long clinicId, Interval during, ZoneId zone, List<String> warnings) {
    static Booked of(Appointment appointment, BookableTime time) {
        return new Booked(
                appointment.getRef(),
                appointment.getStatus(),
                time.clinicId(),
                appointment.getDuring(),
                time.zone(),
                time.warnings());
    }
}
