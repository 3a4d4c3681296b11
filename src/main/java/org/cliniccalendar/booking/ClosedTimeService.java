package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.SqlArray;

/** Blocks and closures as a calendar shows them: when, whose, and to whom it may concern why. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, RECEPTION, OPERATOR, CASE_MANAGER})
public class ClosedTimeService {
    private static final String CLOSED = """
            SELECT x.starts_at, x.ends_at, k.zone, k.name, x.clinician_id, c.title, c.given_name, c.family_name, x.reason,
                   x.clinic_id
              FROM (SELECT t.starts_at, t.ends_at, t.clinic_id, t.clinician_id, b.reason
                      FROM block_time t
                      JOIN block b ON b.id = t.block_id
                     WHERE t.starts_at < ?2 AND t.ends_at > ?1
                     UNION ALL
                    SELECT CAST(h.date AS timestamp) AT TIME ZONE k.zone,
                           CAST(h.date + 1 AS timestamp) AT TIME ZONE k.zone, k.id, NULL, h.name
                      FROM closure h
                      JOIN clinic k ON k.id = h.clinic_id OR h.clinic_id IS NULL AND k.region = h.region
                     WHERE h.date BETWEEN CAST(?1 AS date) - 1 AND CAST(?2 AS date) + 1) x
              JOIN clinic k ON k.id = x.clinic_id
              LEFT JOIN clinician c ON c.id = x.clinician_id
             WHERE x.starts_at < ?2 AND x.ends_at > ?1
               AND (CAST(?3 AS bigint[]) = '{}' OR x.clinic_id = ANY (CAST(?3 AS bigint[])))
               AND (CAST(?4 AS bigint) IS NULL OR x.clinician_id IS NULL OR x.clinician_id = CAST(?4 AS bigint))
             ORDER BY x.starts_at, x.ends_at
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    /** What is closed in the time asked for, in order of time. */
    public List<CalendarClosedTime> closedTimes(CalendarRequest request) {
        List<?> rows = em.createNativeQuery(CLOSED)
                .setParameter(1, Timestamp.from(request.during().start()))
                .setParameter(2, Timestamp.from(request.during().end()))
                .setParameter(3, SqlArray.of(request.clinicIds()))
                .setParameter(
                        4,
                        request.clinicianId() == null
                                ? null
                                : request.clinicianId().toString())
                .getResultList();
        return rows.stream().map(row -> closedTime((Object[]) row)).toList();
    }

    private CalendarClosedTime closedTime(Object[] row) {
        Long clinicianId = (Long) row[4];
        boolean own = clinicianId != null && clinicianId.equals(user.clinicianId());
        boolean mayKnow = clinicianId == null || own || manages((Long) row[9]);
        return new CalendarClosedTime(
                new Interval(((Timestamp) row[0]).toInstant(), ((Timestamp) row[1]).toInstant()),
                ZoneId.of((String) row[2]),
                (String) row[3],
                clinicianId == null ? null : new PersonName((String) row[5], (String) row[6], (String) row[7]),
                mayKnow ? (String) row[8] : "",
                own);
    }

    private boolean manages(long clinicId) {
        return user.has(Role.ADMINISTRATOR) || user.hasAt(Role.CLINIC_MANAGER, clinicId);
    }
}
