package org.cliniccalendar.casework;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cliniccalendar.audit.AuditEntry;
import org.cliniccalendar.directory.PersonName;

/**
 * A case as its page shows it.
 *
 * @param referrer who instructs; empty if nobody was named
 * @param documents wanted; empty for none
 * @param dueOn the last day on which they are of use, or null
 * @param appointments those that the user may see, the latest first; at least one
 * @param history what was done to its report, the latest first
 * @param reportable whether the user may bring the report on
 * @param version by which a stale step is noticed
 */
public record CaseDetails(
        String reference,
        PersonName client,
        LocalDate clientBorn,
        String clientNumber,
        String referrer,
        String documents,
        LocalDate dueOn,
        String openedBy,
        Instant openedAt,
        ReportProgress report,
        List<CaseAppointment> appointments,
        List<AuditEntry> history,
        boolean reportable,
        int version)
        implements Serializable {
    /** The same case with what stands beside it. */
    CaseDetails with(List<CaseAppointment> visible, List<AuditEntry> done, boolean mayReport) {
        return new CaseDetails(
                reference,
                client,
                clientBorn,
                clientNumber,
                referrer,
                documents,
                dueOn,
                openedBy,
                openedAt,
                report,
                visible,
                done,
                mayReport,
                version);
    }

    /** Whether it was due before a day and is not done. */
    public boolean overdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today) && !report.ended();
    }
}
