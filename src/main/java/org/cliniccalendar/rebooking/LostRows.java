package org.cliniccalendar.rebooking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.booking.AppointmentAccess;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.SqlArray;

/** Reads the to-rebook list by one statement: staff see their clinics', others what they booked themselves. */
final class LostRows {
    /** The longest list. */
    static final int MOST = 200;

    private static final String LINES = """
            SELECT r.id, a.ref, p.given_name, p.family_name, coalesce(p.phone, ''), t.name, t.id, a.starts_at, a.ends_at, k.zone,
                   c.id, coalesce(c.title, ''), coalesce(c.given_name, ''), coalesce(c.family_name, k.name), k.id, k.name,
                   r.reason, r.since, r.owner, coalesce(w.display_name, r.owner),
                   r.settled_by, r.settled_at, r.outcome, r.rebooked_as
              FROM to_rebook r
              JOIN appointment a ON a.id = r.appointment_id
              JOIN client p ON p.id = a.client_id
              JOIN appointment_type t ON t.id = a.appointment_type_id
              JOIN clinic k ON k.id = r.clinic_id
              LEFT JOIN clinician c ON c.id = a.clinician_id
              LEFT JOIN account w ON lower(w.username) = lower(r.owner)
             WHERE (r.clinic_id = ANY (CAST(?1 AS bigint[]))
                    OR r.clinic_id = ANY (CAST(?2 AS bigint[])) AND a.booked_by = ?3)
            """;

    private static final String OPEN = " AND r.settled_at IS NULL";
    private static final String OLDEST_FIRST = " ORDER BY a.starts_at, r.id LIMIT " + MOST;
    private static final String SETTLED = " AND r.settled_at > ?4 ORDER BY r.settled_at DESC, r.id DESC LIMIT " + MOST;

    private final EntityManager em;
    private final CurrentUser user;

    LostRows(EntityManager em, CurrentUser user) {
        this.em = em;
        this.user = user;
    }

    List<LostAppointment> open(Set<Long> clinicIds) {
        return lines(query(OPEN + OLDEST_FIRST, clinicIds));
    }

    List<LostAppointment> own(Set<Long> clinicIds) {
        return lines(query(OPEN + " AND r.owner = ?3" + OLDEST_FIRST, clinicIds));
    }

    List<LostAppointment> settledSince(Instant since, Set<Long> clinicIds) {
        return lines(query(SETTLED, clinicIds).setParameter(4, Timestamp.from(since)));
    }

    private Query query(String condition, Set<Long> clinicIds) {
        return em.createNativeQuery(LINES + condition)
                .setParameter(1, SqlArray.of(clinicIds.stream().filter(id -> AppointmentAccess.isStaffAt(user, id))))
                .setParameter(2, SqlArray.of(clinicIds))
                .setParameter(3, user.username());
    }

    private static List<LostAppointment> lines(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static LostAppointment line(Object[] row) {
        return new LostAppointment(
                (Long) row[0],
                (String) row[1],
                new PersonName("", (String) row[2], (String) row[3]),
                (String) row[4],
                (String) row[5],
                (Long) row[6],
                new Interval(instant(row[7]), instant(row[8])),
                ZoneId.of((String) row[9]),
                (Long) row[10],
                new PersonName((String) row[11], (String) row[12], (String) row[13]),
                (Long) row[14],
                (String) row[15],
                (String) row[16],
                instant(row[17]),
                row[18] == null ? null : new LostAppointment.Owner((String) row[18], (String) row[19]),
                row[21] == null
                        ? null
                        : new LostAppointment.Settlement(
                                (String) row[20], instant(row[21]), (String) row[22], (String) row[23]));
    }

    private static Instant instant(Object column) {
        return ((Timestamp) column).toInstant();
    }
}
