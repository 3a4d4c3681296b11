package org.cliniccalendar.casework;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;

/**
 * Brings the reports of cases on (features K27), for the operators and managers of a case's clinics and its clinicians. What
 * each did stands in the history of the case. Of two who do something at once the second is refused.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, OPERATOR})
public class ReportService {
    /** The longest remark, in characters. */
    public static final int LONGEST_REMARK = 500;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** Who may be asked to type the report: operators of the clinics and clinicians of the case, by name. */
    public List<Typist> typists(String reference) {
        return new TypistRows(em).of(change(reference).getId());
    }

    /**
     * Takes the next step.
     *
     * @param version of the case that was shown
     * @param remark kept in the history, at most {@link #LONGEST_REMARK} characters; empty for none
     * @throws CaseRefused if the report is not so far or further, the case has changed since it was shown, or is not the user's
     */
    public void take(String reference, int version, ReportStep step, String remark) {
        if (remark.length() > LONGEST_REMARK) {
            throw new CaseRefused("refused.remarkTooLong", LONGEST_REMARK);
        }
        ClinicCase open = change(reference, version);
        open.report().take(step, clock.instant());
        record("report." + step.name(), open, remark.strip());
    }

    /**
     * Takes the last step back.
     *
     * @param version of the case that was shown
     * @throws CaseRefused if there was no step, the case has changed since it was shown, or is not the user's
     */
    public void takeBack(String reference, int version) {
        ClinicCase open = change(reference, version);
        ReportState before = open.report().getState();
        open.report().takeBack(clock.instant());
        record("report.TAKE_BACK", open, before.name());
    }

    /**
     * Says who types the report.
     *
     * @param version of the case that was shown
     * @param someone one of {@link #typists}, somebody without an account, or {@link Typist#NOBODY}
     * @throws CaseRefused if the name is too long, the report is final, the case has changed since it was shown, or is not
     *     the user's
     */
    public void entrust(String reference, int version, Typist someone) {
        if (someone.name().length() > Typist.LONGEST_NAME) {
            throw new CaseRefused("refused.typistTooLong", Typist.LONGEST_NAME);
        }
        ClinicCase open = change(reference, version);
        if (someone.username() != null && !new TypistRows(em).of(open.getId()).contains(someone)) {
            throw new CaseRefused("refused.typist", someone.name());
        }
        open.report().entrustTo(someone);
        record("report.ENTRUST", open, someone.name());
    }

    private ClinicCase change(String reference, int version) {
        ClinicCase found = change(reference);
        if (found.getVersion() != version) {
            throw new CaseRefused("refused.caseChanged");
        }
        return found;
    }

    /** The case, locked until the transaction ends, if the user brings its report on. */
    private ClinicCase change(String reference) {
        return em
                .createQuery("SELECT c FROM ClinicCase c WHERE LOWER(c.reference) = :reference", ClinicCase.class)
                .setParameter("reference", reference.strip().toLowerCase(Locale.ROOT))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(c -> CaseAccess.mayReport(user, new CaseRows(em).appointments(c.getId())))
                .findFirst()
                .orElseThrow(() -> new CaseRefused("refused.noCase"));
    }

    private void record(String action, ClinicCase about, String detail) {
        audit.record(action, CaseFile.subject(about.getReference()), null, detail);
    }
}
