package org.cliniccalendar.casework;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.audit.AuditEntry;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;

/** All that is known about a case: what it says, its appointments, and what was done to its report. */
final class CaseFile {
    private static final String REPORT = "report.";

    private final EntityManager em;
    private final CurrentUser user;

    CaseFile(EntityManager em, CurrentUser user) {
        this.em = em;
        this.user = user;
    }

    /** What records about a case are about. */
    static String subject(String reference) {
        return "case:" + reference;
    }

    /** The clinic of its latest appointment. */
    static long clinicOf(CaseDetails found) {
        return found.appointments().get(0).clinicId();
    }

    /** The case with this reference, if the user may see an appointment of it. */
    Optional<CaseDetails> find(String reference, AuditService audit) {
        CaseRows rows = new CaseRows(em);
        return rows.byReference(reference).flatMap(known -> {
            List<CaseAppointment> visible = CaseAccess.visible(user, rows.appointments(known.id()));
            return visible.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            known.details().with(visible, history(known, audit), CaseAccess.mayReport(user, visible)));
        });
    }

    private static List<AuditEntry> history(CaseRows.Known known, AuditService audit) {
        return audit.about(subject(known.details().reference())).stream()
                .filter(entry -> entry.action().startsWith(REPORT))
                .toList();
    }
}
