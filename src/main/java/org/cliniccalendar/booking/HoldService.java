package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
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
import java.util.Optional;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;

/**
 * Keeps a time for whoever fills in a form, or for the desk: nobody else gets it until it is booked, given back, or over.
 * A hold is its holder's alone; only the clinic's managers give another's back.
 */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER})
public class HoldService {
    @EJB
    private HoldingService holding;

    @EJB
    private AuditService audit;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Holds the time that begins with a slot for five minutes, and gives back the one held before; or does neither.
     *
     * @param instead by which the user holds another time, or null
     * @throws SlotTaken if the time is not free any more
     * @throws NotBookable if a rule closes it
     * @throws AppointmentRefused if it is not at the user's clinics
     */
    public Held hold(long slotId, long appointmentTypeId, String instead) {
        return held(holding.hold(slotId, appointmentTypeId, user.username(), instead));
    }

    /**
     * Holds a time at the desk, as long as was asked for.
     *
     * @throws SlotTaken if the time is not free any more
     * @throws NotBookable if a rule closes it
     * @throws AppointmentRefused if it is not at the user's clinics, too long, or more is said of it than there is room for
     */
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR})
    public Held holdAtDesk(HoldWish wish) {
        wish.check();
        return held(holding.hold(wish, user.username()));
    }

    /**
     * Holds times at the desk, all of them or none.
     *
     * @throws SlotTaken if one of the times is not free any more
     * @throws NotBookable if a rule closes one of them
     * @throws AppointmentRefused as {@link #holdAtDesk}, if one of them cannot be held
     */
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR})
    public List<Held> holdAllAtDesk(List<HoldWish> wishes) {
        holding.lockSlots(wishes.stream().map(HoldWish::slotId).toList());
        return wishes.stream().map(this::holdAtDesk).toList();
    }

    private Held held(Appointment hold) {
        if (!user.seesClinic(hold.getClinicId())) {
            throw new AppointmentRefused("refused.notYourClinic");
        }
        record("appointment.held", hold);
        return HoldingService.held(hold);
    }

    /** The time that the user holds by this reference, with how it is offered; none if it is not held any more. */
    public Optional<HeldTime> mine(String ref) {
        Instant now = clock.instant();
        return new HoldRows(em)
                .find(ref, user.username())
                .filter(hold -> hold.getHeldUntil().isAfter(now))
                .map(hold -> new HeldTime(
                        HoldingService.held(hold),
                        hold.getAppointmentTypeId(),
                        new WhyNotRows(em, hold.getAppointmentTypeId(), now, BookingRule.notFor(user))
                                .time(new HoldRows(em).firstSlotOf(ref))));
    }

    /**
     * Keeps a time for five minutes from now, and not longer than half an hour in all.
     *
     * @throws AppointmentRefused if the user does not hold it any more
     */
    public Held keep(String ref) {
        return HoldingService.held(holding.keep(ref, user.username()));
    }

    /** Gives a time back that the user holds, if that is still so. */
    public void release(String ref) {
        holding.release(ref, user.username()).ifPresent(hold -> record("appointment.holdReleased", hold));
    }

    /**
     * Gives a time back that is held by the user, or by somebody else at a clinic that the user manages.
     *
     * @throws AppointmentRefused if it is not held any more, or is not the user's to give back
     */
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR})
    public void giveBack(String ref) {
        Appointment hold = own(ref, AppointmentStatus.HELD);
        holding.release(hold);
        audit.record("appointment.holdReleased", "appointment:" + ref, hold.getClinicId(), hold.getBookedBy());
    }

    /**
     * Holds a time again that was given back by mistake, for whoever held it, until the moment it would have been held.
     *
     * @throws SlotTaken if the time is not free any more
     * @throws NotBookable if a rule has closed it meanwhile
     * @throws AppointmentRefused if it would be over by now, or was not the user's to give back
     */
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR})
    public void holdAgain(String ref) {
        record("appointment.held", holding.holdAgain(own(ref, AppointmentStatus.EXPIRED)));
    }

    /** Whether the user may give back what somebody holds at a clinic. */
    public static boolean mayGiveBack(CurrentUser user, String heldBy, long clinicId) {
        return user.username().equals(heldBy)
                || user.hasAt(Role.ADMINISTRATOR, clinicId)
                || user.hasAt(Role.CLINIC_MANAGER, clinicId);
    }

    private Appointment own(String ref, AppointmentStatus status) {
        holding.lock(ref);
        Appointment hold =
                new HoldRows(em).locked(ref, status).orElseThrow(() -> new AppointmentRefused("refused.holdGone"));
        if (!mayGiveBack(user, hold.getBookedBy(), hold.getClinicId())) {
            throw new AppointmentRefused("refused.anothersHold");
        }
        return hold;
    }

    private void record(String action, Appointment hold) {
        audit.record(action, "appointment:" + hold.getRef(), hold.getClinicId(), "");
    }
}
