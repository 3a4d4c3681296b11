package org.cliniccalendar.session;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;

/** The rows of published sessions, read and written by whole sets: a statement each, however many dates. */
final class SessionRows {
    private static final String INSERT_DATES = """
            INSERT INTO session_date (session_id, clinic_id, room_id, clinician_id, date, starts_at, ends_at,
                                      despite_closure)
            SELECT s.id, s.clinic_id, s.room_id, s.clinician_id, d.date, d.starts_at, d.ends_at,
                   d.date = ANY (CAST(?5 AS date[]))
              FROM clinic_session s,
                   unnest(CAST(?2 AS date[]), CAST(?3 AS timestamptz[]), CAST(?4 AS timestamptz[]))
                       AS d(date, starts_at, ends_at)
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
              LEFT JOIN clinician c ON c.id = o.clinician_id
              JOIN clinic k ON k.id = o.clinic_id
              LEFT JOIN room r ON r.id = o.room_id
             ORDER BY p.date, same_clinician DESC, o.starts_at
            """;

    private final EntityManager em;

    SessionRows(EntityManager em) {
        this.em = em;
    }

    /** Writes dates and slots of a session that is in the database already. */
    void publish(long sessionId, List<PlannedDate> dates, SortedSet<LocalDate> despiteClosure) {
        if (dates.isEmpty()) {
            return;
        }
        em.createNativeQuery(INSERT_DATES)
                .setParameter(1, sessionId)
                .setParameter(2, array(dates, PlannedDate::date))
                .setParameter(3, array(dates, d -> d.during().start()))
                .setParameter(4, array(dates, d -> d.during().end()))
                .setParameter(5, array(List.copyOf(despiteClosure), d -> d))
                .executeUpdate();
        List<DatedSlot> slots = dates.stream()
                .flatMap(d -> d.layout().slots().stream().map(s -> new DatedSlot(d.date(), s)))
                .toList();
        em.createNativeQuery(INSERT_SLOTS)
                .setParameter(1, sessionId)
                .setParameter(2, array(slots, DatedSlot::date))
                .setParameter(3, array(slots, s -> s.slot().during().start()))
                .setParameter(4, array(slots, s -> s.slot().during().end()))
                .setParameter(5, array(slots, s -> s.slot().slotTypeId()))
                .setParameter(6, array(slots, s -> s.slot().capacity()))
                .executeUpdate();
    }

    /** The first clash of each planned date with an active session of the same clinician or in the same room. */
    List<Clash> clashes(SessionPlan plan, List<PlannedDate> dates) {
        List<?> rows = em.createNativeQuery(CLASHES)
                .setParameter(1, array(dates, PlannedDate::date))
                .setParameter(2, array(dates, d -> d.during().start()))
                .setParameter(3, array(dates, d -> d.during().end()))
                .setParameter(4, text(plan.clinicianId()))
                .setParameter(5, text(plan.roomId()))
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
    private static <T> String array(List<T> rows, Function<T, Object> value) {
        return rows.stream().map(value).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private record DatedSlot(LocalDate date, LaidSlot slot) {}
}
