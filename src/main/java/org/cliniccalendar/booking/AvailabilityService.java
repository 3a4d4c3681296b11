package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;

/**
 * The one availability function. Openings are runs of adjacent free slots of one active session date that accepts the
 * appointment type, long enough for it, not begun yet.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER})
public class AvailabilityService {
    /** A run of free slots begins where the slot before it is not free; it reaches as far as its last slot. */
    private static final String OPENINGS = """
            WITH wanted AS (
                SELECT minutes * interval '1 minute' AS length FROM appointment_type WHERE id = ?1
            ), free AS (
                SELECT s.id, s.session_date_id, s.starts_at, s.ends_at, d.clinic_id, d.clinician_id, d.room_id, n.level,
                       lag(s.ends_at) OVER (PARTITION BY s.session_date_id ORDER BY s.starts_at)
                           IS DISTINCT FROM s.starts_at AS begins
                  FROM slot s
                  JOIN session_date d ON d.id = s.session_date_id AND d.active
                  JOIN clinic_session n ON n.id = d.session_id AND n.status = 'ACTIVE'
                  JOIN clinic_session_type a ON a.session_id = n.id AND a.appointment_type_id = ?1
                 CROSS JOIN wanted
                 WHERE s.taken < s.capacity AND s.slot_type_id IS NOT NULL AND s.starts_at >= CAST(?2 AS timestamptz)
                   AND s.starts_at < CAST(?3 AS timestamptz) + wanted.length
                   AND (CAST(?4 AS bigint[]) = '{}' OR d.clinic_id = ANY (CAST(?4 AS bigint[])))
                   AND (CAST(?5 AS bigint[]) = '{}' OR d.clinician_id = ANY (CAST(?5 AS bigint[])))
                   AND n.level = ANY (CAST(?6 AS text[]))
            ), numbered AS (
                SELECT free.*, count(*) FILTER (WHERE begins) OVER (PARTITION BY session_date_id ORDER BY starts_at) AS run
                  FROM free
            ), reaching AS (
                SELECT numbered.*, max(ends_at) OVER (PARTITION BY session_date_id, run) AS run_ends FROM numbered
            ), openings AS (
                SELECT r.*, wanted.length FROM reaching r CROSS JOIN wanted
                 WHERE r.starts_at < CAST(?3 AS timestamptz) AND r.starts_at + wanted.length <= r.run_ends
                 ORDER BY r.starts_at, r.clinician_id, r.id LIMIT ?7
            )
            SELECT o.id, o.starts_at,
                   (SELECT min(x.ends_at) FROM slot x
                     WHERE x.session_date_id = o.session_date_id AND x.ends_at >= o.starts_at + o.length),
                   c.id, c.title, c.given_name, coalesce(c.family_name, k.name), coalesce(c.role, ''), k.id, k.name, k.zone,
                   coalesce(m.name, ''), o.level
              FROM openings o
              LEFT JOIN clinician c ON c.id = o.clinician_id
              JOIN clinic k ON k.id = o.clinic_id
              LEFT JOIN room m ON m.id = o.room_id
             ORDER BY o.starts_at, o.clinician_id, o.id
            """;

    /** Later than any appointment, and within what PostgreSQL's timestamps hold. */
    private static final Instant FAR = Instant.parse("9000-01-01T00:00:00Z");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    /** Openings in order of time, then clinician, at clinics of the user; none that has begun. One statement. */
    public List<Opening> find(OpeningSearch search) {
        Set<Long> clinicIds = ofUser(search.clinicIds());
        if (clinicIds.isEmpty() && !user.clinicIds().isEmpty()) {
            return List.of();
        }
        Instant from = later(search.from(), clock.instant());
        Instant until = search.until().isAfter(FAR) ? FAR : search.until();
        List<?> rows = em.createNativeQuery(OPENINGS)
                .setParameter(1, search.appointmentTypeId())
                .setParameter(2, Timestamp.from(from))
                .setParameter(3, Timestamp.from(until))
                .setParameter(4, array(clinicIds))
                .setParameter(5, array(search.clinicianIds()))
                .setParameter(6, array(search.levels()))
                .setParameter(7, search.limit())
                .getResultList();
        return rows.stream().map(row -> opening((Object[]) row)).toList();
    }

    /** Whoever works at some clinics only is offered these. */
    private Set<Long> ofUser(Set<Long> wanted) {
        Set<Long> own = user.clinicIds();
        if (own.isEmpty() || wanted.isEmpty()) {
            return own.isEmpty() ? wanted : own;
        }
        return wanted.stream().filter(own::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static Opening opening(Object[] row) {
        return new Opening(
                ((Number) row[0]).longValue(),
                new Interval(((Timestamp) row[1]).toInstant(), ((Timestamp) row[2]).toInstant()),
                (Long) row[3],
                new PersonName((String) row[4], (String) row[5], (String) row[6]),
                (String) row[7],
                ((Number) row[8]).longValue(),
                (String) row[9],
                ZoneId.of((String) row[10]),
                (String) row[11],
                Level.valueOf((String) row[12]));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
