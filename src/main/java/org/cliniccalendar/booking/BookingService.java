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
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;

/** Books a client into an opening. */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER, SERVICE})
public class BookingService {
    private static final int LONGEST_REASON = 500;

    @EJB
    private ClaimingService claiming;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    /**
     * Books the order, in the caller's transaction if there is one. A request that comes again is answered by
     * {@link BookingAttemptService#once}.
     *
     * @throws SlotTaken if the time is not free any more
     * @throws NotBookable if a rule closes the time
     * @throws AppointmentRefused if it has begun, the client is elsewhere then, or the clinic is none of the user's
     */
    public Booked book(BookingOrder order) {
        return recorded(claiming.claim(order, user.username()));
    }

    /**
     * Books orders, all of them or none.
     *
     * @param holds by which the user holds some of these times, by their first slots
     * @throws SlotTaken if one of the times is not free any more
     * @throws NotBookable if a rule closes one of them
     * @throws AppointmentRefused as {@link #book}, if one of them cannot be booked
     */
    public List<Booked> bookAll(List<BookingOrder> orders, Map<Long, String> holds) {
        claiming.lockAll(orders);
        return orders.stream()
                .map(order -> {
                    String hold = holds.get(order.slotId());
                    return hold == null ? book(order) : bookHeld(order, hold);
                })
                .toList();
    }

    /**
     * Books the next time of a session date that can be booked for a client who is called in now, whatever the session is for:
     * confirmed at once, whatever session and appointment type say. Empty if there is none.
     *
     * @throws AppointmentRefused if the clinic is none of the user's
     */
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR})
    public Optional<Booked> bookNext(long sessionDateId, long clientId) {
        claiming.lockDate(sessionDateId);
        return claiming.next(sessionDateId, clientId)
                .map(order -> recorded(claiming.claimInPerson(order, user.username())));
    }

    private Booked recorded(Booked booked) {
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

    /**
     * Books the time that the user holds, or as any other when it is held no longer.
     *
     * @param hold by which the time is held
     * @throws SlotTaken if the hold is over and somebody else has the time
     * @throws NotBookable if a rule has closed the time meanwhile
     * @throws AppointmentRefused if the client is elsewhere then
     */
    public Booked bookHeld(BookingOrder order, String hold) {
        return recorded(claiming.claimHeld(order, hold, user.username()));
    }

    /**
     * Books in spite of a closure, a block, a slot type or a booking window, for a reason that is kept.
     *
     * @param reason 1 to 500 characters
     * @throws SlotTaken if the time is not free
     * @throws NotBookable if a rule closes the time that nobody can set aside
     * @throws AppointmentRefused if there is no reason, the client is elsewhere then, or the clinic is none of the user's
     */
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION})
    public Booked bookDespite(BookingOrder order, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new AppointmentRefused("refused.overrideReason", LONGEST_REASON);
        }
        Booked booked = claiming.claimDespite(order, user.username(), reason.strip());
        if (!user.seesClinic(booked.clinicId())) {
            throw new AppointmentRefused("refused.notYourClinic");
        }
        audit.record("appointment.overridden", "appointment:" + booked.ref(), booked.clinicId(), reason.strip());
        return booked;
    }
}
