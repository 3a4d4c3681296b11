package org.cliniccalendar.planning;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.cliniccalendar.booking.TakesTime;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.SqlArray;

/** Reads who is booked on dates, and what is free and busy around them, by a statement each. */
@TakesTime
final class BookedRows {
    private static final String HOLDING = "('HELD', 'REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS')";

    private static final String APPOINTMENTS = """
            SELECT a.id, a.version, a.ref, coalesce(a.client_id, 0), coalesce(p.given_name, ''), coalesce(p.family_name, ''),
                   p.email IS NOT NULL, coalesce(p.phone, ''), t.name, d.date, a.starts_at, a.ends_at, a.status = 'HELD',
                   (SELECT s.slot_type_id FROM slot_claim c JOIN slot s ON s.id = c.slot_id
                     WHERE c.appointment_id = a.id ORDER BY s.starts_at LIMIT 1),
                   CASE a.status WHEN 'REQUESTED' THEN a.alternatives END,
                   a.status = 'REQUESTED' AND EXISTS (
                       SELECT 1 FROM appointment o
                        WHERE o.alternatives = a.alternatives AND o.status = 'REQUESTED'
                          AND o.session_date_id <> ALL (CAST(?1 AS bigint[])))
              FROM appointment a
              JOIN session_date d ON d.id = a.session_date_id
              LEFT JOIN client p ON p.id = a.client_id
              JOIN appointment_type t ON t.id = a.appointment_type_id
             WHERE a.session_date_id = ANY (CAST(?1 AS bigint[])) AND a.status IN
            """ + HOLDING + " ORDER BY a.id";

    /**
     * After the dates: clients, who may get another time, then appointments, with whoever else is asked for the same visits, so
     * that nobody answers meanwhile. What others did until now is read after that.
     */
    private static final String LOCK = """
            WITH clients AS MATERIALIZED (
                SELECT p.id FROM client p
                 WHERE p.id IN (SELECT a.client_id FROM appointment a
                                 WHERE a.session_date_id = ANY (CAST(?1 AS bigint[])) AND a.status IN
            """ + HOLDING + """
                               )
                 ORDER BY p.id FOR NO KEY UPDATE)
            SELECT a.id FROM appointment a
             WHERE (SELECT count(*) FROM clients) >= 0
               AND (a.session_date_id = ANY (CAST(?1 AS bigint[])) AND a.status IN
            """ + HOLDING + """
                    OR a.status = 'REQUESTED' AND a.alternatives = ANY (ARRAY(
                           SELECT o.alternatives FROM appointment o
                            WHERE o.session_date_id = ANY (CAST(?1 AS bigint[])) AND o.status = 'REQUESTED'
                              AND o.alternatives IS NOT NULL)))
             ORDER BY a.id FOR UPDATE
            """;

    private static final String FREE = """
            SELECT d.date, s.starts_at, s.ends_at, s.slot_type_id, s.capacity - s.taken
              FROM slot s
              JOIN session_date d ON d.id = s.session_date_id
             WHERE s.session_date_id = ANY (CAST(?1 AS bigint[])) AND s.taken < s.capacity AND s.slot_type_id IS NOT NULL
            """;

    /** Where clients are, and when nobody can come: closure days of the clinic, blocks of it and of the clinician. */
    private static final String BUSY = """
            SELECT a.client_id, a.id, a.starts_at, a.ends_at
              FROM appointment a
             WHERE a.client_id = ANY (CAST(?1 AS bigint[])) AND a.ends_at > ?2 AND a.status IN
            """ + HOLDING + """
             UNION ALL
            SELECT NULL, NULL, greatest(b.starts_at, ?2), b.ends_at
              FROM block_time b
             WHERE b.ends_at > ?2 AND (b.clinician_id = CAST(?4 AS bigint)
                                       OR b.clinician_id IS NULL AND b.clinic_id = ?3)
             UNION ALL
            SELECT NULL, NULL, CAST(x.date AS timestamp) AT TIME ZONE k.zone,
                   CAST(x.date + 1 AS timestamp) AT TIME ZONE k.zone
              FROM clinic k
              JOIN closure x ON x.clinic_id = k.id OR x.region = k.region AND k.region <> ''
             WHERE k.id = ?3 AND CAST(x.date + 1 AS timestamp) AT TIME ZONE k.zone > ?2
            """;

    private final EntityManager em;

    BookedRows(EntityManager em) {
        this.em = em;
    }

    /**
     * The appointments that hold time on dates.
     *
     * @param locked whether none of them may change until the transaction ends
     */
    List<BookedAppointment> on(Collection<Long> dateIds, boolean locked) {
        String dates = array(dateIds, id -> id);
        if (locked) {
            em.createNativeQuery(LOCK).setParameter(1, dates).getResultList();
        }
        List<?> rows = em.createNativeQuery(APPOINTMENTS).setParameter(1, dates).getResultList();
        return rows.stream().map(row -> booked((Object[]) row)).toList();
    }

    /** The free slots of dates. */
    List<FreeSlot> free(Collection<Long> dateIds) {
        List<?> rows = em.createNativeQuery(FREE)
                .setParameter(1, array(dateIds, id -> id))
                .getResultList();
        return rows.stream().map(row -> free((Object[]) row)).toList();
    }

    /** When the clients of appointments cannot come, from the first of these on. */
    List<Busy> busy(List<BookedAppointment> appointments, long clinicId, Long clinicianId, Timestamp now) {
        List<?> rows = em.createNativeQuery(BUSY)
                .setParameter(1, array(appointments, BookedAppointment::clientId))
                .setParameter(2, now)
                .setParameter(3, clinicId)
                .setParameter(4, clinicianId == null ? null : clinicianId.toString())
                .getResultList();
        return rows.stream().map(row -> busy((Object[]) row)).toList();
    }

    /** PostgreSQL's text form of an array of numbers, dates, instants or references, which need no quoting. */
    static <T> String array(Collection<T> rows, Function<T, Object> value) {
        return SqlArray.of(rows.stream().map(value));
    }

    private static BookedAppointment booked(Object[] row) {
        return new BookedAppointment(
                (Long) row[0],
                (Integer) row[1],
                (String) row[2],
                (Long) row[3],
                ClientRows.client(row, 4),
                (String) row[8],
                ((Date) row[9]).toLocalDate(),
                interval(row[10], row[11]),
                (Boolean) row[12],
                (Long) row[13],
                (Long) row[14],
                (Boolean) row[15]);
    }

    private static FreeSlot free(Object[] row) {
        return new FreeSlot(
                ((Date) row[0]).toLocalDate(), interval(row[1], row[2]), (Long) row[3], ((Number) row[4]).intValue());
    }

    private static Busy busy(Object[] row) {
        return new Busy((Long) row[0], (Long) row[1], interval(row[2], row[3]));
    }

    private static Interval interval(Object start, Object end) {
        return new Interval(((Timestamp) start).toInstant(), ((Timestamp) end).toInstant());
    }
}
