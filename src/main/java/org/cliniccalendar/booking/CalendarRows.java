package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;

/** The calendar's statements: one for sessions, one for appointments, one for the viewer's own free slots. */
final class CalendarRows {
    private static final String SHOWN = """
              JOIN clinic k ON k.id = d.clinic_id
             WHERE d.active AND d.starts_at < ?2 AND d.ends_at > ?1
               AND (CAST(?3 AS bigint[]) = '{}' OR d.clinic_id = ANY (CAST(?3 AS bigint[])))
               AND (CAST(?4 AS bigint) IS NULL OR d.clinician_id = CAST(?4 AS bigint))
            """;

    private static final String SESSIONS = """
            SELECT d.id, d.starts_at, d.ends_at, k.zone, k.name, coalesce(m.name, ''), c.id, c.title, c.given_name,
                   coalesce(c.family_name, k.name),
                   n.level, count(s.slot_type_id), count(s.id) FILTER (WHERE s.taken < s.capacity AND s.slot_type_id IS NOT NULL)
              FROM session_date d
              JOIN clinic_session n ON n.id = d.session_id
              LEFT JOIN clinician c ON c.id = d.clinician_id
              LEFT JOIN room m ON m.id = d.room_id
              LEFT JOIN slot s ON s.session_date_id = d.id
            """ + SHOWN + """
             GROUP BY d.id, k.id, m.id, c.id, n.id
             ORDER BY d.starts_at, c.family_name, d.id
            """;

    private static final String APPOINTMENTS = """
            SELECT a.ref, a.starts_at, a.ends_at, k.zone, a.status, p.given_name, p.family_name, t.name,
                   coalesce(i.reference, ''), a.session_date_id
              FROM appointment a
              JOIN session_date d ON d.id = a.session_date_id
              JOIN client p ON p.id = a.client_id
              JOIN appointment_type t ON t.id = a.appointment_type_id
              LEFT JOIN clinic_case i ON i.id = a.case_id
            """ + SHOWN + """
               AND a.status NOT IN ('DECLINED', 'EXPIRED')
               AND (CAST(?5 AS boolean) OR a.clinic_id = ANY (CAST(?6 AS bigint[]))
                    OR a.clinician_id = CAST(?7 AS bigint) OR a.booked_by = ?8)
             ORDER BY a.starts_at, a.id
            """;

    private static final String FREE_TIME = """
            SELECT s.starts_at, s.ends_at, k.zone, d.id
              FROM session_date d
              JOIN slot s ON s.session_date_id = d.id AND s.taken < s.capacity AND s.slot_type_id IS NOT NULL
            """ + SHOWN + """
               AND d.clinician_id = CAST(?5 AS bigint)
             ORDER BY s.starts_at, s.id
            """;

    private final EntityManager em;
    private final CalendarRequest request;

    CalendarRows(EntityManager em, CalendarRequest request) {
        this.em = em;
        this.request = request;
    }

    List<CalendarSession> sessions(Long viewer) {
        List<?> rows = shown(SESSIONS).getResultList();
        return rows.stream().map(row -> session((Object[]) row, viewer)).toList();
    }

    List<CalendarAppointment> appointments(CurrentUser user, StaffedClinics staffed) {
        List<?> rows = shown(APPOINTMENTS)
                .setParameter(5, staffed.all())
                .setParameter(6, array(staffed.clinicIds()))
                .setParameter(7, text(user.clinicianId()))
                .setParameter(8, user.username())
                .getResultList();
        return rows.stream().map(row -> appointment((Object[]) row)).toList();
    }

    List<CalendarFreeTime> freeTime(Long viewer) {
        if (viewer == null) {
            return List.of();
        }
        List<?> rows = shown(FREE_TIME).setParameter(5, text(viewer)).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new CalendarFreeTime(
                        interval(row[0], row[1]), ZoneId.of((String) row[2]), ((Number) row[3]).longValue()))
                .toList();
    }

    private Query shown(String statement) {
        return em.createNativeQuery(statement)
                .setParameter(1, Timestamp.from(request.from()))
                .setParameter(2, Timestamp.from(request.until()))
                .setParameter(3, array(request.clinicIds()))
                .setParameter(4, text(request.clinicianId()));
    }

    private static CalendarSession session(Object[] row, Long viewer) {
        Long clinicianId = (Long) row[6];
        return new CalendarSession(
                ((Number) row[0]).longValue(),
                interval(row[1], row[2]),
                ZoneId.of((String) row[3]),
                (String) row[4],
                (String) row[5],
                clinicianId,
                new PersonName((String) row[7], (String) row[8], (String) row[9]),
                Level.valueOf((String) row[10]),
                ((Number) row[11]).intValue(),
                ((Number) row[12]).intValue(),
                viewer != null && viewer.equals(clinicianId));
    }

    private static CalendarAppointment appointment(Object[] row) {
        return new CalendarAppointment(
                (String) row[0],
                interval(row[1], row[2]),
                ZoneId.of((String) row[3]),
                AppointmentStatus.valueOf((String) row[4]),
                new PersonName("", (String) row[5], (String) row[6]),
                (String) row[7],
                (String) row[8],
                ((Number) row[9]).longValue());
    }

    private static Interval interval(Object start, Object end) {
        return new Interval(((Timestamp) start).toInstant(), ((Timestamp) end).toInstant());
    }

    private static String array(Collection<Long> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(Long key) {
        return key == null ? null : key.toString();
    }
}
