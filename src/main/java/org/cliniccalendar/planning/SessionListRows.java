package org.cliniccalendar.planning;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.session.SessionStatus;
import org.cliniccalendar.template.Level;

/** The statements behind the list of sessions: one for a page of it, one for its counts, however many there are. */
final class SessionListRows {
    /**
     * A session that goes on as another, after a change "from this date on", is listed until the other has begun. The key of
     * such another one is not that of its series, and an index has only those.
     */
    private static final String FOUND = """
              FROM clinic_session s
              JOIN clinic k ON k.id = s.clinic_id
              LEFT JOIN clinician c ON c.id = s.clinician_id
              LEFT JOIN room m ON m.id = s.room_id
             WHERE s.deleted_at IS NULL AND s.clinic_id = ANY (CAST(?2 AS bigint[]))
               AND (s.clinic_id = ANY (CAST(?3 AS bigint[])) OR s.clinician_id = CAST(?4 AS bigint))
               AND (?5 = '' OR position(lower(?5) IN lower(s.name)) > 0)
               AND (CAST(?6 AS bigint) IS NULL OR s.clinician_id = CAST(?6 AS bigint))
               AND (CAST(?7 AS bigint) IS NULL OR s.room_id = CAST(?7 AS bigint))
               AND (s.remote OR NOT CAST(?8 AS boolean))
               AND (CAST(?9 AS text) IS NULL OR s.status = CAST(?9 AS text))
               AND NOT EXISTS (SELECT FROM clinic_session n
                                WHERE n.series_id = s.series_id AND n.id <> n.series_id AND n.deleted_at IS NULL
                                  AND n.first_date > s.first_date
                                  AND n.first_date <= CAST(CAST(?1 AS timestamptz) AT TIME ZONE k.zone AS date))
            """;

    private static final String COUNT = "SELECT count(*), count(*) FILTER (WHERE s.status = 'ACTIVE')" + FOUND;

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
            %2$s ORDER BY %1$s LIMIT ?10 OFFSET ?11) p
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
        Object[] row = (Object[]) found(COUNT, search).getSingleResult();
        return new SessionCounts(number(row[0]), number(row[1]));
    }

    List<ListedSession> page(SessionSearch search, SessionOrder order, boolean descending, int first, int size) {
        List<?> rows = found(PAGE.formatted(order.sql(descending), FOUND), search)
                .setParameter(10, size)
                .setParameter(11, first)
                .getResultList();
        return rows.stream().map(row -> session((Object[]) row)).toList();
    }

    private Query found(String statement, SessionSearch search) {
        return em.createNativeQuery(statement)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, array(search.clinicIds()))
                .setParameter(3, array(managed(search.clinicIds())))
                .setParameter(4, text(user.clinicianId()))
                .setParameter(5, search.name().strip())
                .setParameter(6, text(search.clinicianId()))
                .setParameter(7, text(search.roomId()))
                .setParameter(8, search.remote())
                .setParameter(9, text(search.status()));
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

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String array(Collection<Long> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
