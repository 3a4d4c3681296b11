package org.cliniccalendar.rebooking;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;

/**
 * A line of the to-rebook list.
 *
 * @param ref of the appointment that lost its time
 * @param phone of the client; empty if there is none
 * @param had the time that was lost, half-open
 * @param clinicianId null in a session of the clinic's own
 * @param reason why it went
 * @param since when it went
 * @param owner who has taken it on, or null
 * @param settlement how it ended; null while it is open
 */
public record LostAppointment(
        long id,
        String ref,
        PersonName client,
        String phone,
        String appointmentType,
        long appointmentTypeId,
        Interval had,
        ZoneId zone,
        Long clinicianId,
        PersonName clinician,
        long clinicId,
        String clinic,
        String reason,
        Instant since,
        Owner owner,
        Settlement settlement)
        implements Serializable {

    /** Whoever takes care of it. */
    public record Owner(String username, String name) implements Serializable {}

    /**
     * Who ended it, when and how.
     *
     * @param reason why there is no other appointment; empty if there is one
     * @param ref of the new appointment, or null
     */
    public record Settlement(String by, Instant at, String reason, String ref) implements Serializable {}
}
