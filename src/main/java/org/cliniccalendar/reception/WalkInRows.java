package org.cliniccalendar.reception;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.SqlArray;

/** The statements of the queue. */
final class WalkInRows {
    private static final String QUEUE = """
            SELECT q.id, q.session_date_id, n.name, p.given_name, p.family_name, q.arrived_at
              FROM walk_in q
              JOIN session_date d ON d.id = q.session_date_id
              JOIN clinic_session n ON n.id = d.session_id
              JOIN client p ON p.id = q.client_id
             WHERE q.status = 'WAITING' AND d.starts_at < ?2 AND d.ends_at > ?1
               AND d.clinic_id = ANY (CAST(?3 AS bigint[]))
             ORDER BY q.arrived_at, q.id
            """;

    /** Queues form on the day of the session, also before it begins. */
    private static final String OPEN_NOW = """
            SELECT d.clinic_id FROM session_date d JOIN clinic_session n ON n.id = d.session_id JOIN clinic k ON k.id = d.clinic_id
             WHERE d.id = ?1 AND d.active AND n.open_session AND d.ends_at > ?2
               AND d.date = CAST(CAST(?2 AS timestamptz) AT TIME ZONE k.zone AS date)
            """;

    private final EntityManager em;

    WalkInRows(EntityManager em) {
        this.em = em;
    }

    List<Waiting> queue(DayRequest request) {
        List<?> rows = em.createNativeQuery(QUEUE)
                .setParameter(1, Timestamp.from(request.wholeDay().start()))
                .setParameter(2, Timestamp.from(request.wholeDay().end()))
                .setParameter(3, SqlArray.of(request.shownClinics()))
                .getResultList();
        return rows.stream().map(row -> waiting((Object[]) row)).toList();
    }

    Optional<Long> openNow(long sessionDateId, Instant now) {
        return first(em.createNativeQuery(OPEN_NOW)
                        .setParameter(1, sessionDateId)
                        .setParameter(2, Timestamp.from(now))
                        .getResultList())
                .map(Long.class::cast);
    }

    /** The session date for which somebody is in the queue. */
    Optional<Long> sessionDateOf(long walkInId) {
        return first(em.createNativeQuery("SELECT session_date_id FROM walk_in WHERE id = ?1")
                        .setParameter(1, walkInId)
                        .getResultList())
                .map(Long.class::cast);
    }

    int versionOf(String ref) {
        return ((Number) em.createNativeQuery("SELECT version FROM appointment WHERE ref = ?1")
                        .setParameter(1, ref)
                        .getSingleResult())
                .intValue();
    }

    void remember(long walkInId, String ref) {
        em.createNativeQuery(
                        "UPDATE walk_in SET appointment_id = (SELECT id FROM appointment WHERE ref = ?2) WHERE id = ?1")
                .setParameter(1, walkInId)
                .setParameter(2, ref)
                .executeUpdate();
    }

    private static Optional<Object> first(List<?> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    private static Waiting waiting(Object[] row) {
        return new Waiting(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                (String) row[2],
                new PersonName("", (String) row[3], (String) row[4]),
                ((Timestamp) row[5]).toInstant());
    }
}
