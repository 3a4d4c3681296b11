package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.BookedRows.array;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Remembers what a change will change, and how everything stood right after it. */
final class ChangeRows {
    private static final String REMEMBER = """
            INSERT INTO session_change (id, session_id, clinic_id, kind, made_by, made_at, undo)
            SELECT nextval('entity_id'), s.id, s.clinic_id, ?2, ?3, CAST(?4 AS timestamptz), jsonb_build_object(
                   'from', CAST(?5 AS date),
                   'session', to_jsonb(s),
                   'types', (SELECT coalesce(jsonb_agg(t.appointment_type_id), '[]')
                               FROM clinic_session_type t WHERE t.session_id = s.id),
                   'dates', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'active', d.active,
                                        'cancelled', d.cancelled, 'reason', d.reason, 'modified', d.modified)), '[]')
                               FROM session_date d
                              WHERE d.session_id = s.id AND d.superseded_by IS NULL AND d.date >= CAST(?5 AS date)),
                   'appointments', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id,
                                        'session_date_id', a.session_date_id, 'clinician_id', a.clinician_id,
                                        'starts_at', a.starts_at, 'ends_at', a.ends_at, 'status', a.status,
                                        'reason', a.reason)), '[]')
                               FROM appointment a WHERE a.id = ANY (CAST(?6 AS bigint[]))),
                   'claims', (SELECT coalesce(jsonb_agg(to_jsonb(c)), '[]')
                               FROM slot_claim c WHERE c.appointment_id = ANY (CAST(?6 AS bigint[]))))
              FROM clinic_session s
             WHERE s.id = ?1
            RETURNING id
            """;

    /** Versions of everything that could be touched: sessions, dates, appointments, claims, the list to rebook. */
    private static final String STATE = """
            SELECT md5(concat_ws(';',
                   (SELECT string_agg(concat(s.id, ' ', s.version), ',' ORDER BY s.id)
                      FROM clinic_session s WHERE s.id = ANY (x.sessions)),
                   (SELECT string_agg(concat(d.id, ' ', d.version), ',' ORDER BY d.id)
                      FROM session_date d
                     WHERE d.session_id = ANY (x.sessions) AND d.date >= x.first AND d.superseded_by IS NULL),
                   (SELECT string_agg(concat(a.id, ' ', a.version, ' ', r.version), ',' ORDER BY a.id)
                      FROM session_date d
                      JOIN appointment a ON a.session_date_id = d.id
                      LEFT JOIN to_rebook r ON r.appointment_id = a.id
                     WHERE d.session_id = ANY (x.sessions) AND d.date >= x.first),
                   (SELECT string_agg(concat(c.slot_id, ' ', c.seat, ' ', c.appointment_id), ','
                                      ORDER BY c.slot_id, c.seat)
                      FROM session_date d
                      JOIN appointment a ON a.session_date_id = d.id
                      JOIN slot_claim c ON c.appointment_id = a.id
                     WHERE d.session_id = ANY (x.sessions) AND d.date >= x.first)))
              FROM (SELECT ARRAY[h.session_id, %s] AS sessions, CAST(h.undo ->> 'from' AS date) AS first) x
            """;

    private static final String COMPLETE = """
            UPDATE session_change h
               SET undo = undo || jsonb_build_object('continued', CAST(?2 AS bigint), 'state', (%s))
             WHERE h.id = ?1
            """.formatted(STATE.formatted("CAST(?2 AS bigint)"));

    /** How everything stands now, to be compared with how it stood. */
    static final String STATE_NOW = STATE.formatted("CAST(h.undo ->> 'continued' AS bigint)");

    private static final String RECENT = """
            SELECT h.id, h.kind, h.made_by, h.made_at
              FROM session_change h
              JOIN clinic_session s ON s.id = h.session_id
             WHERE h.undone_at IS NULL AND h.made_at > ?2
               AND s.series_id = (SELECT series_id FROM clinic_session WHERE id = ?1)
             ORDER BY h.made_at DESC, h.id DESC
            """;

    private final EntityManager em;

    ChangeRows(EntityManager em) {
        this.em = em;
    }

    /** Remembers the session, its dates from a date on and these appointments as they are; returns the key. */
    long remember(SessionChange change, String by, Instant at, LocalDate from, Set<Long> appointmentIds) {
        return ((Number) em.createNativeQuery(REMEMBER)
                        .setParameter(1, change.sessionId())
                        .setParameter(2, change.kind().name())
                        .setParameter(3, by)
                        .setParameter(4, Timestamp.from(at))
                        .setParameter(5, Date.valueOf(from))
                        .setParameter(6, array(appointmentIds, id -> id))
                        .getSingleResult())
                .longValue();
    }

    /**
     * Remembers how everything stands after the change.
     *
     * @param sessionId which has the changed dates now
     */
    void complete(long changeId, long sessionId) {
        em.createNativeQuery(COMPLETE)
                .setParameter(1, changeId)
                .setParameter(2, sessionId)
                .executeUpdate();
    }

    /** Changes of the series of a session that were made after a moment and are not undone, the latest first. */
    List<RecentChange> recent(long sessionId, Instant after) {
        List<?> rows = em.createNativeQuery(RECENT)
                .setParameter(1, sessionId)
                .setParameter(2, Timestamp.from(after))
                .getResultList();
        return rows.stream().map(row -> recent((Object[]) row)).toList();
    }

    private static RecentChange recent(Object[] row) {
        Instant madeAt = ((Timestamp) row[3]).toInstant();
        return new RecentChange(
                (Long) row[0],
                SessionChange.Kind.valueOf((String) row[1]),
                (String) row[2],
                madeAt,
                madeAt.plus(SessionChangeService.UNDOABLE));
    }
}
