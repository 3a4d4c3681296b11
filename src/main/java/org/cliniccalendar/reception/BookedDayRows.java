package org.cliniccalendar.reception;

import static org.cliniccalendar.reception.RowValues.instant;
import static org.cliniccalendar.reception.RowValues.interval;
import static org.cliniccalendar.reception.RowValues.key;
import static org.cliniccalendar.reception.RowValues.number;
import static org.cliniccalendar.reception.RowValues.rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.util.List;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.booking.HoldService;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.time.SqlArray;

/** The slots of sessions, and who is booked into them, by a statement each. */
final class BookedDayRows {
    private static final String SLOTS = """
            SELECT s.id, s.session_date_id, s.starts_at, s.ends_at, s.capacity, s.capacity - s.taken,
                   t.name, t.short_name, t.colour, t.channel, t.bookable, t.warning
              FROM slot s LEFT JOIN slot_type t ON t.id = s.slot_type_id
             WHERE s.session_date_id = ANY (CAST(?1 AS bigint[]))
             ORDER BY s.session_date_id, s.starts_at
            """;

    /** Of the few that are only held, where they begin and by whom they are held. */
    private static final String APPOINTMENTS = """
            SELECT a.ref, a.version, a.status, a.starts_at, a.ends_at, a.session_date_id, t.name,
                   p.given_name, p.family_name, p.date_of_birth, coalesce(p.number, ''), coalesce(p.phone, ''),
                   coalesce(i.reference, ''), coalesce(a.overbooking_reason, ''), a.arrived_at, a.called_at,
                   CASE a.status WHEN 'HELD' THEN
                        (SELECT s.id FROM slot s WHERE s.session_date_id = a.session_date_id AND s.starts_at = a.starts_at) END,
                   t.id, CASE a.status WHEN 'HELD' THEN a.held_until END,
                   CASE a.status WHEN 'HELD' THEN
                        coalesce((SELECT u.display_name FROM account u WHERE lower(u.username) = lower(a.booked_by)), a.booked_by) END,
                   a.hold_note, a.booked_by, a.clinic_id
              FROM appointment a
              LEFT JOIN client p ON p.id = a.client_id
              JOIN appointment_type t ON t.id = a.appointment_type_id
              LEFT JOIN clinic_case i ON i.id = a.case_id
             WHERE a.session_date_id = ANY (CAST(?1 AS bigint[])) AND a.status NOT IN ('DECLINED', 'EXPIRED')
             ORDER BY a.starts_at, a.id
            """;

    private final EntityManager em;
    private final CurrentUser user;
    private final List<DaySession> sessions;

    BookedDayRows(EntityManager em, CurrentUser user, List<DaySession> sessions) {
        this.em = em;
        this.user = user;
        this.sessions = sessions;
    }

    List<DaySlot> slots() {
        return rows(ofSessions(SLOTS)).map(BookedDayRows::slot).toList();
    }

    List<DayAppointment> appointments() {
        return rows(ofSessions(APPOINTMENTS)).map(this::appointment).toList();
    }

    private Query ofSessions(String statement) {
        return em.createNativeQuery(statement)
                .setParameter(
                        1,
                        SqlArray.of(
                                sessions.stream().map(DaySession::sessionDateId).toList()));
    }

    private static DaySlot slot(Object[] row) {
        DaySlot.Type type = row[6] == null
                ? null
                : new DaySlot.Type(
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        Channel.valueOf((String) row[9]),
                        (Boolean) row[10],
                        (String) row[11]);
        return new DaySlot(key(row[0]), key(row[1]), interval(row[2], row[3]), number(row[4]), number(row[5]), type);
    }

    private DayAppointment appointment(Object[] row) {
        return new DayAppointment(
                (String) row[0],
                number(row[1]),
                AppointmentStatus.valueOf((String) row[2]),
                interval(row[3], row[4]),
                key(row[5]),
                (String) row[6],
                row[8] == null ? null : new PersonName("", (String) row[7], (String) row[8]),
                row[9] == null ? null : ((Date) row[9]).toLocalDate(),
                (String) row[10],
                (String) row[11],
                (String) row[12],
                (String) row[13],
                instant(row[14]),
                instant(row[15]),
                row[18] == null ? null : hold(row));
    }

    private DayHold hold(Object[] row) {
        String by = (String) row[21];
        return new DayHold(
                row[16] == null ? DayHold.NO_SLOT : key(row[16]),
                key(row[17]),
                instant(row[18]),
                (String) row[19],
                (String) row[20],
                user.username().equals(by),
                HoldService.mayGiveBack(user, by, key(row[22])));
    }
}
