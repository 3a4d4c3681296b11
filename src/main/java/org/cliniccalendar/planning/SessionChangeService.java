package org.cliniccalendar.planning;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import org.cliniccalendar.session.CurrentSession;

/**
 * Changes sessions that are published: a change is proposed, applied with a choice for each group of booked appointments, and
 * can be undone for ten minutes where nothing else has happened since. Clinicians change their own sessions, managers those of
 * their clinics. Each refuses with {@link PlanningRefused} for a session that is not there or not for this user.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN})
public class SessionChangeService {

    /** The session as it stands, with the version that a change of it names. */
    public CurrentSession current(long sessionId) {
        throw new PlanningRefused("refused.unknown");
    }

    /**
     * What the change would do; nothing is written.
     *
     * @throws StaleSession if somebody else changed the session since the version was read
     * @throws org.cliniccalendar.time.Refusal if it can never be applied: a plan without dates, more than 5,000 dates, a date
     *     that has begun
     */
    public SessionProposal propose(SessionChange change) {
        throw new PlanningRefused("refused.unknown");
    }

    /**
     * Applies the change in one transaction. Clients whose time changes, or is lost, are told.
     *
     * @param choices for each group of appointments; what is not in it is as {@link TouchedGroup#usual()}
     * @throws StaleSession if somebody else changed the session since the version was read
     * @throws org.cliniccalendar.time.Refusal as in {@link #propose}, and if it clashes with another session
     */
    public AppliedChange apply(SessionChange change, Map<TouchedGroup, Choice> choices) {
        throw new PlanningRefused("refused.unknown");
    }

    /**
     * Puts everything back as it was before the change, and tells the clients again.
     *
     * @throws PlanningRefused if ten minutes have passed, or something else has happened since
     */
    public void undo(long changeId) {
        throw new PlanningRefused("refused.unknown");
    }

    /** Changes of the session's series that may still be undone, the latest first. */
    public List<RecentChange> recent(long sessionId) {
        throw new PlanningRefused("refused.unknown");
    }
}
