package org.cliniccalendar.importing;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.SERVICE;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.directory.RegistrationService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.session.PublishingService;

/**
 * Loads a network from files, all of it or nothing. One import at a time: a second waits for the first. The same files
 * again change nothing.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, SERVICE})
public class ImportService {
    @PersistenceContext
    private EntityManager em;

    @Resource
    private SessionContext context;

    @EJB
    private DirectoryService directory;

    @EJB
    private RegistrationService registration;

    @EJB
    private PublishingService publishing;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** What importing the files would do: it is done, and then undone. */
    public ImportReport dryRun(List<ImportFile> files) {
        ImportReport report = run(files, true);
        context.setRollbackOnly();
        return report;
    }

    /** Imports the files. If there is any problem, nothing is written. */
    public ImportReport apply(List<ImportFile> files) {
        ImportReport report = run(files, false);
        if (report.isApplied()) {
            audit.record("import.applied", "import", null, detail(report));
        } else {
            context.setRollbackOnly();
        }
        return report;
    }

    /** Imports the files at startup, when there is no user. */
    @PermitAll
    public ImportReport load(List<ImportFile> files) {
        return apply(files);
    }

    private ImportReport run(List<ImportFile> files, boolean dryRun) {
        em.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('clinic import'))")
                .getSingleResult();
        return new ImportRun(em, directory, registration, publishing, user.username(), clock).run(files, dryRun);
    }

    private static String detail(ImportReport report) {
        return report.counts().stream().map(Count::toString).collect(Collectors.joining("; "));
    }
}
