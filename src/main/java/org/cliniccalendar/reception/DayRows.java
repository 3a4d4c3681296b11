package org.cliniccalendar.reception;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;

/** The statements of the Reception View: one each for sessions, slots, appointments and closings. */
final class DayRows {
    private static final String HOLDING = "('HELD', 'REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS')";

    /** Sessions that offer time, and those that only keep what was booked. */
    private static final String DATES = """
              FROM session_date d
              JOIN clinic_session n ON n.id = d.session_id
             WHERE d.superseded_by IS NULL AND d.starts_at < ?2 AND d.ends_at > ?1
               AND d.clinic_id = ANY (CAST(?3 AS bigint[]))
               AND (CAST(?4 AS bigint[]) = '{}' OR d.clinician_id = ANY (CAST(?4 AS bigint[])))
               AND (d.active OR EXISTS (SELECT 1 FROM appointment x WHERE x.session_date_id = d.id AND x.status IN
            """ + HOLDING + "))";

    private static final String SESSIONS = """
            SELECT w.id, w.session_id, k.id, k.name, coalesce(m.name, ''), w.clinician_id, c.title, c.given_name, c.family_name,
                   w.name, w.description, w.colour, w.open_session, w.travel_clinic, w.remote, w.despite_closure, w.active, w.starts_at, w.ends_at
              FROM (SELECT d.id, d.session_id, d.clinic_id, d.room_id, d.clinician_id, d.starts_at, d.ends_at,
                           d.despite_closure, d.active AND n.status = 'ACTIVE' AS active,
                           n.name, n.description, n.colour, n.open_session, n.travel_clinic, n.remote
            """ + DATES + """
                   ) w
              JOIN clinic k ON k.id = w.clinic_id
              LEFT JOIN room m ON m.id = w.room_id
              LEFT JOIN clinician c ON c.id = w.clinician_id
             ORDER BY coalesce(c.family_name, w.name), c.given_name, w.starts_at, w.id
            """;

    private static final String SLOTS = """
            SELECT s.id, s.session_date_id, s.starts_at, s.ends_at, s.capacity, s.capacity - s.taken,
                   t.name, t.short_name, t.colour, t.channel, t.bookable, t.warning
              FROM slot s LEFT JOIN slot_type t ON t.id = s.slot_type_id
             WHERE s.session_date_id = ANY (CAST(?1 AS bigint[]))
             ORDER BY s.session_date_id, s.starts_at
            """;

    private static final String APPOINTMENTS = """
            SELECT a.ref, a.version, a.status, a.starts_at, a.ends_at, a.session_date_id, t.name,
                   p.given_name, p.family_name, p.date_of_birth, p.number, coalesce(p.phone, ''),
                   coalesce(i.reference, ''), coalesce(a.overbooking_reason, ''), a.arrived_at, a.called_at
              FROM appointment a
              JOIN client p ON p.id = a.client_id
              JOIN appointment_type t ON t.id = a.appointment_type_id
              LEFT JOIN clinic_case i ON i.id = a.case_id
             WHERE a.session_date_id = ANY (CAST(?1 AS bigint[])) AND a.status NOT IN ('DECLINED', 'EXPIRED')
             ORDER BY a.starts_at, a.id
            """;

    private static final String CLOSINGS = """
            SELECT b.clinic_id, b.clinician_id, b.starts_at, b.ends_at, r.reason, false
              FROM block_time b JOIN block r ON r.id = b.block_id
             WHERE b.clinic_id = ANY (CAST(?3 AS bigint[])) AND b.starts_at < ?2 AND b.ends_at > ?1
            UNION ALL
            SELECT k.id, NULL, CAST(?1 AS timestamptz), CAST(?2 AS timestamptz), c.name, true
              FROM closure c JOIN clinic k ON c.clinic_id = k.id OR c.region = k.region AND c.region <> ''
             WHERE k.id = ANY (CAST(?3 AS bigint[])) AND c.date = ?4
            """;

