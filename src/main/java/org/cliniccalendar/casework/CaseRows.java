package org.cliniccalendar.casework;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.template.TypedBy;
import org.cliniccalendar.time.Interval;

/** Reads a case and its appointments, and what lists share with that. */
final class CaseRows {
    /** The columns that {@link #progress} reads; {@code w} is the account of whoever types. */
    static final String PROGRESS = """
            i.report_state, i.report_drafts, i.report_since, i.typist_account, coalesce(w.display_name, i.typist_account, i.typist)
            """;

    static final String TYPIST = " LEFT JOIN account w ON lower(w.username) = lower(i.typist_account) ";

    /** The columns that {@link #appointment} reads. */
    static final String APPOINTMENT = """
            a.ref, a.starts_at, a.ends_at, k.zone, a.status, k.id, k.name, a.clinician_id, coalesce(c.title, ''),
            coalesce(c.given_name, ''), coalesce(c.family_name, k.name), t.name, n.typed_by, a.booked_by
            """;

    static final String OF_APPOINTMENT = """
              JOIN clinic k ON k.id = a.clinic_id
              JOIN session_date d ON d.id = a.session_date_id
              JOIN clinic_session n ON n.id = d.session_id
              JOIN appointment_type t ON t.id = a.appointment_type_id
              LEFT JOIN clinician c ON c.id = a.clinician_id
            """;

    private static final String CASE = "SELECT " + PROGRESS + """
                 , i.id, i.reference, p.given_name, p.family_name, p.date_of_birth, p.number, i.referrer, i.documents,
                   i.due_on, coalesce(o.display_name, i.opened_by), i.opened_at, i.version
              FROM clinic_case i
              JOIN client p ON p.id = i.client_id
              LEFT JOIN account o ON lower(o.username) = lower(i.opened_by)
            """ + TYPIST + " WHERE lower(i.reference) = lower(?1)";

    private static final String APPOINTMENTS = "SELECT " + APPOINTMENT + " FROM appointment a " + OF_APPOINTMENT
            + " WHERE a.case_id = ?1 ORDER BY a.starts_at DESC, a.id DESC";

    private final EntityManager em;

    CaseRows(EntityManager em) {
        this.em = em;
    }

    /** A case without appointments and history. */
    record Known(long id, CaseDetails details) {}

    /** The case with this reference, in upper or lower case. */
    Optional<Known> byReference(String reference) {
        List<?> rows =
                em.createNativeQuery(CASE).setParameter(1, reference.strip()).getResultList();
        return rows.stream().findFirst().map(row -> known((Object[]) row));
    }

    /** All appointments for a case, the latest first. */
    List<CaseAppointment> appointments(long caseId) {
        List<?> rows =
                em.createNativeQuery(APPOINTMENTS).setParameter(1, caseId).getResultList();
        return rows.stream().map(row -> appointment((Object[]) row, 0)).toList();
    }

    private static Known known(Object[] row) {
        CaseDetails details = new CaseDetails(
                (String) row[6],
                new PersonName("", (String) row[7], (String) row[8]),
                date(row[9]),
                (String) row[10],
                (String) row[11],
                (String) row[12],
                date(row[13]),
                (String) row[14],
                instant(row[15]),
                progress(row, 0),
                List.of(),
                List.of(),
                false,
                ((Number) row[16]).intValue());
        return new Known((Long) row[5], details);
    }

    /** The report whose state stands in this column of a row, and the rest after it. */
    static ReportProgress progress(Object[] row, int at) {
        return new ReportProgress(
                ReportState.valueOf((String) row[at]),
                ((Number) row[at + 1]).intValue(),
                instant(row[at + 2]),
                new Typist((String) row[at + 3], (String) row[at + 4]));
    }

    /** The appointment whose reference stands in this column of a row, and the rest after it. */
    static CaseAppointment appointment(Object[] row, int at) {
        return new CaseAppointment(
                (String) row[at],
                new Interval(instant(row[at + 1]), instant(row[at + 2])),
                ZoneId.of((String) row[at + 3]),
                AppointmentStatus.valueOf((String) row[at + 4]),
                (Long) row[at + 5],
                (String) row[at + 6],
                (Long) row[at + 7],
                new PersonName((String) row[at + 8], (String) row[at + 9], (String) row[at + 10]),
                (String) row[at + 11],
                TypedBy.valueOf((String) row[at + 12]),
                (String) row[at + 13]);
    }

    static LocalDate date(Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
