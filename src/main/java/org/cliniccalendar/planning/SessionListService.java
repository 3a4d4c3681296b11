package org.cliniccalendar.planning;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.cliniccalendar.identity.CurrentUser;

/**
 * The list of sessions (features J10 and J12). A clinician finds own sessions only, a manager those of the clinics that
 * one manages, an administrator all.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN})
public class SessionListService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * A page of what the search finds, in one statement.
     *
     * @param first how many to pass over
     * @param size how many at most
     */
    public List<ListedSession> page(SessionSearch search, SessionOrder order, boolean descending, int first, int size) {
        return rows().page(search, order, descending, first, size);
    }

    /** How many the search finds, in one statement. */
    public SessionCounts count(SessionSearch search) {
        return rows().count(search);
    }

    private SessionListRows rows() {
        return new SessionListRows(em, user, clock.instant());
    }
}
