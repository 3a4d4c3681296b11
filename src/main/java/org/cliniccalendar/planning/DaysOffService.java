package org.cliniccalendar.planning;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.booking.Attempted;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;

/**
 * Cancels the sessions of a clinician's days, or of a clinic's: proposed first, and applied with a choice for those who are
 * booked; {@link UndoService} takes it back. The desk and the managers of the clinic may, and clinicians
 * for themselves; each method refuses everybody else with {@link PlanningRefused}.
 */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, CLINICIAN})
public class DaysOffService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private AuditService audit;

    @Inject
    private Canceller canceller;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * What would not take place, and who is booked; nothing is written.
     *
     * @throws PlanningRefused if these are no days, or too many
     */
    public DaysOffProposal propose(DaysOff days) {
        require(days);
        return canceller.look(days, false).proposal();
    }

    /**
     * Cancels the sessions in one transaction.
     *
     * @param choice {@link Choice#TO_REBOOK} or {@link Choice#END}, for all appointments
     * @param telling whether clients hear of it
     * @param seen of the proposal that was looked at
     * @throws PlanningRefused if something was booked or changed since that was made, or no session takes place then
     */
    public AppliedDaysOff apply(DaysOff days, Choice choice, boolean telling, String seen) {
        require(days);
        Instant now = clock.instant();
        FoundDaysOff found = canceller.look(days, true);
        found.check(seen, choice);
        List<Long> changeIds = canceller.cancel(found, choice, telling, user.username(), now);
        audit.record(
                "days.cancelled",
                days.clinicianId() == null ? "clinic:" + days.clinicId() : "clinician:" + days.clinicianId(),
                days.clinicId(),
                "%s to %s: %d dates, %d appointments %s"
                        .formatted(
                                days.first(),
                                days.last(),
                                found.dates().size(),
                                found.appointments().size(),
                                choice));
        return new AppliedDaysOff(
                changeIds,
                found.dates().size(),
                found.told().size(),
                found.released().size(),
                now.plus(SessionChangeService.UNDOABLE));
    }

    private void require(DaysOff days) {
        days.check();
        boolean own = user.clinicianId() != null && user.clinicianId().equals(days.clinicianId());
        if (!own && !worksAt(days.clinicId())) {
            throw new PlanningRefused("refused.notYourDays");
        }
    }

    private boolean worksAt(long clinicId) {
        return Stream.of(Role.ADMINISTRATOR, Role.CLINIC_MANAGER, Role.RECEPTION)
                .anyMatch(role -> user.hasAt(role, clinicId));
    }
}
