package org.cliniccalendar.casework;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.cliniccalendar.booking.AppointmentAccess;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.time.SqlArray;

/**
 * The statements behind the list of cases: one for a page of it, one for its count. Staff find the cases with an appointment
 * at their clinics, clinicians those of whom they see, case managers those that they booked.
 */
final class CaseListRows {
    private static final String CASES = """
              FROM clinic_case i
              JOIN client p ON p.id = i.client_id
              CROSS JOIN LATERAL (
                   SELECT v.id FROM appointment v
                    WHERE v.case_id = i.id
                      AND (v.clinic_id = ANY (CAST(?2 AS bigint[]))
                           OR v.clinic_id = ANY (CAST(?1 AS bigint[]))
                              AND (v.clinician_id = CAST(?3 AS bigint) OR v.booked_by = ?4))
                    ORDER BY v.status IN ('CANCELLED', 'DECLINED', 'EXPIRED'), v.starts_at DESC, v.id DESC
                    LIMIT 1) latest
            """;

    private static final String WANTED = """
             WHERE (?5 = '' OR position(lower(?5) IN lower(concat_ws(' ', i.reference, p.given_name, p.family_name || ',',
                                                         p.given_name, i.referrer))) > 0)
               AND (CAST(?6 AS text) IS NULL OR i.report_state = CAST(?6 AS text))
               AND (CAST(?7 AS date) IS NULL OR i.due_on < CAST(?7 AS date))
            """;

    private static final String UNFINISHED = " AND i.report_state <> 'FINAL'";

    private static final String LINES = "SELECT " + CaseRows.PROGRESS + ", " + CaseRows.APPOINTMENT + """
                 , i.reference, p.given_name, p.family_name, p.date_of_birth, i.referrer, i.due_on
            """ + CASES
            + " JOIN appointment a ON a.id = latest.id " + CaseRows.OF_APPOINTMENT + CaseRows.TYPIST;

    private static final int LINE = 19;

    private final EntityManager em;
    private final CurrentUser user;

    CaseListRows(EntityManager em, CurrentUser user) {
        this.em = em;
        this.user = user;
    }

    int count(CaseSearch search) {
        return ((Number) query("SELECT count(*)" + CASES, search, "").getSingleResult()).intValue();
    }

    List<ListedCase> page(CaseSearch search, String order, int first, int size) {
        List<?> rows = query(LINES, search, order + " LIMIT ?8 OFFSET ?9")
                .setParameter(8, size)
                .setParameter(9, first)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private Query query(String found, CaseSearch search, String then) {
        boolean unfinished = search.unfinished() || search.dueBefore() != null;
        return em.createNativeQuery(found + WANTED + (unfinished ? UNFINISHED : "") + then)
                .setParameter(1, SqlArray.of(search.clinicIds()))
                .setParameter(
                        2, SqlArray.of(search.clinicIds().stream().filter(id -> AppointmentAccess.isStaffAt(user, id))))
                .setParameter(3, text(user.clinicianId()))
                .setParameter(4, user.has(Role.CASE_MANAGER) ? user.username() : "")
                .setParameter(5, search.text().strip())
                .setParameter(6, text(search.state()))
                .setParameter(7, text(search.dueBefore()));
    }

    private static ListedCase line(Object[] row) {
        return new ListedCase(
                (String) row[LINE],
                new PersonName("", (String) row[LINE + 1], (String) row[LINE + 2]),
                CaseRows.date(row[LINE + 3]),
                (String) row[LINE + 4],
                CaseRows.date(row[LINE + 5]),
                CaseRows.progress(row, 0),
                CaseRows.appointment(row, 5));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
