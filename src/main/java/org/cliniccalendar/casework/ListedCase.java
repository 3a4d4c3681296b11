package org.cliniccalendar.casework;

import java.io.Serializable;
import java.time.LocalDate;
import org.cliniccalendar.directory.PersonName;

/**
 * A line of the list of cases.
 *
 * @param referrer who instructs; empty if nobody was named
 * @param dueOn the last day on which the documents are of use, or null
 * @param latest the last of its appointments, one that was called off only if there is no other
 */
public record ListedCase(
        String reference,
        PersonName client,
        LocalDate clientBorn,
        String referrer,
        LocalDate dueOn,
        ReportProgress report,
        CaseAppointment latest)
        implements Serializable {
    /** Whether it was due before a day and is not done. */
    public boolean overdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today) && !report.ended();
    }
}
