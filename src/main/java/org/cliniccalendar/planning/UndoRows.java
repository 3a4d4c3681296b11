package org.cliniccalendar.planning;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.booking.TakesTime;
import org.cliniccalendar.time.SqlArray;

/** Puts the rows that a change touched back as it remembered them; only versions go on. */
@TakesTime
final class UndoRows {
    private static final String LOCK_CHANGE = """
            SELECT h.session_id, h.clinic_id, h.made_by, h.made_at, h.undone_at IS NOT NULL
              FROM session_change h WHERE h.id = ?1 FOR UPDATE
            """;

    private static final String DATES_OF_CHANGES = """
              JOIN session_change h ON h.id = ANY (CAST(?1 AS bigint[]))
             WHERE d.session_id IN (h.session_id, CAST(h.undo ->> 'continued' AS bigint))
               AND d.date BETWEEN CAST(h.undo ->> 'from' AS date) AND CAST(coalesce(h.undo ->> 'until', 'infinity') AS date)
            """;

    /** Of all changes at once, in the order in which changes and bookings lock, too: sessions, dates, clients, appointments. */
    private static final List<String> LOCKS = List.of(
            """
            SELECT s.id FROM clinic_session s JOIN session_change h ON h.id = ANY (CAST(?1 AS bigint[]))
             WHERE s.id IN (h.session_id, CAST(h.undo ->> 'continued' AS bigint)) ORDER BY s.id FOR UPDATE OF s
            """,
            "SELECT d.id FROM session_date d" + DATES_OF_CHANGES + "ORDER BY d.id FOR UPDATE OF d",
            "SELECT p.id FROM client p WHERE p.id IN (SELECT a.client_id FROM appointment a"
                    + " JOIN session_date d ON d.id = a.session_date_id" + DATES_OF_CHANGES
                    + ") ORDER BY p.id FOR NO KEY UPDATE",
            "SELECT a.id FROM appointment a JOIN session_date d ON d.id = a.session_date_id" + DATES_OF_CHANGES
                    + "ORDER BY a.id FOR UPDATE OF a");

    private static final String UNTOUCHED =
            "SELECT h.undo ->> 'state' = (" + ChangeState.STATE_NOW + ") FROM session_change h WHERE h.id = ?1";

    private static final String REMEMBERED = """
            jsonb_to_recordset(h.undo -> 'appointments') AS o(id bigint, session_date_id bigint, clinician_id bigint,
                starts_at timestamptz, ends_at timestamptz, status text, reason text)
            """;

    /** What clients must be told: those whose time comes back, and those who have an appointment again. */
    private static final String TOLD = """
            SELECT a.id, a.status <> o.status, o.status, o.status = 'REQUESTED' AND EXISTS (
                       SELECT 1 FROM appointment v
                        WHERE v.alternatives = a.alternatives AND v.id <> a.id
                          AND (v.status = 'REQUESTED' OR v.id < a.id AND v.id IN (
                               SELECT b.id FROM jsonb_to_recordset(h.undo -> 'appointments') AS b(id bigint, status text)
                                WHERE b.status = 'REQUESTED'))), a.ref
              FROM session_change h CROSS JOIN LATERAL
            """ + REMEMBERED + """
              JOIN appointment a ON a.id = o.id
             WHERE h.id = ?1 AND (a.status <> o.status OR a.starts_at <> o.starts_at
                                  OR a.clinician_id IS DISTINCT FROM o.clinician_id)
             ORDER BY a.id
            """;

    private static final List<String> STEPS = List.of(
            """
            WITH given_back AS (
                DELETE FROM slot_claim c USING session_change h CROSS JOIN LATERAL
            """ + REMEMBERED + """
                 WHERE h.id = ?1 AND c.appointment_id = o.id RETURNING c.slot_id
            ), counted AS (
                SELECT slot_id, count(*) AS seats FROM given_back GROUP BY slot_id)
            UPDATE slot s SET taken = s.taken - c.seats FROM counted c WHERE s.id = c.slot_id
            """, """
            UPDATE appointment a
               SET session_date_id = o.session_date_id, clinician_id = o.clinician_id, starts_at = o.starts_at,
                   ends_at = o.ends_at, status = o.status, reason = o.reason, version = a.version + 1
              FROM session_change h CROSS JOIN LATERAL
            """ + REMEMBERED + """
             WHERE h.id = ?1 AND a.id = o.id
            """, """
            DELETE FROM to_rebook r USING session_change h CROSS JOIN LATERAL
            """ + REMEMBERED + """
             WHERE h.id = ?1 AND r.appointment_id = o.id
            """, """
            DELETE FROM session_date d USING session_change h
             WHERE h.id = ?1 AND d.session_id IN (h.session_id, CAST(h.undo ->> 'continued' AS bigint))
               AND d.date BETWEEN CAST(h.undo ->> 'from' AS date) AND CAST(coalesce(h.undo ->> 'until', 'infinity') AS date)
               AND d.superseded_by IS NULL
               AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(h.undo -> 'dates') AS o(id bigint) WHERE o.id = d.id)
            """, """
            UPDATE session_date d
               SET session_id = h.session_id, superseded_by = NULL, active = o.active, cancelled = o.cancelled,
                   reason = o.reason, modified = o.modified, version = d.version + 1
              FROM session_change h
             CROSS JOIN LATERAL jsonb_to_recordset(h.undo -> 'dates')
                    AS o(id bigint, active boolean, cancelled boolean, reason text, modified boolean)
             WHERE h.id = ?1 AND d.id = o.id
               AND (d.session_id, d.superseded_by IS NULL, d.active, d.cancelled, d.reason, d.modified)
                   IS DISTINCT FROM (h.session_id, true, o.active, o.cancelled, o.reason, o.modified)
            """, """
            DELETE FROM clinic_session s USING session_change h
             WHERE h.id = ?1 AND s.id = CAST(h.undo ->> 'continued' AS bigint) AND s.id <> h.session_id
            """, """
            DELETE FROM clinic_session_type t USING session_change h WHERE h.id = ?1 AND t.session_id = h.session_id
            """, """
            INSERT INTO clinic_session_type (session_id, appointment_type_id)
            SELECT h.session_id, CAST(t.id AS bigint)
              FROM session_change h CROSS JOIN LATERAL jsonb_array_elements_text(h.undo -> 'types') AS t(id)
             WHERE h.id = ?1
            """, """
            WITH claimed AS (
                INSERT INTO slot_claim (slot_id, seat, appointment_id)
                SELECT o.slot_id, o.seat, o.appointment_id
                  FROM session_change h
                 CROSS JOIN LATERAL jsonb_to_recordset(h.undo -> 'claims')
                        AS o(slot_id bigint, seat smallint, appointment_id bigint)
                 WHERE h.id = ?1
                RETURNING slot_id
            ), counted AS (
                SELECT slot_id, count(*) AS seats FROM claimed GROUP BY slot_id)
            UPDATE slot s SET taken = s.taken + c.seats FROM counted c WHERE s.id = c.slot_id
            """);

