package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;

/**
 * Slots and claims: whoever books locks the session date first, so that the loser waits and then reads what is left. The order
 * of all locks is that of {@link TimeLocks}.
 */
@TakesTime
final class SlotRows {
    static final String LOCK = """
            SELECT d.id FROM slot s JOIN session_date d ON d.id = s.session_date_id WHERE s.id = ?1 FOR UPDATE OF d
            """;

    /** The date, and then the client who gets time on it, in one statement. */
    static final String LOCK_FOR_CLIENT = "WITH date AS MATERIALIZED (" + LOCK + """
            )
            SELECT p.id FROM client p WHERE p.id = ?2 AND (SELECT count(*) FROM date) >= 0 FOR NO KEY UPDATE
            """;

    /** The time that begins with a slot, by the same rules as the search. */
    static final String BOOKABLE = bookable(EnumSet.noneOf(BookingRule.class));

    /** What need not hold for a time that the user holds already. */
    static final Set<BookingRule> HELD = EnumSet.of(BookingRule.FREE);

    /** By what need not hold. */
    private static final Map<Set<BookingRule>, String> BOOKABLE_WITHOUT = Stream.of(
                    Set.<BookingRule>of(), BookingRule.OVERRIDABLE, HELD)
            .flatMap(setAside -> Stream.of(setAside, byPeople(setAside)))
            .collect(Collectors.toUnmodifiableMap(setAside -> setAside, SlotRows::bookable));

    /** The lowest free seat of each slot, the count beside it, and the answer for a retry, in one statement. */
    static final String CLAIM = """
            WITH raised AS (
                UPDATE slot SET taken = taken + 1
                 WHERE id = ANY (CAST(?1 AS bigint[])) AND taken < capacity
                RETURNING id, capacity),
            answered AS (
                INSERT INTO idempotent_request (account, key, fingerprint, answer, made_at)
                SELECT CAST(?3 AS text), CAST(?4 AS text), CAST(?5 AS text), CAST(?6 AS text), CAST(?7 AS timestamptz)
                 WHERE CAST(?4 AS text) IS NOT NULL)
            INSERT INTO slot_claim (slot_id, seat, appointment_id)
            SELECT r.id,
                   (SELECT min(s.seat) FROM generate_series(1, r.capacity) AS s(seat)
                     WHERE NOT EXISTS (SELECT 1 FROM slot_claim c WHERE c.slot_id = r.id AND c.seat = s.seat)),
                   ?2
              FROM raised r
            """;

    static final String RELEASE =
            """
            WITH given_back AS (DELETE FROM slot_claim WHERE appointment_id = ?1 RETURNING slot_id)
            UPDATE slot s SET taken = s.taken - 1, held_until =
            """ + HoldRows.nextEnd("h.id <> ?1") + " WHERE s.id IN (SELECT slot_id FROM given_back)";

    private final EntityManager em;

    SlotRows(EntityManager em) {
        this.em = em;
    }

    private static Set<BookingRule> byPeople(Set<BookingRule> setAside) {
        Set<BookingRule> rules = EnumSet.of(BookingRule.OPEN_TO_OTHERS);
        rules.addAll(setAside);
        return rules;
    }

    private static String bookable(Set<BookingRule> setAside) {
        Set<BookingRule> rules = BookingRule.allBut(setAside);
        return """
                SELECT d.id, d.clinic_id, d.clinician_id, %s, s.starts_at, r.ends_at, r.ids, r.slots, k.zone, r.overdue > 0,
                       r.warnings
                  FROM slot s
                  JOIN session_date d ON d.id = s.session_date_id
                  JOIN clinic_session n ON n.id = d.session_id
                  JOIN clinic k ON k.id = d.clinic_id
                  JOIN appointment_type t ON t.id = ?1
                """.formatted(BookingRule.LEVEL) + BookingRule.run(rules) + " WHERE s.id = ?3 AND "
                + BookingRule.allHold(rules);
    }

    /** Locks the session date of a slot until the transaction ends, if there is such a slot. */
    void lock(long slotId) {
        em.createNativeQuery(LOCK).setParameter(1, slotId).getResultList();
    }

    /** Locks the session date of a slot, and whoever will be booked into it, until the transaction ends. */
    void lock(long slotId, long clientId) {
        em.createNativeQuery(LOCK_FOR_CLIENT)
                .setParameter(1, slotId)
                .setParameter(2, clientId)
                .getResultList();
    }

    /**
     * The time that begins with a slot, if an appointment of the type may be booked into it.
     *
     * @param setAside none, {@link BookingRule#OVERRIDABLE} or {@link #HELD}, and what need not hold for who books
     */
    Optional<BookableTime> bookable(long slotId, long appointmentTypeId, Instant now, Set<BookingRule> setAside) {
        List<?> rows = em.createNativeQuery(BOOKABLE_WITHOUT.get(setAside))
                .setParameter(1, appointmentTypeId)
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, slotId)
                .getResultList();
        return rows.stream().findFirst().map(row -> time((Object[]) row));
    }

    /**
     * Takes a seat in each slot.
     *
     * @param answer to remember, or null
     * @throws SlotTaken if one of them is full
     */
    void claim(BookableTime time, long appointmentId, RememberedAnswer answer) {
        boolean remembered = answer != null;
        int claimed = em.createNativeQuery(CLAIM)
                .setParameter(1, time.slotIds())
                .setParameter(2, appointmentId)
                .setParameter(3, remembered ? answer.account() : null)
                .setParameter(4, remembered ? answer.key() : null)
                .setParameter(5, remembered ? answer.fingerprint() : null)
                .setParameter(6, remembered ? answer.text() : null)
                .setParameter(7, remembered ? Timestamp.from(answer.madeAt()) : null)
                .executeUpdate();
        if (claimed != time.slots()) {
            throw new SlotTaken();
        }
    }

    /** Gives all seats of an appointment back. */
    void release(long appointmentId) {
        em.createNativeQuery(RELEASE).setParameter(1, appointmentId).executeUpdate();
    }

    private static BookableTime time(Object[] row) {
        return new BookableTime(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ZoneId.of((String) row[8]),
                (Long) row[2],
                Level.valueOf((String) row[3]),
                new Interval(((Timestamp) row[4]).toInstant(), ((Timestamp) row[5]).toInstant()),
                "{" + row[6] + "}",
                ((Number) row[7]).intValue(),
                (Boolean) row[9],
                SlotWarnings.read((String) row[10]));
    }
}
