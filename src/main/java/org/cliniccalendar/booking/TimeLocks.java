package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.time.SqlArray;

/**
 * The one order in which everything that claims time, moves it or gives it back locks what it is about, so that two of them
 * wait for each other and never stand in each other's way:
 *
 * <ol>
 *   <li>sessions, when they are changed: whoever changes one decides which dates there are;
 *   <li>session dates: whoever has the date has its slots, which therefore need no lock of their own;
 *   <li>clients, for whom time is claimed: nobody is in two places, and of two who book the same client the second waits here,
 *       not at the constraint, where both would wait for each other;
 *   <li>appointments;
 *   <li>what hangs on an appointment, such as a task, a line of the list to rebook, or of the queue: each only after it.
 * </ol>
 *
 * Within each step it goes by the order of keys. Whoever needs several dates locks all of them at once. {@link SlotRows} has
 * the same for one slot, as the first statement of each booking.
 */
@TakesTime
final class TimeLocks {
    /** Dates, and the clients of those who get time on them: what somebody else did until now is read after that. */
    private static final String DATES = """
            WITH asked AS (
                SELECT a.id, a.alternatives, a.session_date_id, a.client_id
                  FROM appointment a WHERE a.ref = ANY (string_to_array(?3, ','))
            ), visits AS MATERIALIZED (
                SELECT session_date_id, client_id FROM asked
                 UNION
                SELECT o.session_date_id, o.client_id FROM asked a JOIN appointment o ON o.alternatives = a.alternatives
            ), dates AS MATERIALIZED (
                SELECT d.id FROM session_date d
                 WHERE d.id IN (SELECT unnest(CAST(?1 AS bigint[]))
                                 UNION SELECT s.session_date_id FROM slot s WHERE s.id = ANY (CAST(?2 AS bigint[]))
                                 UNION SELECT session_date_id FROM visits)
                 ORDER BY d.id FOR UPDATE
            ), clients AS MATERIALIZED (
                SELECT p.id FROM client p
                 WHERE (SELECT count(*) FROM dates) >= 0
                   AND p.id IN (SELECT unnest(CAST(?4 AS bigint[])) UNION SELECT client_id FROM visits)
                 ORDER BY p.id FOR NO KEY UPDATE)
            SELECT id FROM dates WHERE (SELECT count(*) FROM clients) >= 0
            """;

    private static final String APPOINTMENTS = """
            SELECT a.id, a.session_date_id FROM appointment a
             WHERE a.ref = ANY (string_to_array(?1, ','))
                OR a.alternatives = ANY (ARRAY(SELECT o.alternatives FROM appointment o
                                                WHERE o.ref = ANY (string_to_array(?1, ',')) AND o.alternatives IS NOT NULL))
             ORDER BY a.id FOR UPDATE
            """;

    private final EntityManager em;

    TimeLocks(EntityManager em) {
        this.em = em;
    }

    /** Locks a session date. */
    void date(long sessionDateId) {
        dates(Set.of(sessionDateId), Set.of(), Set.of(), Set.of());
    }

    /** Locks the session dates of slots, and the clients who will be booked into them. */
    void slots(Collection<Long> slotIds, Collection<Long> clientIds) {
        dates(Set.of(), slotIds, Set.of(), clientIds);
    }

    /** Locks appointments, each with the others for the same visit. */
    void appointments(Collection<String> refs) {
        appointments(refs, Set.of());
    }

    /**
     * The same, before they get the time of slots.
     *
     * @throws Overtaken if one of them was moved to another date meanwhile, or somebody else was asked for its visit
     */
    void appointments(Collection<String> refs, Collection<Long> slotIds) {
        List<Long> dates = dates(Set.of(), slotIds, refs, Set.of());
        List<?> rows = em.createNativeQuery(APPOINTMENTS)
                .setParameter(1, String.join(",", refs))
                .getResultList();
        if (!rows.stream().allMatch(row -> dates.contains((Long) ((Object[]) row)[1]))) {
            throw new Overtaken("an appointment was moved to another date");
        }
    }

    private List<Long> dates(
            Collection<Long> dateIds, Collection<Long> slotIds, Collection<String> refs, Collection<Long> clientIds) {
        List<?> keys = em.createNativeQuery(DATES)
                .setParameter(1, SqlArray.of(dateIds))
                .setParameter(2, SqlArray.of(slotIds))
                .setParameter(3, String.join(",", refs))
                .setParameter(4, SqlArray.of(clientIds))
                .getResultList();
        return keys.stream().map(key -> ((Number) key).longValue()).toList();
    }
}
