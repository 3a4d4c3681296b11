package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;
import static org.cliniccalendar.identity.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.template.Level;

/**
 * The one availability function. Openings are runs of adjacent free slots of one session date, long enough for the
 * appointment type, that every {@link BookingRule} leaves open. It only reads, and begins no transaction for that.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, RECEPTION, OPERATOR, CASE_MANAGER, SERVICE})
public class AvailabilityService {
    /** How far ahead the next time of a clinic is looked for. */
    private static final Duration HORIZON = Duration.ofDays(90);

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
                : new OpeningRows(search.at(clinicIds), BookingRule.notFor(user)).in(em, clock.instant());
    }

    /**
     * The next opening of each clinic of the user, in order of time, within 90 days; clinics without one are left out. One
     * statement.
     */
    public List<Opening> firstOfClinics(OpeningSearch search) {
        Set<Long> clinicIds = ofUser(search.clinicIds());
        Instant now = clock.instant();
        return clinicIds.isEmpty() && !user.clinicIds().isEmpty()
                ? List.of()
                : new OpeningRows(search.at(clinicIds).first(now, now.plus(HORIZON)), BookingRule.notFor(user))
                        .inEachClinic(em, now);
    }

    /** Openings at the clinic of a slot, from its time on: what to offer whoever wanted that one. Two statements. */
    public List<Opening> instead(long slotId, long appointmentTypeId, int limit) {
        List<?> slots = em.createNativeQuery("SELECT clinic_id, starts_at FROM slot WHERE id = ?1")
                .setParameter(1, slotId)
                .getResultList();
        return slots.stream()
                .map(row -> (Object[]) row)
                .flatMap(slot -> find(new OpeningSearch(
                                appointmentTypeId,
                                Set.of(((Number) slot[0]).longValue()),
                                Set.of(),
                                ((Timestamp) slot[1]).toInstant(),
                                Instant.MAX,
                                EnumSet.allOf(Level.class),
                                limit))
                        .stream())
                .toList();
    }

    /**
     * What may be booked from a slot on, whether it is free or not: what its session and the kinds of slots are for. The
     * shortest first. One statement.
     */
    public List<BookableType> types(long slotId) {
        return new BookableTypeRows(em).from(slotId);
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
