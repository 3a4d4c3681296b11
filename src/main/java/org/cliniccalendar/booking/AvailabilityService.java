package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;
import static org.cliniccalendar.identity.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cliniccalendar.identity.CurrentUser;

/**
 * The one availability function. Openings are runs of adjacent free slots of one session date, long enough for the
 * appointment type, that every {@link BookingRule} leaves open.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER, SERVICE})
public class AvailabilityService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    /** Openings in order of time, then clinician, at clinics of the user; none that has begun. One statement. */
    public List<Opening> find(OpeningSearch search) {
        Set<Long> clinicIds = ofUser(search.clinicIds());
        return clinicIds.isEmpty() && !user.clinicIds().isEmpty()
                ? List.of()
                : new OpeningRows(search.at(clinicIds)).in(em, clock.instant());
    }

    /** Whoever works at some clinics only is offered these. */
    private Set<Long> ofUser(Set<Long> wanted) {
        Set<Long> own = user.clinicIds();
        if (own.isEmpty() || wanted.isEmpty()) {
            return own.isEmpty() ? wanted : own;
        }
        return wanted.stream().filter(own::contains).collect(Collectors.toUnmodifiableSet());
    }
}
