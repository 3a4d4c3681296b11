package org.cliniccalendar.requests;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.SqlArray;

/** Reads the lines of the page of requests: one statement for the tasks, one for what was proposed. */
final class WaitingRows {
    static final int MOST = 200;

    private static final String TASKS = """
            SELECT t.id, t.kind, t.deadline, t.asked_group, p.given_name, p.family_name,
                   coalesce(nullif(t.reference, ''), i.reference, ''), t.wish, y.name, y.id, t.clinic_id, coalesce(k.name, ''),
                   coalesce(k.zone, 'Europe/London'), coalesce(u.display_name, t.asked_by), t.asked_at, t.owner,
                   t.outcome, t.answered_by, t.answered_at, coalesce(nullif(t.note, ''), a.reason, ''),
                   a.ref, a.version, a.starts_at, a.ends_at, c.id, coalesce(c.title, ''), coalesce(c.given_name, ''),
                   coalesce(c.family_name, k.name, ''),
                   (SELECT count(*) FROM appointment o
                     WHERE o.alternatives = a.alternatives AND o.id <> a.id AND o.status = 'REQUESTED'),
                   coalesce(w.display_name, t.owner), t.booked_as
              FROM task t
              JOIN client p ON p.id = t.client_id
              JOIN appointment_type y ON y.id = t.appointment_type_id
              LEFT JOIN appointment a ON a.id = t.appointment_id
              LEFT JOIN clinic k ON k.id = t.clinic_id
              LEFT JOIN clinician c ON c.id = a.clinician_id
              LEFT JOIN clinic_case i ON i.id = a.case_id
              LEFT JOIN account u ON lower(u.username) = lower(t.asked_by)
              LEFT JOIN account w ON lower(w.username) = lower(t.owner)
            """ + TaskScope.VISIBLE;

    private static final String COUNT =
            "SELECT count(*) FROM task t LEFT JOIN appointment a ON a.id = t.appointment_id " + TaskScope.VISIBLE
                    + " AND t.answered_at IS NULL";

    private static final String URGENT_FIRST = " ORDER BY t.deadline, t.id LIMIT " + MOST;
    private static final String OPEN = " AND t.answered_at IS NULL" + URGENT_FIRST;
    private static final String OWN = " AND t.answered_at IS NULL AND t.owner = ?4" + URGENT_FIRST;
    private static final String ANSWERED =
            " AND t.answered_at > ?6 ORDER BY t.answered_at DESC, t.id DESC LIMIT " + MOST;

    private static final String PROPOSALS = """
            SELECT r.task_id, r.slot_id, s.starts_at, coalesce(c.title, ''), coalesce(c.given_name, ''),
                   coalesce(c.family_name, k.name)
              FROM task_proposal r
              JOIN slot s ON s.id = r.slot_id
              JOIN session_date d ON d.id = s.session_date_id
              JOIN clinic k ON k.id = d.clinic_id
              LEFT JOIN clinician c ON c.id = d.clinician_id
             WHERE r.task_id = ANY (CAST(?1 AS bigint[]))
             ORDER BY s.starts_at, r.slot_id
            """;

    private final EntityManager em;
    private final CurrentUser user;

    WaitingRows(EntityManager em, CurrentUser user) {
        this.em = em;
        this.user = user;
    }

    List<WaitingTask> open(Set<Long> clinicIds) {
        return tasks(query(TASKS + OPEN, clinicIds));
    }

    List<WaitingTask> own(Set<Long> clinicIds) {
        return tasks(query(TASKS + OWN, clinicIds));
    }

    List<WaitingTask> answeredSince(Instant since, Set<Long> clinicIds) {
        return tasks(query(TASKS + ANSWERED, clinicIds).setParameter(6, Timestamp.from(since)));
    }

    long count(Set<Long> clinicIds) {
        return ((Number) query(COUNT, clinicIds).getSingleResult()).longValue();
    }

    private Query query(String sql, Set<Long> clinicIds) {
        return TaskScope.of(user).applyTo(em.createNativeQuery(sql), clinicIds);
    }

    private List<WaitingTask> tasks(Query query) {
        List<?> rows = query.getResultList();
        Map<Long, List<WaitingTask.Proposal>> proposals =
                proposals(SqlArray.of(rows.stream().map(row -> ((Object[]) row)[0])));
        return rows.stream().map(row -> task((Object[]) row, proposals)).toList();
    }

    private Map<Long, List<WaitingTask.Proposal>> proposals(String tasks) {
        List<?> rows = em.createNativeQuery(PROPOSALS).setParameter(1, tasks).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(
                                row -> new WaitingTask.Proposal(
                                        (Long) row[1],
                                        instant(row[2]),
                                        new PersonName((String) row[3], (String) row[4], (String) row[5])),
                                Collectors.toList())));
    }

    private WaitingTask task(Object[] row, Map<Long, List<WaitingTask.Proposal>> proposals) {
        long id = (Long) row[0];
        return new WaitingTask(
                id,
                Task.Kind.valueOf((String) row[1]),
                instant(row[2]),
                AnswerGroup.valueOf((String) row[3]),
                new PersonName("", (String) row[4], (String) row[5]),
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (Long) row[9],
                (Long) row[10],
                (String) row[11],
                ZoneId.of((String) row[12]),
                (String) row[13],
                instant(row[14]),
                owner(row),
                held(row),
                answer(row),
                proposals.getOrDefault(id, List.of()),
                TaskScope.mayAnswer(user, (Long) row[10], (Long) row[24]));
    }

    private static WaitingTask.Owner owner(Object[] row) {
        return row[15] == null ? null : new WaitingTask.Owner((String) row[15], (String) row[29]);
    }

    private static WaitingTask.Held held(Object[] row) {
        return row[20] == null
                ? null
                : new WaitingTask.Held(
                        (String) row[20],
                        ((Number) row[21]).intValue(),
                        new Interval(instant(row[22]), instant(row[23])),
                        (Long) row[24],
                        new PersonName((String) row[25], (String) row[26], (String) row[27]),
                        ((Number) row[28]).longValue());
    }

    private static WaitingTask.Answer answer(Object[] row) {
        return row[16] == null
                ? null
                : new WaitingTask.Answer(
                        Outcome.valueOf((String) row[16]),
                        (String) row[17],
                        instant(row[18]),
                        (String) row[19],
                        (String) row[30]);
    }

    private static Instant instant(Object column) {
        return ((Timestamp) column).toInstant();
    }
}
