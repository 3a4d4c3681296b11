package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;

/** Reads appointments with the names that pages show, one statement a list. */
final class AppointmentRows {
    private static final String DETAILS = """
            SELECT a.ref, a.status, a.starts_at, a.ends_at, k.zone, k.id, k.name, coalesce(m.name, ''),
                   c.id, c.title, c.given_name, coalesce(c.family_name, k.name),
                   p.id, p.given_name, p.family_name, p.date_of_birth, p.number,
                   t.name, coalesce(i.reference, ''), a.reason, a.booked_by, a.booked_at, a.version,
                   coalesce(i.referrer, ''), coalesce(i.documents, ''), i.due_on, coalesce(nullif(w.display_name, ''), a.booked_by)
              FROM appointment a
              JOIN clinic k ON k.id = a.clinic_id
              JOIN session_date d ON d.id = a.session_date_id
              LEFT JOIN room m ON m.id = d.room_id
              LEFT JOIN clinician c ON c.id = a.clinician_id
              JOIN client p ON p.id = a.client_id
              JOIN appointment_type t ON t.id = a.appointment_type_id
              LEFT JOIN clinic_case i ON i.id = a.case_id
              LEFT JOIN account w ON lower(w.username) = lower(a.booked_by)
            """;

    private final EntityManager em;

    AppointmentRows(EntityManager em) {
        this.em = em;
    }

    Optional<AppointmentDetails> byReference(String ref) {
        List<?> rows = em.createNativeQuery(DETAILS + " WHERE a.ref = ?1")
                .setParameter(1, ref)
                .getResultList();
        return rows.stream().findFirst().map(row -> details((Object[]) row));
    }

    /** A client's appointments that are not over, in order of time. */
    List<AppointmentDetails> upcomingOf(long clientId, Instant now) {
        List<?> rows = em.createNativeQuery(
                        DETAILS + " WHERE a.client_id = ?1 AND a.ends_at > ?2 ORDER BY a.starts_at, a.id LIMIT 200")
                .setParameter(1, clientId)
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return rows.stream().map(row -> details((Object[]) row)).toList();
    }

    private static AppointmentDetails details(Object[] row) {
        return new AppointmentDetails(
                (String) row[0],
                AppointmentStatus.valueOf((String) row[1]),
                new Interval(instant(row[2]), instant(row[3])),
                ZoneId.of((String) row[4]),
                key(row[5]),
                (String) row[6],
                (String) row[7],
                (Long) row[8],
                new PersonName((String) row[9], (String) row[10], (String) row[11]),
                key(row[12]),
                new PersonName("", (String) row[13], (String) row[14]),
                ((Date) row[15]).toLocalDate(),
                (String) row[16],
                (String) row[17],
                (String) row[18],
                (String) row[23],
                (String) row[24],
                row[25] == null ? null : ((Date) row[25]).toLocalDate(),
                (String) row[19],
                (String) row[20],
                (String) row[26],
                instant(row[21]),
                ((Number) row[22]).intValue());
    }

    private static long key(Object column) {
        return ((Number) column).longValue();
    }

    private static Instant instant(Object column) {
        return ((Timestamp) column).toInstant();
    }
}
