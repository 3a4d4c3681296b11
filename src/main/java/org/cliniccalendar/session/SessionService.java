package org.cliniccalendar.session;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;

/** What clinicians and managers do with sessions. A clinician plans own sessions, managers those of their clinics. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN})
public class SessionService {
    @EJB
    private PublishingService publishing;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser currentUser;

    /**
     * What creating the session would do; see {@link PublishingService#preview}.
     *
     * @throws SessionRefused if the plan can never be published, or is not for this user to make
     */
    public SessionPreview preview(SessionPlan plan) {
        requireOwn(plan);
        return publishing.preview(plan);
    }

    /** The same for a plan that is to replace the one of a published session, which does not stand in its way. */
    public SessionPreview previewChange(long sessionId, SessionPlan plan) {
        requireOwn(plan);
        return publishing.preview(plan, Set.of(sessionId));
    }

    /**
     * Creates the session and publishes it. The caller thereby accepts the appointments that may come (features K4).
     *
     * @throws SessionRefused if it clashes, can never be published, or is not for this user to make
     */
    public PublishedSession create(SessionPlan plan) {
        requireOwn(plan);
        PublishedSession published = publishing.publish(plan, currentUser.username());
        audit.record(
                "session.created",
                "session:" + published.sessionId(),
                plan.clinicId(),
                "Accepts appointments on " + published.dates() + " dates from " + plan.firstDate());
        return published;
    }

    /**
     * What colours the active sessions of a clinic wear.
     *
     * @param exceptOf a session whose series does not count, or null
     */
    public List<ColourUse> colours(long clinicId, Long exceptOf) {
        return publishing.colours(clinicId, exceptOf);
    }

    private void requireOwn(SessionPlan plan) {
        boolean manages = currentUser.has(Role.ADMINISTRATOR)
                || currentUser.has(Role.CLINIC_MANAGER) && currentUser.seesClinic(plan.clinicId());
        boolean own =
                currentUser.clinicianId() != null && currentUser.clinicianId().equals(plan.clinicianId());
        if (!manages && !own) {
            throw new SessionRefused("refused.notYours");
        }
    }
}
