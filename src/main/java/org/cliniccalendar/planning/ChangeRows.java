package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.BookedRows.array;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Remembers what a change will change. */
final class ChangeRows {
    private static final String REMEMBER = """
            INSERT INTO session_change (id, session_id, clinic_id, kind, made_by, made_at, undo)
            SELECT nextval('entity_id'), s.id, s.clinic_id, ?2, ?3, CAST(?4 AS timestamptz), jsonb_build_object(
                   'from', CAST(?5 AS date),
                   'until', CAST(?7 AS text),
                   'session', to_jsonb(s),
                   'types', (SELECT coalesce(jsonb_agg(t.appointment_type_id), '[]')
                               FROM clinic_session_type t WHERE t.session_id = s.id),
                   'dates', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'active', d.active,
                                        'cancelled', d.cancelled, 'reason', d.reason, 'modified', d.modified)), '[]')
                               FROM session_date d
                              WHERE d.session_id = s.id AND d.superseded_by IS NULL
                                AND d.date BETWEEN CAST(?5 AS date) AND CAST(?7 AS date)),
                   'appointments', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id,
                                        'session_date_id', a.session_date_id, 'clinician_id', a.clinician_id,
                                        'starts_at', a.starts_at, 'ends_at', a.ends_at, 'status', a.status,
                                        'reason', a.reason)), '[]')
                               FROM appointment a JOIN session_date d ON d.id = a.session_date_id
                              WHERE d.session_id = s.id AND a.id = ANY (CAST(?6 AS bigint[]))),
                   'claims', (SELECT coalesce(jsonb_agg(to_jsonb(c)), '[]')
                               FROM slot_claim c
                               JOIN appointment a ON a.id = c.appointment_id
                               JOIN session_date d ON d.id = a.session_date_id
                              WHERE d.session_id = s.id AND a.id = ANY (CAST(?6 AS bigint[]))))
              FROM clinic_session s
             WHERE s.id = ANY (CAST(?1 AS bigint[]))
            RETURNING id
            """;

    /** Up to the last date that there is. */
    private static final String NO_END = "infinity";

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
        return remember(Set.of(change.sessionId()), change.kind(), by, at, from, NO_END, appointmentIds)
                .get(0);
    }

    /** Remembers sessions, their dates of these days and these appointments as they are; returns a key for each session. */
    List<Long> remember(
            Set<Long> sessionIds, DaysOff days, String by, Instant at, Collection<BookedAppointment> appointments) {
        Set<Long> ids = appointments.stream().map(BookedAppointment::id).collect(Collectors.toSet());
        return remember(
                sessionIds,
                SessionChange.Kind.CANCEL_DATE,
                by,
                at,
                days.first(),
                days.last().toString(),
                ids);
    }

    private List<Long> remember(
            Set<Long> sessionIds,
            SessionChange.Kind kind,
            String by,
            Instant at,
            LocalDate from,
            String until,
            Set<Long> appointmentIds) {
        List<?> keys = em.createNativeQuery(REMEMBER)
                .setParameter(1, array(sessionIds, id -> id))
                .setParameter(2, kind.name())
                .setParameter(3, by)
                .setParameter(4, Timestamp.from(at))
                .setParameter(5, Date.valueOf(from))
                .setParameter(6, array(appointmentIds, id -> id))
                .setParameter(7, until)
                .getResultList();
        return keys.stream().map(key -> ((Number) key).longValue()).toList();
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
