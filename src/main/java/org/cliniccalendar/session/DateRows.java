package org.cliniccalendar.session;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cliniccalendar.time.Interval;

/** Published dates, read and marked by whole sets. */
final class DateRows {
    /** Whoever changes dates locks them in the order of their keys; whoever books locks one of them. */
    private static final String UPCOMING = """
            SELECT d.id, d.date, d.starts_at, d.ends_at, d.clinician_id, d.room_id, d.active, d.cancelled, d.modified,
                   d.despite_closure,
                   d.starts_at <= ?3 OR EXISTS (SELECT 1 FROM appointment a
                                                 WHERE a.session_date_id = d.id AND a.status IN ('ARRIVED', 'IN_PROGRESS')),
                   (SELECT string_agg(concat_ws(' ', coalesce(CAST(s.slot_type_id AS text), '-'),
                                                CAST(extract(epoch FROM s.starts_at - d.starts_at) AS integer),
                                                CAST(extract(epoch FROM s.ends_at - s.starts_at) AS integer), s.capacity),
                                      ',' ORDER BY s.starts_at)
                      FROM slot s WHERE s.session_date_id = d.id)
              FROM session_date d
             WHERE d.session_id = ?1 AND d.superseded_by IS NULL AND d.date >= ?2
             ORDER BY d.id
            """;

    private static final String FOR_UPDATE = " FOR UPDATE OF d";

    private static final String STEP = """
            UPDATE session_date d
               SET superseded_by = CASE WHEN d.id = ANY (CAST(?2 AS bigint[])) THEN CAST(?1 AS bigint) END,
                   active = d.id = ANY (CAST(?3 AS bigint[])) AND n.status = 'ACTIVE'
                            OR d.active AND d.id <> ALL (CAST(?2 AS bigint[])) AND d.id <> ALL (CAST(?4 AS bigint[]))
                               AND d.id <> ALL (CAST(?5 AS bigint[])),
                   cancelled = d.id = ANY (CAST(?5 AS bigint[])) OR d.cancelled AND d.id <> ALL (CAST(?3 AS bigint[])),
                   reason = CASE WHEN d.id = ANY (CAST(?5 AS bigint[])) THEN CAST(?9 AS text)
                                 WHEN d.id = ANY (CAST(?3 AS bigint[])) THEN '' ELSE d.reason END,
                   modified = d.modified OR d.id = ANY (CAST(?6 AS bigint[])),
                   session_id = CASE WHEN d.id = ANY (CAST(?7 AS bigint[])) THEN CAST(?8 AS bigint) ELSE d.session_id END,
                   version = d.version + 1
              FROM clinic_session n
             WHERE n.id = d.session_id
               AND d.id = ANY (CAST(?2 AS bigint[]) || CAST(?3 AS bigint[]) || CAST(?4 AS bigint[])
                               || CAST(?5 AS bigint[]) || CAST(?6 AS bigint[]) || CAST(?7 AS bigint[]))
            """;

    private final EntityManager em;

    DateRows(EntityManager em) {
        this.em = em;
    }

    /** Dates of a session from a date on, in the order of their keys, which is that of locking. */
    List<PublishedDate> upcoming(long sessionId, LocalDate from, Instant now, boolean locked) {
        List<?> rows = em.createNativeQuery(locked ? UPCOMING + FOR_UPDATE : UPCOMING)
                .setParameter(1, sessionId)
                .setParameter(2, Date.valueOf(from))
                .setParameter(3, Timestamp.from(now))
                .getResultList();
        return rows.stream().map(row -> published((Object[]) row)).toList();
    }

    /** Marks dates; those that are carried go on in another session. */
    void step(long changeId, DateSteps steps, long toSession, String reason) {
        em.createNativeQuery(STEP)
                .setParameter(1, changeId)
                .setParameter(2, SessionRows.array(steps.superseded(), id -> id))
                .setParameter(3, SessionRows.array(steps.opened(), id -> id))
                .setParameter(4, SessionRows.array(steps.closed(), id -> id))
                .setParameter(5, SessionRows.array(steps.cancelled(), id -> id))
                .setParameter(6, SessionRows.array(steps.modified(), id -> id))
                .setParameter(7, SessionRows.array(steps.carried(), id -> id))
                .setParameter(8, toSession)
                .setParameter(9, reason)
                .executeUpdate();
    }

    private static PublishedDate published(Object[] row) {
        return new PublishedDate(
                (Long) row[0],
                ((Date) row[1]).toLocalDate(),
                new Interval(((Timestamp) row[2]).toInstant(), ((Timestamp) row[3]).toInstant()),
                (Long) row[4],
                (Long) row[5],
                (Boolean) row[6],
                (Boolean) row[7],
                (Boolean) row[8],
                (Boolean) row[9],
                (Boolean) row[10],
                row[11] == null ? "" : (String) row[11]);
    }
}
