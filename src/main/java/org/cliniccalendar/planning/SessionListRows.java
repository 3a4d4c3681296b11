package org.cliniccalendar.planning;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.session.SessionStatus;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Conditions;
import org.cliniccalendar.time.SqlArray;

/** The statements behind the list of sessions: one for a page of it, one for its counts, however many there are. */
final class SessionListRows {
    /**
     * A session that goes on as another, after a change "from this date on", is listed until the other has begun. The key of
     * such another one is not that of its series, and an index has only those. Clinics are joined, not compared with an array,
     * which would be read from its text for each session.
     */
    private static final String FOUND = """
              FROM clinic_session s
              JOIN clinic k ON k.id = s.clinic_id
              LEFT JOIN clinician c ON c.id = s.clinician_id
              LEFT JOIN room m ON m.id = s.room_id
             WHERE s.deleted_at IS NULL AND s.clinic_id IN (SELECT unnest(CAST(?2 AS bigint[])))
               AND (s.clinic_id IN (SELECT unnest(CAST(?3 AS bigint[]))) OR s.clinician_id = CAST(?4 AS bigint))
               AND NOT EXISTS (SELECT FROM clinic_session n
                                WHERE n.series_id = s.series_id AND n.id <> n.series_id AND n.deleted_at IS NULL
                                  AND n.first_date > s.first_date
                                  AND n.first_date <= CAST(CAST(?1 AS timestamptz) AT TIME ZONE k.zone AS date))
            """;

    private static final String COUNT = "SELECT count(*), count(*) FILTER (WHERE s.status = 'ACTIVE')%s";

    private static final String PAGE = """
            SELECT p.*,
                   (SELECT count(*) FROM clinic_session_type t WHERE t.session_id = p.id),
                   d.modified, d.cancelled,
                   CASE WHEN p.status = 'ACTIVE' THEN 0 ELSE
                   (SELECT count(*) FROM session_date o JOIN appointment a ON a.session_date_id = o.id
                     WHERE o.session_id = p.id AND a.ends_at > ?1
                       AND a.status IN ('HELD', 'REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS')) END
              FROM (SELECT s.id, s.name, s.colour, c.title, c.given_name, c.family_name, k.name AS clinic,
                           coalesce(m.name, '') AS room, s.remote, s.start_time, s.end_time, s.rule, s.first_date,
                           s.extra_dates, s.level, s.open_session, s.status, s.exceptions,
                           row_number() OVER (ORDER BY %1$s) AS place
            %2$s ORDER BY %1$s LIMIT ?5 OFFSET ?6) p
              CROSS JOIN LATERAL (
                   SELECT count(*) FILTER (WHERE o.modified AND NOT o.cancelled) AS modified,
                          count(*) FILTER (WHERE o.cancelled) AS cancelled
                     FROM session_date o
                    WHERE o.session_id = p.id AND o.superseded_by IS NULL AND o.ends_at > ?1
                      AND (o.modified OR o.cancelled)) d
             ORDER BY p.place
            """;

    private final EntityManager em;
    private final CurrentUser user;
    private final Instant now;

    SessionListRows(EntityManager em, CurrentUser user, Instant now) {
        this.em = em;
        this.user = user;
        this.now = now;
    }

    SessionCounts count(SessionSearch search) {
        Conditions wanted = wanted(search, 5);
        Query query = em.createNativeQuery(COUNT.formatted(FOUND + wanted));
        Object[] row = (Object[]) of(search, wanted.setOn(query)).getSingleResult();
        return new SessionCounts(number(row[0]), number(row[1]));
    }

    List<ListedSession> page(SessionSearch search, SessionOrder order, boolean descending, int first, int size) {
        Conditions wanted = wanted(search, 7);
        Query query = em.createNativeQuery(PAGE.formatted(order.sql(descending), FOUND + wanted));
        List<?> rows = of(search, wanted.setOn(query))
                .setParameter(5, size)
                .setParameter(6, first)
                .getResultList();
        return rows.stream().map(row -> session((Object[]) row)).toList();
    }

    private static Conditions wanted(SessionSearch search, int firstParameter) {
        Conditions wanted = new Conditions(firstParameter)
                .is("s.clinician_id = CAST(? AS bigint)", search.clinicianId())
                .is("s.room_id = CAST(? AS bigint)", search.roomId())
                .is("s.status = ?", search.status());
        if (!search.name().isBlank()) {
            wanted.and("position(lower(?) IN lower(s.name)) > 0", search.name().strip());
        }
        return search.remote() ? wanted.and("s.remote") : wanted;
    }

    private Query of(SessionSearch search, Query query) {
        return query.setParameter(1, Timestamp.from(now))
                .setParameter(2, SqlArray.of(search.clinicIds()))
                .setParameter(3, SqlArray.of(managed(search.clinicIds())))
                .setParameter(
                        4,
                        user.clinicianId() == null ? null : user.clinicianId().toString());
    }

    private List<Long> managed(Set<Long> clinicIds) {
        return clinicIds.stream()
                .filter(clinic -> user.hasAt(Role.ADMINISTRATOR, clinic) || user.hasAt(Role.CLINIC_MANAGER, clinic))
                .toList();
    }

    private static ListedSession session(Object[] row) {
        PersonName clinician =
                row[5] == null ? null : new PersonName((String) row[3], (String) row[4], (String) row[5]);
        return new ListedSession(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                clinician,
                (String) row[6],
                (String) row[7],
                (Boolean) row[8],
                ((Time) row[9]).toLocalTime(),
                ((Time) row[10]).toLocalTime(),
                (String) row[11],
                ((Date) row[12]).toLocalDate(),
                dates((String) row[13]),
                dates((String) row[17]),
                Level.valueOf((String) row[14]),
                (Boolean) row[15],
                number(row[19]),
                SessionStatus.valueOf((String) row[16]),
                number(row[20]),
                number(row[21]),
                number(row[22]));
    }

    private static SortedSet<LocalDate> dates(String text) {
        SortedSet<LocalDate> dates = new TreeSet<>();
        Stream.of(text.split(","))
                .filter(date -> !date.isEmpty())
                .map(LocalDate::parse)
                .forEach(dates::add);
        return dates;
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
