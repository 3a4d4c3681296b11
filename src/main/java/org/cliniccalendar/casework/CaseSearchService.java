package org.cliniccalendar.casework;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;

/** Cases to look at. Whoever may see none of a case's appointments is told that there is no such case. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, RECEPTION, OPERATOR, CASE_MANAGER})
public class CaseSearchService {
    private static final String VIEWED = "case.viewed";

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    /**
     * A page of what the search finds, in one statement, and an audit entry.
     *
     * @param first how many to pass over
     * @param size how many at most
     */
    public List<ListedCase> page(CaseSearch search, CaseOrder order, boolean descending, int first, int size) {
        List<ListedCase> cases = new CaseListRows(em, user).page(search, order.sql(descending), first, size);
        audit.record("cases.viewed", "cases", null, String.valueOf(cases.size()));
        return cases;
    }

    /** How many the search finds, in one statement. */
    public int count(CaseSearch search) {
        return new CaseListRows(em, user).count(search);
    }

    /** The case with this reference, if the user may see an appointment of it; the look is recorded. */
    public Optional<CaseDetails> find(String reference) {
        Optional<CaseDetails> found = new CaseFile(em, user).find(reference, audit);
        found.ifPresent(c -> audit.record(VIEWED, CaseFile.subject(c.reference()), CaseFile.clinicOf(c), ""));
        return found;
    }
}
