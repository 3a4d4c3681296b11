package org.cliniccalendar.planning;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.template.PatternSlot;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.time.Interval;

/** Reads the dates of a session as they are, apart from what its plan says. */
final class SessionDateRows {
    private static final String COMING = """
              FROM session_date d
             WHERE d.session_id = ?1 AND d.superseded_by IS NULL AND d.ends_at > ?2
            """;

    private static final String PAGE = """
            SELECT d.date, d.starts_at, d.ends_at, k.zone,
                   (SELECT count(*) FROM slot s WHERE s.session_date_id = d.id AND s.slot_type_id IS NOT NULL),
                   (SELECT count(*) FROM appointment a WHERE a.session_date_id = d.id
                       AND a.status IN ('HELD', 'REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS')),
                   d.modified, d.cancelled, d.despite_closure, d.reason
              FROM (SELECT d.*
            """ + COMING + """
                     ORDER BY d.starts_at LIMIT ?3 OFFSET ?4) d
              JOIN clinic k ON k.id = d.clinic_id
             ORDER BY d.starts_at
            """;

    private static final String ONE = """
            SELECT d.starts_at, d.ends_at, k.zone, d.room_id, d.clinician_id
              FROM session_date d JOIN clinic k ON k.id = d.clinic_id
             WHERE d.session_id = ?1 AND d.date = ?2 AND d.superseded_by IS NULL
            """;

    private static final String SLOTS = """
            SELECT s.slot_type_id, CAST(extract(epoch FROM s.ends_at - s.starts_at) / 60 AS integer), s.capacity
              FROM slot s JOIN session_date d ON d.id = s.session_date_id
             WHERE d.session_id = ?1 AND d.date = ?2 AND d.superseded_by IS NULL
             ORDER BY s.starts_at
            """;

    private final EntityManager em;
    private final long sessionId;

    SessionDateRows(EntityManager em, long sessionId) {
        this.em = em;
        this.sessionId = sessionId;
    }

    int count(Instant now) {
        Object count = em.createNativeQuery("SELECT count(*)" + COMING)
                .setParameter(1, sessionId)
                .setParameter(2, Timestamp.from(now))
                .getSingleResult();
        return ((Number) count).intValue();
    }

    List<ListedDate> page(Instant now, int first, int size) {
        List<?> rows = em.createNativeQuery(PAGE)
                .setParameter(1, sessionId)
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, size)
                .setParameter(4, first)
                .getResultList();
        return rows.stream().map(row -> date((Object[]) row)).toList();
    }

    /** The plan with times, slots, room and clinician of one date. */
    SessionPlan on(LocalDate date, SessionPlan plan) {
        List<?> found = em.createNativeQuery(ONE)
                .setParameter(1, sessionId)
                .setParameter(2, Date.valueOf(date))
                .getResultList();
        if (found.isEmpty()) {
            return plan;
        }
        Object[] row = (Object[]) found.get(0);
        ZoneId zone = ZoneId.of((String) row[2]);
        Interval during = interval(row[0], row[1]);
        return new SessionPlan(
                plan.code(),
                plan.clinicId(),
                (Long) row[3],
                (Long) row[4],
                plan.firstDate(),
                plan.chosen(),
                plan.templateId(),
                plan.outline()
                        .at(
                                LocalTime.ofInstant(during.start(), zone),
                                LocalTime.ofInstant(during.end(), zone),
                                slots(date)));
    }

    private SlotPattern slots(LocalDate date) {
        List<?> rows = em.createNativeQuery(SLOTS)
                .setParameter(1, sessionId)
                .setParameter(2, Date.valueOf(date))
                .getResultList();
        return new SlotPattern(rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new PatternSlot((Long) row[0], number(row[1]), number(row[2])))
                .toList());
    }

    private static ListedDate date(Object[] row) {
        return new ListedDate(
                ((Date) row[0]).toLocalDate(),
                interval(row[1], row[2]),
                ZoneId.of((String) row[3]),
                number(row[4]),
                number(row[5]),
                (Boolean) row[6],
                (Boolean) row[7],
                (Boolean) row[8],
                (String) row[9]);
    }

    private static Interval interval(Object start, Object end) {
        return new Interval(((Timestamp) start).toInstant(), ((Timestamp) end).toInstant());
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
