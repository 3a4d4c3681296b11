package org.cliniccalendar.planning;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.SessionPlan;

/**
 * The coming dates of a session, those that do not take place included (features J21). Each method refuses, as
 * {@link SessionChangeService#current} does, for a session that is not this user's to change.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN})
public class SessionDateService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private SessionChangeService changes;

    @Inject
    private Clock clock;

    /**
     * A page of the dates that are not over, the next one first.
     *
     * @param first how many to pass over
     * @param size how many at most
     */
    public List<ListedDate> coming(long sessionId, int first, int size) {
        return rows(changes.current(sessionId)).page(clock.instant(), first, size);
    }

    /** How many dates are not over. */
    public int count(long sessionId) {
        return rows(changes.current(sessionId)).count(clock.instant());
    }

    /** The session as it is on one of its dates, which may have been changed by itself. */
    public SessionPlan planOn(long sessionId, LocalDate date) {
        CurrentSession current = changes.current(sessionId);
        return rows(current).on(date, current.plan());
    }

    private SessionDateRows rows(CurrentSession current) {
        return new SessionDateRows(em, current.sessionId());
    }
}
