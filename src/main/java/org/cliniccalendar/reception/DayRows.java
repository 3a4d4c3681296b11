package org.cliniccalendar.reception;

import static org.cliniccalendar.reception.RowValues.interval;
import static org.cliniccalendar.reception.RowValues.key;
import static org.cliniccalendar.reception.RowValues.rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.SqlArray;

/** The sessions of a day, its closings, and a version that tells whether anything on it has changed: a statement each. */
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

    List<DayClosing> closings() {
        Query query = em.createNativeQuery(CLOSINGS)
                .setParameter(1, start())
                .setParameter(2, end())
                .setParameter(3, SqlArray.of(request.shownClinics()))
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
                .setParameter(3, SqlArray.of(request.shownClinics()))
                .setParameter(4, SqlArray.of(request.filter().clinicianIds()));
    }

    private Timestamp start() {
        return Timestamp.from(request.wholeDay().start());
    }

    private Timestamp end() {
        return Timestamp.from(request.wholeDay().end());
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
}
