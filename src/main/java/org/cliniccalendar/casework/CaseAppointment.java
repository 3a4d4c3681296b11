package org.cliniccalendar.casework;

import java.io.Serializable;
import java.time.ZoneId;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.template.TypedBy;
import org.cliniccalendar.time.Interval;

/**
 * An appointment for a case.
 *
 * @param during half-open
 * @param zone of the clinic
 * @param clinicianId null in a session of the clinic's own
 * @param clinician the clinic's name in such a session
 * @param typedBy who types reports of the session
 */
public record CaseAppointment(
        String ref,
        Interval during,
        ZoneId zone,
        AppointmentStatus status,
        long clinicId,
        String clinic,
        Long clinicianId,
        PersonName clinician,
        String appointmentType,
        TypedBy typedBy,
        String bookedBy)
        implements Serializable {}
