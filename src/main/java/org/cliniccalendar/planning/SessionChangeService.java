package org.cliniccalendar.planning;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.booking.Attempted;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.RepublishingService;
import org.cliniccalendar.session.SessionPlan;

/**
 * Changes sessions that are published: a change is proposed, applied with a choice for each group of booked appointments, and
 * can be undone for ten minutes where nothing else has happened since, see {@link UndoService}. Clinicians change their own sessions, managers those of
 * their clinics. Each refuses with {@link PlanningRefused} for a session that is not there or not for this user.
 */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN})
public class SessionChangeService {
    /** How long a change can be undone. */
    public static final Duration UNDOABLE = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager em;

    @EJB
    private RepublishingService republishing;

    @EJB
    private AuditService audit;

    @Inject
    private Preparer preparer;

    @Inject
    private Applier applier;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** The session as it stands, with the version that a change of it names. */
    public CurrentSession current(long sessionId) {
        return own(sessionId, false);
    }

    /**
     * What the change would do; nothing is written.
     *
     * @throws StaleSession if somebody else changed the session since the version was read
     * @throws org.cliniccalendar.time.Refusal if it can never be applied: a plan without dates, more than 5,000 dates, a date
     *     that has begun, a colour of another clinician
     */
    public SessionProposal propose(SessionChange change) {
        return preparer.prepare(change, checked(change, false), false).proposal();
    }

    /**
     * Applies the change in one transaction. Clients whose time changes are told, and those who lose it if the change
     * says so.
     *
     * @param choices for each group of appointments; what is not in it is as {@link TouchedGroup#usual()}
     * @throws StaleSession if somebody else changed the session since the version was read
     * @throws org.cliniccalendar.time.Refusal as in {@link #propose}, and if it clashes with another session
     */
    public AppliedChange apply(SessionChange change, Map<TouchedGroup, Choice> choices) {
        CurrentSession session = checked(change, true);
        AppliedChange applied = applier.apply(preparer.prepare(change, session, true), choices, user.username());
        audit.record(
                "session.changed",
                subject(change.sessionId()),
                session.plan().clinicId(),
                "%s: %d dates, %d appointments moved, %d to rebook, %d ended"
                        .formatted(
                                change.kind(), applied.dates(), applied.moved(), applied.toRebook(), applied.ended()));
        return applied;
    }

    /** Changes of the session's series that may still be undone, the latest first. */
    public List<RecentChange> recent(long sessionId) {
        ownOrDeleted(sessionId);
        return new ChangeRows(em).recent(sessionId, clock.instant().minus(UNDOABLE));
    }

    private CurrentSession checked(SessionChange change, boolean locked) {
        if (change.reason().length() > SessionChange.LONGEST_REASON) {
            throw new PlanningRefused("refused.reasonTooLong", SessionChange.LONGEST_REASON);
        }
        CurrentSession session = own(change.sessionId(), locked);
        if (session.version() != change.version()) {
            throw new StaleSession(session);
        }
        if (change.kind() == SessionChange.Kind.EDIT) {
            requireOwn(change.plan());
        }
        return session;
    }

    private CurrentSession own(long sessionId, boolean locked) {
        CurrentSession session =
                republishing.find(sessionId, locked).orElseThrow(() -> new PlanningRefused("refused.unknown"));
        requireOwn(session.plan());
        return session;
    }

    private CurrentSession ownOrDeleted(long sessionId) {
        CurrentSession session =
                republishing.findEvenDeleted(sessionId).orElseThrow(() -> new PlanningRefused("refused.unknown"));
        requireOwn(session.plan());
        return session;
    }

    /** Whoever changes a session must be allowed to change it before, and after. */
    private void requireOwn(SessionPlan plan) {
        boolean manages =
                user.hasAt(Role.ADMINISTRATOR, plan.clinicId()) || user.hasAt(Role.CLINIC_MANAGER, plan.clinicId());
        boolean own = user.clinicianId() != null && user.clinicianId().equals(plan.clinicianId());
        if (!manages && !own) {
            throw new PlanningRefused("refused.unknown");
        }
    }

    private static String subject(long sessionId) {
        return "session:" + sessionId;
    }
}
