package org.cliniccalendar.booking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.time.ViolatedConstraint;

/**
 * Gives slots to appointments and takes them back, for callers that have checked who asks. The order of locks is always
 * session date, client, slots, so two bookings wait for each other and do not block each other.
 */
@Stateless
@PermitAll
public class ClaimingService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Event<AppointmentBooked> booked;

    @Inject
    private Event<AppointmentRequested> requested;

    @Inject
    private Event<AlternativeRequested> alternativeRequested;

    @Inject
    private Event<AppointmentRescheduled> rescheduled;

    /**
     * Books: an Available session confirms at once, an On-Demand one waits for a yes and holds the time. The answer is
     * remembered under the order's key, if it has one.
     *
     * @param bookedBy whose the key is
     * @throws SlotTaken if the time is not free any more
     * @throws NotBookable if a rule closes the time
     * @throws AppointmentRefused if it has begun, or the client is elsewhere then
     */
    public Booked claim(BookingOrder order, String bookedBy) {
        new SlotRows(em).lock(order.slotId());
        BookableTime time = bookable(order.slotId(), order.appointmentTypeId(), false);
        return claimed(order, time, new Appointment(order, time, bookedBy, clock.instant()));
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
        new SlotRows(em).lock(order.slotId());
        BookableTime time = bookable(order.slotId(), order.appointmentTypeId(), true);
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
            throw refusal(failure);
        }
    }

    /**
     * Moves an appointment, which the caller has locked: takes the time that begins with a slot and gives the old one up.
     *
     * @throws SlotTaken if the time is not free any more
     * @throws NotBookable if a rule closes the time
     * @throws AppointmentRefused if the client is elsewhere then, or the appointment has begun or ended
     */
    public void move(Appointment appointment, long slotId) {
        SlotRows slots = new SlotRows(em);
        slots.lock(appointment.getSessionDateId(), slotId);
        slots.release(appointment.getId());
        BookableTime time = bookable(slotId, appointment.getAppointmentTypeId(), false);
        appointment.moveTo(time);
        try {
            em.flush();
            slots.claim(time, appointment.getId(), null);
        } catch (PersistenceException failure) {
            throw refusal(failure);
        }
        rescheduled.fire(new AppointmentRescheduled(appointment.getId()));
    }

    /** Gives the time of an appointment back, so that others can book it. */
    public void release(long appointmentId) {
        new SlotRows(em).release(appointmentId);
    }

    /** Forgets answers to requests that are older than a retry can be. */
    public void forgetOldRequests() {
        new IdempotentRequests(em).forgetOld(clock);
    }

    private BookableTime bookable(long slotId, long appointmentTypeId, boolean overridden) {
        Instant now = clock.instant();
        return new SlotRows(em)
                .bookable(slotId, appointmentTypeId, now, overridden)
                .orElseThrow(() -> closed(new WhyNotRows(em, appointmentTypeId, now).ofSlot(slotId)));
    }

    /** Whoever comes second is told that the time is taken, whatever else may close it. */
    private static AppointmentRefused closed(Optional<WhyNotRows.Explained> time) {
        List<ClosedReason> reasons = time.map(WhyNotRows.Explained::reasons).orElse(List.of(ClosedReason.NO_SUCH_TIME));
        return reasons.isEmpty() || reasons.stream().anyMatch(ClosedReason::isTaken)
                ? new SlotTaken()
                : new NotBookable(reasons);
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

    private static RuntimeException refusal(PersistenceException failure) {
        return ViolatedConstraint.in(failure)
                .<RuntimeException>map(violated -> switch (violated.name()) {
                    case "client_is_in_one_place" -> new AppointmentRefused("refused.clientElsewhere");
                    case "appointment_client_id_fkey" -> new AppointmentRefused("refused.unknownClient");
                    case "slot_seat_taken_once", "slot_not_over_taken" -> new SlotTaken();
                    case "request_answered_once" -> new KeyUsed();
                    default -> failure;
                })
                .orElse(failure);
    }
}
