package org.cliniccalendar.session;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.SqlArray;

/** The rows of published sessions, read and written by whole sets: a statement each, however many dates. */
final class SessionRows {
    /** A date that takes the place of a cancelled one is cancelled, too. */
    private static final String INSERT_DATES = """
            INSERT INTO session_date (session_id, clinic_id, room_id, clinician_id, date, starts_at, ends_at,
                                      despite_closure, active, modified, cancelled, reason)
            SELECT s.id, s.clinic_id, CAST(?6 AS bigint), CAST(?7 AS bigint), d.date, d.starts_at, d.ends_at,
                   d.date = ANY (CAST(?5 AS date[])), s.status = 'ACTIVE' AND o.id IS NULL, ?8,
                   o.id IS NOT NULL, coalesce(o.reason, '')
              FROM clinic_session s
             CROSS JOIN unnest(CAST(?2 AS date[]), CAST(?3 AS timestamptz[]), CAST(?4 AS timestamptz[]))
                       AS d(date, starts_at, ends_at)
              LEFT JOIN session_date o ON o.superseded_by = ?9 AND o.date = d.date AND o.cancelled
             WHERE s.id = ?1
            """;

    private static final String INSERT_SLOTS = """
            INSERT INTO slot (session_date_id, clinic_id, starts_at, ends_at, slot_type_id, capacity)
            SELECT d.id, d.clinic_id, s.starts_at, s.ends_at, s.slot_type_id, s.capacity
              FROM unnest(CAST(?2 AS date[]), CAST(?3 AS timestamptz[]), CAST(?4 AS timestamptz[]),
                          CAST(?5 AS bigint[]), CAST(?6 AS smallint[]))
                       AS s(date, starts_at, ends_at, slot_type_id, capacity)
              JOIN session_date d ON d.session_id = ?1 AND d.date = s.date AND d.superseded_by IS NULL
            """;

    private static final String CLASHES = """
            SELECT DISTINCT ON (p.date) p.date, o.starts_at, o.ends_at, o.clinician_id IS NOT DISTINCT FROM CAST(?4 AS bigint)
                       AND o.clinician_id IS NOT NULL AS same_clinician,
                   c.title, c.given_name, coalesce(c.family_name, k.name), concat_ws(', ', k.name, r.name)
              FROM unnest(CAST(?1 AS date[]), CAST(?2 AS timestamptz[]), CAST(?3 AS timestamptz[]))
                       AS p(date, starts_at, ends_at)
              JOIN session_date o ON o.active AND o.during && tstzrange(p.starts_at, p.ends_at, '[)')
                                 AND (o.clinician_id = CAST(?4 AS bigint) OR o.room_id = CAST(?5 AS bigint))
                                 AND o.session_id <> ALL (CAST(?6 AS bigint[]))
              LEFT JOIN clinician c ON c.id = o.clinician_id
              JOIN clinic k ON k.id = o.clinic_id
              LEFT JOIN room r ON r.id = o.room_id
             ORDER BY p.date, same_clinician DESC, o.starts_at
            """;

    /** Not a change of the session that its editor must see: the version stays. */
    private static final String PUBLISHED_UNTIL = "UPDATE clinic_session SET published_until = ?2 WHERE id = ?1";

    private final EntityManager em;

    SessionRows(EntityManager em) {
        this.em = em;
    }

    /** Writes dates and slots of a session that is in the database already. */
    void publish(Publication publication, List<PlannedDate> dates) {
        if (dates.isEmpty()) {
            return;
        }
        em.createNativeQuery(INSERT_DATES)
                .setParameter(1, publication.sessionId())
                .setParameter(2, array(dates, PlannedDate::date))
                .setParameter(3, array(dates, d -> d.during().start()))
                .setParameter(4, array(dates, d -> d.during().end()))
                .setParameter(5, array(publication.plan().chosen().kept(), d -> d))
                .setParameter(6, text(publication.plan().roomId()))
                .setParameter(7, text(publication.plan().clinicianId()))
                .setParameter(8, publication.modified())
                .setParameter(9, publication.changeId())
                .executeUpdate();
        List<DatedSlot> slots = dates.stream()
                .flatMap(d -> d.layout().slots().stream().map(s -> new DatedSlot(d.date(), s)))
                .toList();
        em.createNativeQuery(INSERT_SLOTS)
                .setParameter(1, publication.sessionId())
                .setParameter(2, array(slots, DatedSlot::date))
                .setParameter(3, array(slots, s -> s.slot().during().start()))
                .setParameter(4, array(slots, s -> s.slot().during().end()))
                .setParameter(5, array(slots, s -> s.slot().slotTypeId()))
                .setParameter(6, array(slots, s -> s.slot().capacity()))
                .executeUpdate();
    }

    /** Remembers that all dates before {@code until} have been published. */
    void publishedUntil(long sessionId, LocalDate until) {
        em.createNativeQuery(PUBLISHED_UNTIL)
                .setParameter(1, sessionId)
                .setParameter(2, Date.valueOf(until))
                .executeUpdate();
    }

    /**
     * The first clash of each planned date with an active session of the same clinician or in the same room.
     *
     * @param except sessions whose dates do not count
     */
    List<Clash> clashes(SessionPlan plan, List<PlannedDate> dates, Set<Long> except) {
        List<?> rows = em.createNativeQuery(CLASHES)
                .setParameter(1, array(dates, PlannedDate::date))
                .setParameter(2, array(dates, d -> d.during().start()))
                .setParameter(3, array(dates, d -> d.during().end()))
                .setParameter(4, text(plan.clinicianId()))
                .setParameter(5, text(plan.roomId()))
                .setParameter(6, array(except, id -> id))
                .getResultList();
        return rows.stream().map(row -> clash((Object[]) row)).toList();
    }

    private static Clash clash(Object[] row) {
        return new Clash(
                ((Date) row[0]).toLocalDate(),
                new Interval(instant(row[1]), instant(row[2])),
                (Boolean) row[3] ? Clash.What.CLINICIAN : Clash.What.ROOM,
                new PersonName((String) row[4], (String) row[5], (String) row[6]).spoken(),
                (String) row[7]);
    }

    private static Instant instant(Object column) {
        return ((Timestamp) column).toInstant();
    }

    private static String text(Long key) {
        return key == null ? null : key.toString();
    }

    /** PostgreSQL's text form of an array of dates, instants or numbers, which need no quoting. */
    static <T> String array(Collection<T> rows, Function<T, Object> value) {
        return SqlArray.of(rows.stream().map(value));
    }

    private record DatedSlot(LocalDate date, LaidSlot slot) {}
}
