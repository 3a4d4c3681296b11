package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.BookedRows.array;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.cliniccalendar.booking.AppointmentAccess;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.planning.CallingOffProposal.Asked;
import org.cliniccalendar.time.Interval;

/** Reads what is to be known before appointments are called off. */
final class CallingOffRows {
    private static final String CHOSEN = """
            SELECT a.ref, a.clinic_id, a.clinician_id, a.booked_by
              FROM appointment a WHERE a.ref = ANY (CAST(?1 AS text[])) ORDER BY a.id
            """;

    private static final String BESIDE = """
            SELECT coalesce(c.title, ''), coalesce(c.given_name, ''), coalesce(c.family_name, k.name), o.starts_at, o.ends_at, k.zone
              FROM appointment o
              JOIN clinic k ON k.id = o.clinic_id
              LEFT JOIN clinician c ON c.id = o.clinician_id
             WHERE o.status = 'REQUESTED' AND o.ref <> ALL (CAST(?1 AS text[]))
               AND o.alternatives = ANY (ARRAY(
                   SELECT a.alternatives FROM appointment a
                    WHERE a.ref = ANY (CAST(?1 AS text[])) AND a.status = 'REQUESTED' AND a.alternatives IS NOT NULL))
             ORDER BY o.starts_at, o.id
            """;

    private final EntityManager em;

    CallingOffRows(EntityManager em) {
        this.em = em;
    }

    /** Of appointments, by reference, those whose clients the user may see. */
    List<Chosen> visible(Collection<String> refs, CurrentUser user) {
        List<?> rows = em.createNativeQuery(CHOSEN)
                .setParameter(1, array(refs, ref -> ref))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> AppointmentAccess.maySee(user, (Long) row[1], (Long) row[2], (String) row[3]))
                .map(row -> new Chosen(
                        (String) row[0],
                        AppointmentAccess.isStaffAt(user, (Long) row[1])
                                || user.clinicianId() == null
                                || !user.clinicianId().equals(row[2])))
                .toList();
    }

    /** Who else is asked for the visits of requests. */
    List<Asked> beside(Collection<Chosen> requests) {
        List<?> rows = em.createNativeQuery(BESIDE)
                .setParameter(1, array(requests, Chosen::ref))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Asked(
                        new PersonName((String) row[0], (String) row[1], (String) row[2]),
                        new Interval(((Timestamp) row[3]).toInstant(), ((Timestamp) row[4]).toInstant()),
                        ZoneId.of((String) row[5])))
                .toList();
    }

    /**
     * An appointment to call off.
     *
     * @param forAll whether the user calls it off for everybody who is asked, and not only for himself
     */
    record Chosen(String ref, boolean forAll) {}
}
