package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.BookedRows.array;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import org.cliniccalendar.booking.TakesTime;
import org.cliniccalendar.time.ViolatedConstraint;

/** Gives appointments other slots, or none, by whole sets. Their dates and they themselves are locked already. */
@TakesTime
final class MoveRows {
    private static final String RELEASE = """
            WITH given_back AS (
                DELETE FROM slot_claim WHERE appointment_id = ANY (CAST(?1 AS bigint[])) RETURNING slot_id
            ), counted AS (
                SELECT slot_id, count(*) AS seats FROM given_back GROUP BY slot_id)
            UPDATE slot s SET taken = s.taken - c.seats FROM counted c WHERE s.id = c.slot_id
            """;

    /** The lowest free seats of each slot, the count beside it, and the appointments' new times, in one statement. */
    private static final String CARRY = """
            WITH wanted AS (
                SELECT s.id AS slot_id, w.appointment_id, s.capacity,
                       row_number() OVER (PARTITION BY s.id ORDER BY w.appointment_id) AS turn
                  FROM unnest(CAST(?2 AS bigint[]), CAST(?3 AS date[]), CAST(?4 AS timestamptz[]))
                           AS w(appointment_id, date, starts_at)
                  JOIN session_date d ON d.session_id = ?1 AND d.date = w.date AND d.superseded_by IS NULL AND NOT d.cancelled
                  JOIN slot s ON s.session_date_id = d.id AND s.starts_at = w.starts_at
            ), seats AS (
                SELECT f.slot_id, f.seat, row_number() OVER (PARTITION BY f.slot_id ORDER BY f.seat) AS turn
                  FROM (SELECT DISTINCT w.slot_id, g.seat
                          FROM wanted w CROSS JOIN LATERAL generate_series(1, w.capacity) AS g(seat)
                         WHERE NOT EXISTS (SELECT 1 FROM slot_claim c WHERE c.slot_id = w.slot_id AND c.seat = g.seat)) f
            ), raised AS (
                UPDATE slot s SET taken = s.taken + n.seats
                  FROM (SELECT slot_id, count(*) AS seats FROM wanted GROUP BY slot_id) n
                 WHERE s.id = n.slot_id
            ), claimed AS (
                INSERT INTO slot_claim (slot_id, seat, appointment_id)
                SELECT w.slot_id, f.seat, w.appointment_id
                  FROM wanted w JOIN seats f ON f.slot_id = w.slot_id AND f.turn = w.turn
                RETURNING slot_id
            ), placed AS (
                UPDATE appointment a
                   SET session_date_id = d.id, clinician_id = d.clinician_id, starts_at = w.starts_at, ends_at = w.ends_at,
                       version = a.version + 1
                  FROM unnest(CAST(?5 AS bigint[]), CAST(?6 AS date[]), CAST(?7 AS timestamptz[]), CAST(?8 AS timestamptz[]))
                           AS w(id, date, starts_at, ends_at)
                  JOIN session_date d ON d.session_id = ?1 AND d.date = w.date AND d.superseded_by IS NULL AND NOT d.cancelled
                 WHERE a.id = w.id
                RETURNING a.id)
            SELECT (SELECT count(*) FROM claimed) = ?9 AND (SELECT count(*) FROM placed) = ?10
            """;

    /** A date of an inactive session holds its time for those who are booked on it, and for nobody else. */
    private static final String HOLD = """
            UPDATE session_date d
               SET active = true, version = version + 1
             WHERE d.session_id = ?1 AND NOT d.active AND NOT d.cancelled AND d.superseded_by IS NULL
               AND EXISTS (SELECT 1 FROM appointment a
                            WHERE a.session_date_id = d.id AND a.id = ANY (CAST(?2 AS bigint[])))
            """;

    private final EntityManager em;

    MoveRows(EntityManager em) {
        this.em = em;
    }

    /** Gives the seats of appointments back. */
    void release(Collection<BookedAppointment> appointments) {
        query(RELEASE, array(appointments, BookedAppointment::id)).executeUpdate();
    }

    /**
     * Gives appointments their new slots and times.
     *
     * @param sessionId whose dates these are
     * @throws PlanningRefused if one of the slots is not free, or a client is elsewhere then
     */
    void carry(long sessionId, List<Placement> placements) {
        List<Claim> claims = placements.stream()
                .flatMap(p ->
                        p.slots().stream().map(slot -> new Claim(p.appointment().id(), slot)))
                .toList();
        try {
            Object all = query(
                            CARRY,
                            sessionId,
                            array(claims, Claim::appointmentId),
                            array(claims, claim -> claim.slot().date()),
                            array(claims, claim -> claim.slot().during().start()),
                            array(placements, p -> p.appointment().id()),
                            array(placements, Placement::date),
                            array(placements, p -> p.during().orElseThrow().start()),
                            array(placements, p -> p.during().orElseThrow().end()),
                            claims.size(),
                            placements.size())
                    .getSingleResult();
            if (!Boolean.TRUE.equals(all)) {
                throw new PlanningRefused("refused.meanwhile");
            }
        } catch (PersistenceException failure) {
            throw refusal(failure, "refused.meanwhile");
        }
    }

    /** Makes the dates of an inactive session hold their time again where appointments have come to. */
    void hold(long sessionId, List<Placement> placements) {
        query(
                        HOLD,
                        sessionId,
                        array(placements, placement -> placement.appointment().id()))
                .executeUpdate();
    }

    private Query query(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    /** Whatever rule of the database it met, something has come in between since the change was looked at. */
    static RuntimeException refusal(RuntimeException failure, String key) {
        return ViolatedConstraint.in(failure)
                .<RuntimeException>map(violated -> new PlanningRefused(key))
                .orElse(failure);
    }

    private record Claim(long appointmentId, FreeSlot slot) {}
}
