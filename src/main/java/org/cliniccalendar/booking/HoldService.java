package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;

/**
 * Keeps a time for whoever fills in a form: nobody else gets it until it is booked, given back, or five minutes are over.
 * A hold is its holder's alone.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER})
public class HoldService {
    @EJB
    private HoldingService holding;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    /**
     * Holds the time that begins with a slot for five minutes, and gives back the one held before; or does neither.
     *
     * @param instead by which the user holds another time, or null
     * @throws SlotTaken if the time is not free any more
     * @throws NotBookable if a rule closes it
     * @throws AppointmentRefused if it is not at the user's clinics
     */
    public Held hold(long slotId, long appointmentTypeId, String instead) {
        Appointment hold = holding.hold(slotId, appointmentTypeId, user.username(), instead);
        if (!user.seesClinic(hold.getClinicId())) {
            throw new AppointmentRefused("refused.notYourClinic");
        }
        record("appointment.held", hold);
        return HoldingService.held(hold);
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

    private void record(String action, Appointment hold) {
        audit.record(action, "appointment:" + hold.getRef(), hold.getClinicId(), "");
    }
}
