package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.BookedRows.array;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.booking.TakesTime;

/** The dates of sessions that fall on days off, read and cancelled by whole sets. */
@TakesTime
final class DaysOffRows {
    private static final String DATES = """
            SELECT d.id, d.version, d.session_id,
                   d.starts_at <= ?5 OR EXISTS (SELECT 1 FROM appointment a
                                                 WHERE a.session_date_id = d.id AND a.status IN ('ARRIVED', 'IN_PROGRESS'))
              FROM session_date d
             WHERE d.clinic_id = ?1 AND (CAST(?2 AS bigint) IS NULL OR d.clinician_id = CAST(?2 AS bigint))
               AND d.date BETWEEN ?3 AND ?4 AND d.ends_at > ?5 AND d.active AND d.superseded_by IS NULL
             ORDER BY d.id
            """;

    /** After the sessions and before what is booked, as all changes do. */
    private static final String FOR_UPDATE = " FOR UPDATE OF d";

    private static final String LOCK_SESSIONS =
            "SELECT s.id FROM clinic_session s WHERE s.id = ANY (CAST(?1 AS bigint[])) ORDER BY s.id FOR UPDATE";

    private static final String TOUCH_SESSIONS =
            "UPDATE clinic_session SET version = version + 1 WHERE id = ANY (CAST(?1 AS bigint[]))";

    private static final String CANCEL = """
            UPDATE session_date
               SET active = false, cancelled = true, reason = ?2, version = version + 1
             WHERE id = ANY (CAST(?1 AS bigint[]))
            """;

    private final EntityManager em;
    private final DaysOff days;
    private final Instant now;

    DaysOffRows(EntityManager em, DaysOff days, Instant now) {
        this.em = em;
        this.days = days;
        this.now = now;
    }

    /**
     * The dates that take place on these days and are not over.
     *
     * @param locked whether nobody may book on them or change them until the transaction ends
     */
    List<DateOff> dates(boolean locked) {
        List<?> rows = em.createNativeQuery(locked ? DATES + FOR_UPDATE : DATES)
                .setParameter(1, days.clinicId())
                .setParameter(
                        2,
                        days.clinicianId() == null ? null : days.clinicianId().toString())
                .setParameter(3, Date.valueOf(days.first()))
                .setParameter(4, Date.valueOf(days.last()))
                .setParameter(5, Timestamp.from(now))
                .getResultList();
        return rows.stream().map(row -> date((Object[]) row)).toList();
    }

    void lockSessions(Set<Long> sessionIds) {
        em.createNativeQuery(LOCK_SESSIONS)
                .setParameter(1, array(sessionIds, id -> id))
                .getResultList();
    }

    /** The dates do not take place; whoever edits one of the sessions is told that it has changed. */
    void cancel(Collection<Long> dateIds, Set<Long> sessionIds) {
        em.createNativeQuery(CANCEL)
                .setParameter(1, array(dateIds, id -> id))
                .setParameter(2, days.reason())
                .executeUpdate();
        em.createNativeQuery(TOUCH_SESSIONS)
                .setParameter(1, array(sessionIds, id -> id))
                .executeUpdate();
    }

    private static DateOff date(Object[] row) {
        return new DateOff((Long) row[0], (Integer) row[1], (Long) row[2], (Boolean) row[3]);
    }

    /**
     * A date of a session that takes place on one of the days.
     *
     * @param begun whether its start has passed, or somebody has arrived
     */
    record DateOff(long id, int version, long sessionId, boolean begun) {}
}
