package org.cliniccalendar.requests;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.sql.Timestamp;
import java.time.ZoneId;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;

/**
 * What is known of the appointment behind a request, without its client's name.
 *
 * @param during half-open
 * @param zone of the clinic
 * @param clinicianId null in a session of the clinic's own
 * @param email the clinician's, null if there is none
 * @param status of the appointment
 */
public record RequestFacts(
        String ref,
        String status,
        Interval during,
        ZoneId zone,
        long clinicId,
        String clinic,
        Long clinicianId,
        PersonName clinician,
        String email,
        String appointmentType,
        long appointmentTypeId,
        long clientId,
        Long caseId,
        String bookedBy)
        implements Serializable {

    private static final String FACTS = """
            SELECT a.ref, a.status, a.starts_at, a.ends_at, k.zone, k.id, k.name, c.id, coalesce(c.title, ''),
                   coalesce(c.given_name, ''), coalesce(c.family_name, k.name), c.email, t.name, t.id, a.client_id, a.case_id,
                   a.booked_by
              FROM appointment a
              JOIN clinic k ON k.id = a.clinic_id
              JOIN appointment_type t ON t.id = a.appointment_type_id
              LEFT JOIN clinician c ON c.id = a.clinician_id
             WHERE a.id = ?1
            """;

    /** @throws jakarta.persistence.NoResultException if there is no such appointment */
    static RequestFacts of(EntityManager em, long appointmentId) {
        Object[] row = (Object[])
                em.createNativeQuery(FACTS).setParameter(1, appointmentId).getSingleResult();
        return new RequestFacts(
                (String) row[0],
                (String) row[1],
                new Interval(((Timestamp) row[2]).toInstant(), ((Timestamp) row[3]).toInstant()),
                ZoneId.of((String) row[4]),
                (Long) row[5],
                (String) row[6],
                (Long) row[7],
                new PersonName((String) row[8], (String) row[9], (String) row[10]),
                (String) row[11],
                (String) row[12],
                (Long) row[13],
                (Long) row[14],
                (Long) row[15],
                (String) row[16]);
    }

    /**
     * An order for another time of the same visit, which stands for itself however often it is given.
     *
     * @param slotId the first slot of the time
     * @param besides key of the requests of which the first yes wins, or null
     */
    BookingOrder order(long slotId, Long besides) {
        return new BookingOrder(slotId, appointmentTypeId, clientId, caseId, null, null, besides);
    }

    /** Whether it waits for a yes. */
    boolean waits() {
        return status.equals("REQUESTED");
    }

    /** What messages about the appointment are about. */
    String about() {
        return "appointment:" + ref;
    }
}
