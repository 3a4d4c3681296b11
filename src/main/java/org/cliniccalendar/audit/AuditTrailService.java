package org.cliniccalendar.audit;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The audit trail as an auditor reads it: nothing of it can be changed, and each look into it is an entry itself. */
@Stateless
@RolesAllowed({ADMINISTRATOR, AUDITOR})
public class AuditTrailService {
    /** Most lines of an export. */
    public static final int MOST_EXPORTED = 20_000;

    private static final String SUBJECT = "audit";

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AuditService audit;

    /**
     * A page of what the search finds, the latest first, in one statement, and an entry about the look.
     *
     * @param first how many to pass over
     * @param size how many at most
     */
    public List<AuditLine> page(AuditSearch search, int first, int size) {
        List<AuditLine> lines = new AuditRows(em).lines(search, first, size);
        audit.record("audit.viewed", SUBJECT, search.clinicId(), looked(search, lines.size()));
        return lines;
    }

    /** How many entries the search finds, in one statement. */
    public int count(AuditSearch search) {
        return new AuditRows(em).count(search);
    }

    /** What the search finds to take away, {@value #MOST_EXPORTED} lines at most, and an entry about it. */
    public List<AuditLine> export(AuditSearch search) {
        List<AuditLine> lines = new AuditRows(em).lines(search, 0, MOST_EXPORTED);
        audit.record("audit.exported", SUBJECT, search.clinicId(), looked(search, lines.size()));
        return lines;
    }

    /** The codes of all that was ever done, in alphabetical order. */
    public List<String> actions() {
        return new AuditRows(em).actions();
    }

    /** Whom and what was looked for, and how much was found. */
    private static String looked(AuditSearch search, int found) {
        String words = (search.who().strip() + " " + search.about().strip()).strip();
        return (words.isEmpty() ? "" : words + ": ") + found + " found";
    }
}
