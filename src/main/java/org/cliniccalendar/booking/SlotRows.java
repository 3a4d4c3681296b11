package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;

/** Slots and claims: whoever books locks the session date first, so that the loser waits and then reads what is left. */
final class SlotRows {
    static final String LOCK = """
            SELECT d.id, d.clinic_id, d.clinician_id, n.level, s.starts_at, t.minutes,
                   d.active AND n.status = 'ACTIVE' AND a.session_id IS NOT NULL
              FROM slot s
              JOIN session_date d ON d.id = s.session_date_id
              JOIN clinic_session n ON n.id = d.session_id
              JOIN appointment_type t ON t.id = ?2
              LEFT JOIN clinic_session_type a ON a.session_id = n.id AND a.appointment_type_id = t.id
             WHERE s.id = ?1
               FOR UPDATE OF d
            """;

    static final String FREE = """
            SELECT id, starts_at, ends_at FROM slot
             WHERE session_date_id = ?1 AND starts_at >= ?2 AND taken < capacity AND slot_type_id IS NOT NULL
             ORDER BY starts_at LIMIT 300
            """;

    /** The lowest free seat of each slot, and the count beside it, in one statement. */
    static final String CLAIM = """
            WITH raised AS (
                UPDATE slot SET taken = taken + 1
                 WHERE id = ANY (CAST(?1 AS bigint[])) AND taken < capacity
                RETURNING id, capacity)
            INSERT INTO slot_claim (slot_id, seat, appointment_id)
            SELECT r.id,
                   (SELECT min(s.seat) FROM generate_series(1, r.capacity) AS s(seat)
                     WHERE NOT EXISTS (SELECT 1 FROM slot_claim c WHERE c.slot_id = r.id AND c.seat = s.seat)),
                   ?2
              FROM raised r
            """;

    static final String RELEASE = """
            WITH given_back AS (DELETE FROM slot_claim WHERE appointment_id = ?1 RETURNING slot_id)
            UPDATE slot SET taken = taken - 1 WHERE id IN (SELECT slot_id FROM given_back)
            """;

    private final EntityManager em;

    SlotRows(EntityManager em) {
        this.em = em;
    }

    /** Locks the session date of a slot until the transaction ends; empty if there is no such slot or type. */
    Optional<BookableDate> lock(long slotId, long appointmentTypeId) {
        List<?> rows = em.createNativeQuery(LOCK)
                .setParameter(1, slotId)
                .setParameter(2, appointmentTypeId)
                .getResultList();
        return rows.stream().findFirst().map(row -> bookable((Object[]) row));
    }

    /** The run of free slots from a start on that covers the length, if there is one. */
    Optional<SlotRun> run(BookableDate date) {
        List<?> rows = em.createNativeQuery(FREE)
                .setParameter(1, date.sessionDateId())
                .setParameter(2, Timestamp.from(date.start()))
                .getResultList();
        List<SlotRun.FreeSlot> free =
                rows.stream().map(row -> free((Object[]) row)).toList();
        return SlotRun.covering(free, date.start(), Duration.ofMinutes(date.minutes()));
    }

    /**
     * Takes a seat in each slot of the run.
     *
     * @throws SlotTaken if one of them is full
     */
    void claim(SlotRun run, long appointmentId) {
        String ids = run.slotIds().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        int claimed = em.createNativeQuery(CLAIM)
                .setParameter(1, ids)
                .setParameter(2, appointmentId)
                .executeUpdate();
        if (claimed != run.slotIds().size()) {
            throw new SlotTaken();
        }
    }

    /** Gives all seats of an appointment back. */
    void release(long appointmentId) {
        em.createNativeQuery(RELEASE).setParameter(1, appointmentId).executeUpdate();
    }

    private static BookableDate bookable(Object[] row) {
        return new BookableDate(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                (Long) row[2],
                Level.valueOf((String) row[3]),
                instant(row[4]),
                ((Number) row[5]).intValue(),
                (Boolean) row[6]);
    }

    private static SlotRun.FreeSlot free(Object[] row) {
        return new SlotRun.FreeSlot(((Number) row[0]).longValue(), new Interval(instant(row[1]), instant(row[2])));
    }

    private static Instant instant(Object column) {
        return ((Timestamp) column).toInstant();
    }
}
