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
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;

/** Books a client into an opening, once per request. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER})
public class BookingService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private ClaimingService claiming;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Books the order, or gives the answer that was given to it before.
     *
     * @throws SlotTaken if the time is not free any more
     * @throws AppointmentRefused if it has begun, the client is elsewhere then, the key was used for another
     *     order, or the clinic is none of the user's
     */
    public Booked book(BookingOrder order) {
        IdempotentRequests requests = new IdempotentRequests(em, clock);
        Optional<Booked> before = requests.answer(user.username(), order);
        if (before.isPresent()) {
            return before.get();
        }
        Booked booked = claiming.claim(order, user.username());
        if (!user.seesClinic(booked.clinicId())) {
            throw new AppointmentRefused("refused.notYourClinic");
        }
        requests.remember(user.username(), order, booked);
        audit.record(
                "appointment.booked",
                "appointment:" + booked.ref(),
                null,
                booked.status().name());
        return booked;
    }
}
