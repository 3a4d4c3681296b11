package org.cliniccalendar.booking;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;

/**
 * An appointment as its page shows it.
 *
 * @param during half-open
 * @param zone of the clinic
 * @param claim reference of the case; empty if it is for none
 * @param referrer who instructs; empty if nobody was named
 * @param documents wanted for the case; empty for none
 * @param dueOn by when they are wanted, or null
 * @param reason why it was declined or cancelled; empty otherwise
 * @param bookedBy user name, or {@code token:} and a token's name
 * @param booker the same by name, if there is one
 * @param version by which a stale step is noticed
 */
public record AppointmentDetails(
        String ref,
        AppointmentStatus status,
        Interval during,
        ZoneId zone,
        long clinicId,
        String clinic,
        String room,
        Long clinicianId,
        PersonName clinician,
        long clientId,
        PersonName client,
        LocalDate clientBorn,
        String clientNumber,
        String appointmentType,
        String claim,
        String referrer,
        String documents,
        LocalDate dueOn,
        String reason,
        String bookedBy,
        String booker,
        Instant bookedAt,
        int version)
        implements Serializable {}