    /** Every column that a change of a session can touch. */
    private static final String SESSION = """
            UPDATE clinic_session s
               SET (code, room_id, clinician_id, template_id, first_date, start_time, end_time, rule, layout, level,
                    typed_by, status, published_until, name, description, session_type_id, colour, practitioner_role,
                    remote, extra_dates, exceptions, kept_dates, open_session, travel_clinic, third_party_bookable,
                    notes, deleted_at, version)
                 = (o.code, o.room_id, o.clinician_id, o.template_id, o.first_date, o.start_time, o.end_time, o.rule,
                    o.layout, o.level, o.typed_by, o.status, o.published_until, o.name, o.description,
                    o.session_type_id, o.colour, o.practitioner_role, o.remote, o.extra_dates, o.exceptions,
                    o.kept_dates, o.open_session, o.travel_clinic, o.third_party_bookable, o.notes, o.deleted_at,
                    s.version + 1)
              FROM session_change h
             CROSS JOIN LATERAL jsonb_populate_record(CAST(NULL AS clinic_session), h.undo -> 'session') AS o
             WHERE h.id = ?1 AND s.id = h.session_id
            """;

    private static final String UNDONE = "UPDATE session_change SET undone_at = ?2 WHERE id = ?1";

    private final EntityManager em;
    private final long changeId;

    UndoRows(EntityManager em, long changeId) {
        this.em = em;
        this.changeId = changeId;
    }

    /** The change, which nobody else can undo meanwhile. */
    Optional<Made> lock() {
        List<?> rows = query(LOCK_CHANGE).getResultList();
        return rows.stream().findFirst().map(row -> made((Object[]) row));
    }

    /** Locks what changes have touched, so that nobody else books, moves or changes any of it. */
    static void lock(EntityManager em, Collection<Long> changeIds) {
        String changes = SqlArray.of(changeIds);
        LOCKS.forEach(
                lock -> em.createNativeQuery(lock).setParameter(1, changes).getResultList());
    }

    /** Whether everything, which is locked, stands as the change left it. */
    boolean isUntouched() {
        return Boolean.TRUE.equals(query(UNTOUCHED).getSingleResult());
    }

    /** The appointments that become other than they are. */
    List<Returned> returned() {
        List<?> rows = query(TOLD).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Returned(
                        (Long) row[0], (Boolean) row[1], (String) row[2], (Boolean) row[3], (String) row[4]))
                .toList();
    }

    /** Puts everything back. */
    void restore(Instant now) {
        STEPS.forEach(step -> query(step).executeUpdate());
        query(SESSION).executeUpdate();
        query(UNDONE).setParameter(2, Timestamp.from(now)).executeUpdate();
    }

    private Query query(String sql) {
        return em.createNativeQuery(sql).setParameter(1, changeId);
    }

    private static Made made(Object[] row) {
        return new Made(
                (Long) row[0], (Long) row[1], (String) row[2], ((Timestamp) row[3]).toInstant(), (Boolean) row[4]);
    }

    /**
     * A change that was made.
     *
     * @param by user name
     */
    record Made(long sessionId, long clinicId, String by, Instant at, boolean undone) {
        boolean isUndoable(Instant now) {
            return !undone && now.isBefore(at.plus(SessionChangeService.UNDOABLE));
        }
    }

    /**
     * An appointment that will be as it was.
     *
     * @param ended whether the change ended it
     * @param status that it had, and will have
     * @param besides whether it is a request beside another one for the same visit
     */
    record Returned(long appointmentId, boolean ended, String status, boolean besides, String ref) {}
}