    /** Whatever changes on the day changes one of these sums. */
    private static final String VERSION = """
            SELECT concat_ws('-', count(*), sum(w.id), sum(w.version),
                   sum((SELECT sum(s.taken * 7 + s.capacity) + count(*) FROM slot s WHERE s.session_date_id = w.id)),
                   sum((SELECT sum(a.version) + count(*) FROM appointment a WHERE a.session_date_id = w.id)),
                   sum((SELECT sum(q.version) + count(*) FROM walk_in q WHERE q.session_date_id = w.id)),
                   (SELECT count(*) + sum(b.id) FROM block_time b
                     WHERE b.clinic_id = ANY (CAST(?3 AS bigint[])) AND b.starts_at < ?2 AND b.ends_at > ?1),
                   (SELECT count(*) + sum(c.id) FROM closure c WHERE c.date = ?5))
              FROM (SELECT d.id, d.version + n.version AS version
            """ + DATES + ") w";

    private final EntityManager em;
    private final DayRequest request;

    DayRows(EntityManager em, DayRequest request) {
        this.em = em;
        this.request = request;
    }

    List<DaySession> sessions() {
        return rows(ofDay(SESSIONS)).map(DayRows::session).toList();
    }

    List<DaySlot> slots(List<DaySession> sessions) {
        return rows(ofSessions(SLOTS, sessions)).map(DayRows::slot).toList();
    }

    List<DayAppointment> appointments(List<DaySession> sessions) {
        return rows(ofSessions(APPOINTMENTS, sessions))
                .map(DayRows::appointment)
                .toList();
    }

    List<DayClosing> closings() {
        Query query = em.createNativeQuery(CLOSINGS)
                .setParameter(1, start())
                .setParameter(2, end())
                .setParameter(3, array(request.shownClinics()))
                .setParameter(4, Date.valueOf(request.date()));
        return rows(query)
                .map(row -> new DayClosing(
                        key(row[0]), (Long) row[1], interval(row[2], row[3]), (String) row[4], (Boolean) row[5]))
                .toList();
    }

    String version() {
        return (String)
                ofDay(VERSION).setParameter(5, Date.valueOf(request.date())).getSingleResult();
    }

    private Query ofDay(String statement) {
        return em.createNativeQuery(statement)
                .setParameter(1, start())
                .setParameter(2, end())
                .setParameter(3, array(request.shownClinics()))
                .setParameter(4, array(request.filter().clinicianIds()));
    }

    private Query ofSessions(String statement, List<DaySession> sessions) {
        return em.createNativeQuery(statement)
                .setParameter(
                        1,
                        array(sessions.stream().map(DaySession::sessionDateId).toList()));
    }

    private Timestamp start() {
        return Timestamp.from(request.wholeDay().start());
    }

    private Timestamp end() {
        return Timestamp.from(request.wholeDay().end());
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }

    private static DaySession session(Object[] row) {
        Long clinician = (Long) row[5];
        return new DaySession(
                key(row[0]),
                key(row[1]),
                key(row[2]),
                (String) row[3],
                (String) row[4],
                clinician,
                clinician == null ? null : new PersonName((String) row[6], (String) row[7], (String) row[8]),
                (String) row[9],
                (String) row[10],
                (String) row[11],
                (Boolean) row[12],
                (Boolean) row[13],
                (Boolean) row[14],
                (Boolean) row[15],
                (Boolean) row[16],
                interval(row[17], row[18]));
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

    private static DayAppointment appointment(Object[] row) {
        return new DayAppointment(
                (String) row[0],
                number(row[1]),
                AppointmentStatus.valueOf((String) row[2]),
                interval(row[3], row[4]),
                key(row[5]),
                (String) row[6],
                new PersonName("", (String) row[7], (String) row[8]),
                ((Date) row[9]).toLocalDate(),
                (String) row[10],
                (String) row[11],
                (String) row[12],
                (String) row[13],
                instant(row[14]),
                instant(row[15]));
    }

    private static String array(Collection<Long> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static long key(Object column) {
        return ((Number) column).longValue();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }

    private static Interval interval(Object start, Object end) {
        return new Interval(instant(start), instant(end));
    }
}
