package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.List;
import org.cliniccalendar.time.Interval;

/** What an appointment is repeated with, and when its client is elsewhere. */
final class SeriesRows {
    private static final String BUSY = """
            SELECT a.starts_at, a.ends_at FROM appointment a
             WHERE a.client_id = ?1 AND a.ends_at > ?2 AND a.starts_at < ?3
               AND a.status IN ('HELD', 'REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS')
             ORDER BY a.starts_at
            """;

    private final EntityManager em;

    SeriesRows(EntityManager em) {
        this.em = em;
    }

    /** The type and the case of an appointment. */
    Repeated repeated(String ref) {
        Object[] row =
                (Object[]) em.createNativeQuery("SELECT appointment_type_id, case_id FROM appointment WHERE ref = ?1")
                        .setParameter(1, ref)
                        .getSingleResult();
        return new Repeated((Long) row[0], (Long) row[1]);
    }

    /** When a client has appointments that overlap a stretch of time. */
    List<Interval> busy(long clientId, Interval stretch) {
        List<?> rows = em.createNativeQuery(BUSY)
                .setParameter(1, clientId)
                .setParameter(2, Timestamp.from(stretch.start()))
                .setParameter(3, Timestamp.from(stretch.end()))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Interval(((Timestamp) row[0]).toInstant(), ((Timestamp) row[1]).toInstant()))
                .toList();
    }

    /** @param caseId null for none */
    record Repeated(long appointmentTypeId, Long caseId) {}
}
