package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.SqlArray;

/** The calendar's statements: one for sessions, with the free slots of the viewer's own, and one for appointments. */
final class CalendarRows {
    private static final String SHOWN = """
              JOIN clinic k ON k.id = d.clinic_id
             WHERE d.active AND d.starts_at < ?2 AND d.ends_at > ?1
               AND d.starts_at > CAST(?1 AS timestamptz) - interval '26 hours'
            """;

    private static final String AT_CLINICS = " AND d.clinic_id = ANY (CAST(?3 AS bigint[]))";
    private static final String OF_CLINICIAN = " AND d.clinician_id = CAST(?4 AS bigint)";

    private static final String SESSIONS = """
            SELECT d.id, d.starts_at, d.ends_at, k.zone, k.name, coalesce(m.name, ''), c.id, c.title, c.given_name,
                   coalesce(c.family_name, k.name),
                   n.level, count(s.slot_type_id), count(s.id) FILTER (WHERE s.taken < s.capacity AND s.slot_type_id IS NOT NULL),
                   string_agg(concat(extract(epoch FROM s.starts_at), '-', extract(epoch FROM s.ends_at)), ' '
                              ORDER BY s.starts_at)
                       FILTER (WHERE s.taken < s.capacity AND s.slot_type_id IS NOT NULL
                                 AND d.clinician_id = CAST(?5 AS bigint)),
                   d.clinic_id,
                   (SELECT t.id FROM clinic_session_type y JOIN appointment_type t ON t.id = y.appointment_type_id
                     WHERE y.session_id = n.id ORDER BY t.name LIMIT 1),
                   string_agg(DISTINCT nullif(x.warning, ''), chr(10)) FILTER (WHERE s.taken < s.capacity)
              FROM session_date d
              JOIN clinic_session n ON n.id = d.session_id
              LEFT JOIN clinician c ON c.id = d.clinician_id
              LEFT JOIN room m ON m.id = d.room_id
              LEFT JOIN slot s ON s.session_date_id = d.id
              LEFT JOIN slot_type x ON x.id = s.slot_type_id
            """ + SHOWN + "%s" + """
             GROUP BY d.id, k.id, m.id, c.id, n.id
             ORDER BY d.starts_at, c.family_name, d.id
            """;

    private static final String APPOINTMENTS = """
            SELECT a.ref, a.starts_at, a.ends_at, k.zone, a.status, p.given_name, p.family_name, t.name,
                   coalesce(i.reference, ''), a.session_date_id, t.colour
              FROM appointment a
              JOIN session_date d ON d.id = a.session_date_id
              JOIN client p ON p.id = a.client_id
              JOIN appointment_type t ON t.id = a.appointment_type_id
              LEFT JOIN clinic_case i ON i.id = a.case_id
            """ + SHOWN + "%s" + """
               AND a.status NOT IN ('DECLINED', 'EXPIRED')
               AND (CAST(?5 AS boolean) OR a.clinic_id = ANY (CAST(?6 AS bigint[]))
                    OR a.clinician_id = CAST(?7 AS bigint) OR a.booked_by = ?8)
             ORDER BY a.starts_at, a.id
            """;

    private static final Comparator<CalendarFreeTime> BY_TIME = Comparator.comparing(CalendarFreeTime::during);

    private final EntityManager em;
    private final CalendarRequest request;

    CalendarRows(EntityManager em, CalendarRequest request) {
        this.em = em;
        this.request = request;
    }

    /** Sessions, and the free slots of those of the viewer. */
    ClinicCalendar sessions(Long viewer) {
        List<?> found = shown(SESSIONS).setParameter(5, text(viewer)).getResultList();
        List<Object[]> rows = found.stream().map(row -> (Object[]) row).toList();
        return new ClinicCalendar(
                rows.stream().map(row -> session(row, viewer)).toList(),
                List.of(),
                rows.stream().flatMap(CalendarRows::freeTime).sorted(BY_TIME).toList());
    }

    List<CalendarAppointment> appointments(CurrentUser user, StaffedClinics staffed) {
        List<?> rows = shown(APPOINTMENTS)
                .setParameter(5, staffed.all())
                .setParameter(6, SqlArray.of(staffed.clinicIds()))
                .setParameter(7, text(user.clinicianId()))
                .setParameter(8, user.username())
                .getResultList();
        return rows.stream().map(row -> appointment((Object[]) row)).toList();
    }

    private Query shown(String statement) {
        boolean everywhere = request.clinicIds().isEmpty();
        boolean everybody = request.clinicianId() == null;
        Query query = em.createNativeQuery(
                        statement.formatted((everywhere ? "" : AT_CLINICS) + (everybody ? "" : OF_CLINICIAN)))
                .setParameter(1, Timestamp.from(request.during().start()))
                .setParameter(2, Timestamp.from(request.during().end()));
        if (!everywhere) {
            query.setParameter(3, SqlArray.of(request.clinicIds()));
        }
        if (!everybody) {
            query.setParameter(4, text(request.clinicianId()));
        }
        return query;
    }

    private static Stream<CalendarFreeTime> freeTime(Object[] row) {
        return row[13] == null
                ? Stream.empty()
                : Arrays.stream(((String) row[13]).split(" "))
                        .map(slot -> slot.split("-"))
                        .map(slot -> new CalendarFreeTime(
                                new Interval(second(slot[0]), second(slot[1])),
                                ZoneId.of((String) row[3]),
                                ((Number) row[0]).longValue()));
    }

    private static Instant second(String epoch) {
        return Instant.ofEpochSecond(new BigDecimal(epoch).longValue());
    }

    private static CalendarSession session(Object[] row, Long viewer) {
        Long clinicianId = (Long) row[6];
        return new CalendarSession(
                ((Number) row[0]).longValue(),
                interval(row[1], row[2]),
                ZoneId.of((String) row[3]),
                ((Number) row[14]).longValue(),
                (String) row[4],
                (String) row[5],
                clinicianId,
                new PersonName((String) row[7], (String) row[8], (String) row[9]),
                Level.valueOf((String) row[10]),
                ((Number) row[11]).intValue(),
                ((Number) row[12]).intValue(),
                (Long) row[15],
                viewer != null && viewer.equals(clinicianId),
                SlotWarnings.read((String) row[16]));
    }

    private static CalendarAppointment appointment(Object[] row) {
        return new CalendarAppointment(
                (String) row[0],
                interval(row[1], row[2]),
                ZoneId.of((String) row[3]),
                AppointmentStatus.valueOf((String) row[4]),
                new PersonName("", (String) row[5], (String) row[6]),
                (String) row[7],
                (String) row[10],
                (String) row[8],
                ((Number) row[9]).longValue());
    }

    private static Interval interval(Object start, Object end) {
        return new Interval(((Timestamp) start).toInstant(), ((Timestamp) end).toInstant());
    }

    private static String text(Long key) {
        return key == null ? null : key.toString();
    }
}
