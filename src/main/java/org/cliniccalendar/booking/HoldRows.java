package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.time.SqlArray;

/** Holds and the slots they keep. Locks are taken in the order of all bookings, see {@link TimeLocks}. */
@TakesTime
final class HoldRows {
    private static final String MARK = """
            UPDATE slot SET held_until = least(held_until, CAST(?2 AS timestamptz))
             WHERE id IN (SELECT slot_id FROM slot_claim WHERE appointment_id = ?1)
            """;

    /** The claims of a hold become those of a booking, and the answer is kept for a retry, in one statement. */
    private static final String SETTLE = """
            WITH answered AS (
                INSERT INTO idempotent_request (account, key, fingerprint, answer, made_at)
                SELECT CAST(?2 AS text), CAST(?3 AS text), CAST(?4 AS text), CAST(?5 AS text), CAST(?6 AS timestamptz)
                 WHERE CAST(?3 AS text) IS NOT NULL)
            UPDATE slot s SET held_until =
            """ + nextEnd("h.id <> ?1") + """
             WHERE s.id IN (SELECT slot_id FROM slot_claim WHERE appointment_id = ?1)
            """;

    private static final String FIRST_SLOT = """
            SELECT s.id FROM appointment a JOIN slot s ON s.session_date_id = a.session_date_id AND s.starts_at = a.starts_at
             WHERE a.ref = ?1
            """;

    private static final String OVER = """
            SELECT id FROM appointment
             WHERE session_date_id = ANY (CAST(?1 AS bigint[])) AND status = 'HELD' AND held_until <= CAST(?2 AS timestamptz)
             ORDER BY id
            """;

    /** Dates that another node is at are left to it. */
    private static final String LOCK_OVER = """
            SELECT d.id FROM session_date d
             WHERE d.id IN (SELECT session_date_id FROM appointment WHERE status = 'HELD' AND held_until <= ?1)
             ORDER BY d.id FOR UPDATE SKIP LOCKED
            """;

    private static final String END =
            """
            WITH ended AS (
                UPDATE appointment SET status = 'EXPIRED', version = version + 1
                 WHERE session_date_id = ANY (CAST(?1 AS bigint[])) AND status = 'HELD'
                   AND held_until <= CAST(?2 AS timestamptz)
                RETURNING id),
            given_back AS (DELETE FROM slot_claim WHERE appointment_id IN (SELECT id FROM ended) RETURNING slot_id),
            counted AS (SELECT slot_id, count(*) AS seats FROM given_back GROUP BY slot_id)
            UPDATE slot s SET taken = s.taken - c.seats, held_until =
            """ + nextEnd("h.held_until > CAST(?2 AS timestamptz)") + " FROM counted c WHERE s.id = c.slot_id";

    private final EntityManager em;

    HoldRows(EntityManager em) {
        this.em = em;
    }

    /** When the first of those holds on slot {@code s} that meet a condition is over; null without any. */
    static String nextEnd(String condition) {
        return "(SELECT min(h.held_until) FROM slot_claim o JOIN appointment h ON h.id = o.appointment_id"
                + " WHERE o.slot_id = s.id AND h.status = 'HELD' AND " + condition + ")";
    }

    /** The slot with which the time of a hold begins, or one that there is not. */
    long firstSlotOf(String ref) {
        List<?> keys = em.createNativeQuery(FIRST_SLOT).setParameter(1, ref).getResultList();
        return keys.isEmpty() ? 0 : (Long) keys.get(0);
    }

    /** Somebody's hold, whether it is over or not; none if it has ended or is another's. */
    Optional<Appointment> find(String ref, String heldBy) {
        return em
                .createQuery(
                        "SELECT a FROM Appointment a WHERE a.ref = :ref AND a.status = :status AND a.clientId IS NULL"
                                + " AND a.bookedBy = :heldBy",
                        Appointment.class)
                .setParameter("ref", ref)
                .setParameter("status", AppointmentStatus.HELD)
                .setParameter("heldBy", heldBy)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Somebody's hold, locked until the transaction ends, as its date is already; none if it has ended or is another's. */
    Optional<Appointment> locked(String ref, String heldBy) {
        return locked(ref, AppointmentStatus.HELD)
                .filter(hold -> hold.getBookedBy().equals(heldBy));
    }

    /** What has no client yet, or never had one, and is in this state, locked until the transaction ends, as its date is. */
    Optional<Appointment> locked(String ref, AppointmentStatus status) {
        return em
                .createQuery(
                        "SELECT a FROM Appointment a WHERE a.ref = :ref AND a.status = :status AND a.clientId IS NULL",
                        Appointment.class)
                .setParameter("ref", ref)
                .setParameter("status", status)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Lets the search know when the slots of a hold may be free again. */
    void mark(long appointmentId, Instant until) {
        em.createNativeQuery(MARK)
                .setParameter(1, appointmentId)
                .setParameter(2, Timestamp.from(until))
                .executeUpdate();
    }

    /** @param answer to remember, or null */
    void settle(long appointmentId, RememberedAnswer answer) {
        boolean remembered = answer != null;
        em.createNativeQuery(SETTLE)
                .setParameter(1, appointmentId)
                .setParameter(2, remembered ? answer.account() : null)
                .setParameter(3, remembered ? answer.key() : null)
                .setParameter(4, remembered ? answer.fingerprint() : null)
                .setParameter(5, remembered ? answer.text() : null)
                .setParameter(6, remembered ? Timestamp.from(answer.madeAt()) : null)
                .executeUpdate();
    }

    /** Session dates with holds that are over, locked until the transaction ends. */
    List<Long> lockedDatesOver(Instant now) {
        List<?> keys = em.createNativeQuery(LOCK_OVER)
                .setParameter(1, Timestamp.from(now))
                .getResultList();
        return keys.stream().map(Long.class::cast).toList();
    }

    /** The holds on session dates that are over and not ended yet. */
    List<Long> over(Collection<Long> sessionDateIds, Instant now) {
        List<?> keys = onDates(OVER, sessionDateIds, now).getResultList();
        return keys.stream().map(Long.class::cast).toList();
    }

    /** Ends the holds on session dates, which are locked, that are over, and gives their slots back. */
    void end(Collection<Long> sessionDateIds, Instant now) {
        onDates(END, sessionDateIds, now).executeUpdate();
    }

    private Query onDates(String statement, Collection<Long> sessionDateIds, Instant now) {
        return em.createNativeQuery(statement)
                .setParameter(1, SqlArray.of(sessionDateIds))
                .setParameter(2, Timestamp.from(now));
    }
}
