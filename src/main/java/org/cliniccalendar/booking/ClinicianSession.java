package org.cliniccalendar.booking;

import java.time.ZoneId;
import java.util.List;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;

/**
 * A clinician's session on a date, with who is booked into it.
 *
 * @param during half-open
 * @param zone of the clinic
 * @param room empty if there is none
 */
public record ClinicianSession(
        String name,
        Interval during,
        ZoneId zone,
        long clinicId,
        String clinic,
        String room,
        Level level,
        List<Seen> appointments) {
    public ClinicianSession {
        appointments = List.copyOf(appointments);
    }

    /**
     * An appointment that takes place, or took.
     *
     * @param claim reference of the case; empty if it is for none
     */
    public record Seen(
            String ref,
            Interval during,
            AppointmentStatus status,
            long clientId,
            PersonName client,
            String appointmentType,
            String claim) {}
}
