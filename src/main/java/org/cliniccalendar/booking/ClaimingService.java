package org.cliniccalendar.booking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cliniccalendar.identity.CurrentUser;

/**
 * Gives slots to appointments and takes them back, for callers that have checked who asks. It locks in the order of
 * {@link TimeLocks}, so two bookings wait for each other and do not block each other.
 */
@Stateless
@PermitAll
@TakesTime
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ClaimingService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Event<AppointmentBooked> booked;

    @Inject
    private Event<AppointmentRequested> requested;

    @Inject
    private Event<AlternativeRequested> alternativeRequested;

    @Inject
    private Event<AppointmentRescheduled> rescheduled;

    /**
     * Books: an Available session confirms at once; an On-Demand one, and an appointment type that needs confirmation, wait
     * for a yes and hold the time. The answer is remembered under the order's key, if it has one.
     *
     * @param bookedBy whose the key is
     * @throws SlotTaken if the time is not free any more
     * @throws NotBookable if a rule closes the time
     * @throws AppointmentRefused if it has begun, or the client is elsewhere then
     */
    public Booked claim(BookingOrder order, String bookedBy) {
        new SlotRows(em).lock(order.slotId(), order.clientId());
        BookableTime time = times().toClaim(order.slotId(), order.appointmentTypeId(), Set.of());
        return claimed(order, time, new Appointment(order, time, bookedBy, clock.instant()));
    }

    /**
     * Books for a client who stands here and is called in now, which is the yes that others wait for.
     *
     * @throws SlotTaken if the time is not free any more
     * @throws NotBookable if a rule closes the time
     * @throws AppointmentRefused if the client is elsewhere then
     */
    public Booked claimInPerson(BookingOrder order, String bookedBy) {
        new SlotRows(em).lock(order.slotId());
        BookableTime time = times().toClaim(order.slotId(), order.appointmentTypeId(), Set.of())
                .agreed();
        return claimed(order, time, new Appointment(order, time, bookedBy, clock.instant()));
    }

    /**
     * Books the time that somebody holds: the hold becomes the booking. When it is over, or was for another time or another
     * appointment type, this is a booking like any other, and a hold that stands in its way is given up.
     *
     * @param hold by which the time is held
     * @param bookedBy who holds it, and whose the key is
     * @throws SlotTaken if the hold is over and somebody else has the time
     * @throws NotBookable if a rule has closed the time meanwhile
     * @throws AppointmentRefused if the client is elsewhere then
     */
    public Booked claimHeld(BookingOrder order, String hold, String bookedBy) {
        new SlotRows(em).lock(order.slotId(), order.clientId());
        Optional<Appointment> held = new HoldRows(em).locked(hold, bookedBy);
        if (held.isEmpty()) {
            return claim(order, bookedBy);
        }
        Appointment appointment = held.get();
        BookableTime time = times().held(order.slotId(), order.appointmentTypeId());
        if (!appointment.holds(order, time)) {
            giveUp(appointment, time);
            return claim(order, bookedBy);
        }
        try {
            appointment.book(order, time, clock.instant());
            em.flush();
            Booked booking = Booked.of(appointment, time);
            RememberedAnswer answer = RememberedAnswer.of(order, bookedBy, booking, appointment.getBookedAt());
            new HoldRows(em).settle(appointment.getId(), answer);
            announce(appointment);
            return booking;
        } catch (PersistenceException failure) {
            throw AppointmentRefused.by(failure);
        }
    }

    private void giveUp(Appointment hold, BookableTime wanted) {
        if (hold.getSessionDateId() == wanted.sessionDateId()) {
            hold.expire();
            em.flush();
            release(hold.getId());
        }
    }

    /**
     * Books in spite of the rules that can be set aside: closure, block, slot type and booking window.
     *
     * @param reason why, kept with the appointment
     * @throws SlotTaken if the time is not free
     * @throws NotBookable if another rule closes the time
     * @throws AppointmentRefused if the client is elsewhere then
     */
    public Booked claimDespite(BookingOrder order, String bookedBy, String reason) {
        new SlotRows(em).lock(order.slotId(), order.clientId());
        BookableTime time = times().toClaim(order.slotId(), order.appointmentTypeId(), BookingRule.OVERRIDABLE);
        Appointment appointment = new Appointment(order, time, bookedBy, clock.instant());
        appointment.override(reason);
        return claimed(order, time, appointment);
    }

    private Booked claimed(BookingOrder order, BookableTime time, Appointment appointment) {
        try {
            em.persist(appointment);
            appointment.assignReference();
            em.flush();
            Booked booking = Booked.of(appointment, time);
            RememberedAnswer answer =
                    RememberedAnswer.of(order, appointment.getBookedBy(), booking, appointment.getBookedAt());
            new SlotRows(em).claim(time, appointment.getId(), answer);
            announce(appointment);
            return booking;
        } catch (PersistenceException failure) {
            throw AppointmentRefused.by(failure);
        }
    }

    /**
     * Locks a session date, before something that hangs on its appointments is locked, and before a time of it is looked for.
     *
     * @see #next
     */
    public void lockDate(long sessionDateId) {
        new TimeLocks(em).date(sessionDateId);
    }

    /** Locks the dates of all slots that will be booked in one transaction, and their clients, before the first one is. */
    public void lockAll(Collection<BookingOrder> orders) {
        new TimeLocks(em)
                .slots(
                        orders.stream().map(BookingOrder::slotId).collect(Collectors.toSet()),
                        orders.stream().map(BookingOrder::clientId).collect(Collectors.toSet()));
    }

    /**
     * The next time of a session date, which the caller has locked, that can be booked for a client: by the rules of every
     * booking, and when the client is nowhere else. It is for the shortest appointment type that the session accepts.
     */
    public Optional<BookingOrder> next(long sessionDateId, long clientId) {
        return new NextTimeRows(em).next(sessionDateId, clientId, clock.instant());
    }

    /**
     * Moves an appointment, which the caller has locked with both dates: takes the time that begins with a slot and gives the
     * old one up.
     *
     * @throws SlotTaken if the time is not free any more
     * @throws NotBookable if a rule closes the time
     * @throws AppointmentRefused if the client is elsewhere then, or the appointment has begun or ended
     */
    public void move(Appointment appointment, long slotId) {
        SlotRows slots = new SlotRows(em);
        slots.release(appointment.getId());
        BookableTime time = times().toClaim(slotId, appointment.getAppointmentTypeId(), Set.of());
        appointment.moveTo(time);
        try {
            em.flush();
            slots.claim(time, appointment.getId(), null);
        } catch (PersistenceException failure) {
            throw AppointmentRefused.by(failure);
        }
        rescheduled.fire(new AppointmentRescheduled(appointment.getId()));
    }

    /** Gives the time of an appointment back, which the caller has locked with its date, so that others can book it. */
    public void release(long appointmentId) {
        new SlotRows(em).release(appointmentId);
    }

    /** Forgets answers to requests that are older than a retry can be. */
    public void forgetOldRequests() {
        new IdempotentRequests(em).forgetOld(clock);
    }

    private BookableTimes times() {
        return new BookableTimes(em, clock.instant(), BookingRule.notFor(user));
    }

    private void announce(Appointment appointment) {
        if (appointment.getStatus() == AppointmentStatus.BOOKED) {
            booked.fire(new AppointmentBooked(appointment.getId()));
        } else if (appointment.getAlternatives() == null) {
            requested.fire(new AppointmentRequested(appointment.getId()));
        } else {
            alternativeRequested.fire(new AlternativeRequested(appointment.getId()));
        }
    }
}
