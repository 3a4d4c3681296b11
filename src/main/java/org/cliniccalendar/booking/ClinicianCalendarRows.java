package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;

/** A clinician's sessions with the appointments in them; the look at the clients' names and its record are one statement. */
final class ClinicianCalendarRows {
    static final String SESSIONS = """
            WITH noted AS (
                INSERT INTO audit_entry (at, actor, action, subject, detail)
                VALUES (?1, ?2, 'calendar.viewed', 'clinician:' || ?3, ?4 || ' to ' || ?5))
            SELECT d.id, n.name, d.starts_at, d.ends_at, k.zone, k.id, k.name, coalesce(m.name, ''), n.level,
                   a.ref, a.starts_at, a.ends_at, a.status, p.id, p.given_name, p.family_name, t.name,
                   coalesce(i.reference, '')
              FROM session_date d
              JOIN clinic_session n ON n.id = d.session_id
              JOIN clinic k ON k.id = d.clinic_id
              LEFT JOIN room m ON m.id = d.room_id
              LEFT JOIN appointment a ON a.session_date_id = d.id
                   AND a.status IN ('HELD', 'REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS', 'FULFILLED', 'NO_SHOW')
              LEFT JOIN client p ON p.id = a.client_id
              LEFT JOIN appointment_type t ON t.id = a.appointment_type_id
              LEFT JOIN clinic_case i ON i.id = a.case_id
             WHERE d.clinician_id = CAST(?3 AS bigint) AND n.third_party_bookable
               AND d.date >= CAST(?4 AS date) AND d.date < CAST(?5 AS date)
               AND d.starts_at > CAST(?4 AS date) - interval '1 day' AND d.starts_at < CAST(?5 AS date) + interval '1 day'
               AND (d.active OR a.id IS NOT NULL)
             ORDER BY d.starts_at, d.id, a.starts_at, a.id
            """;

    private final EntityManager em;
    private final String viewer;
    private final Instant now;

    ClinicianCalendarRows(EntityManager em, String viewer, Instant now) {
        this.em = em;
        this.viewer = viewer;
        this.now = now;
    }

    /** @param until first date that is not wanted any more */
    List<ClinicianSession> sessions(long clinicianId, LocalDate from, LocalDate until) {
        List<?> rows = em.createNativeQuery(SESSIONS)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, viewer)
                .setParameter(3, Long.toString(clinicianId))
                .setParameter(4, from.toString())
                .setParameter(5, until.toString())
                .getResultList();
        Map<Object, List<Object[]>> byDate = rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(row -> row[0], LinkedHashMap::new, Collectors.toList()));
        return byDate.values().stream().map(ClinicianCalendarRows::session).toList();
    }

    private static ClinicianSession session(List<Object[]> rows) {
        Object[] row = rows.get(0);
        return new ClinicianSession(
                (String) row[1],
                interval(row[2], row[3]),
                ZoneId.of((String) row[4]),
                ((Number) row[5]).longValue(),
                (String) row[6],
                (String) row[7],
                Level.valueOf((String) row[8]),
                rows.stream()
                        .filter(appointment -> appointment[9] != null)
                        .map(ClinicianCalendarRows::seen)
                        .toList());
    }

    private static ClinicianSession.Seen seen(Object[] row) {
        return new ClinicianSession.Seen(
                (String) row[9],
                interval(row[10], row[11]),
                AppointmentStatus.valueOf((String) row[12]),
                ((Number) row[13]).longValue(),
                new PersonName("", (String) row[14], (String) row[15]),
                (String) row[16],
                (String) row[17]);
    }

    private static Interval interval(Object start, Object end) {
        return new Interval(((Timestamp) start).toInstant(), ((Timestamp) end).toInstant());
    }
}
