package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;
import static org.cliniccalendar.identity.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;

/** Books a client into an opening. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER, SERVICE})
public class BookingService {
    @EJB
    private ClaimingService claiming;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    /**
     * Books the order, in the caller's transaction if there is one. A retry is answered by {@link BookingAttemptService}.
     *
     * @throws SlotTaken if the time is not free any more
     * @throws NotBookable if a rule closes the time
     * @throws AppointmentRefused if it has begun, the client is elsewhere then, or the clinic is none of the user's
     */
    public Booked book(BookingOrder order) {
        Booked booked = claiming.claim(order, user.username());
        if (!user.seesClinic(booked.clinicId())) {
            throw new AppointmentRefused("refused.notYourClinic");
        }
        audit.record(
                "appointment.booked",
                "appointment:" + booked.ref(),
                booked.clinicId(),
                booked.status().name());
        return booked;
    }
}
