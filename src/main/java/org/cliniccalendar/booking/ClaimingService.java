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
        SlotRows slots = new SlotRows(em);
        slots.lock(order.slotId());
        BookableTime time = bookable(order);
        Appointment appointment = new Appointment(order, time, bookedBy, clock.instant());
        try {
            em.persist(appointment);
            appointment.assignReference();
            em.flush();
            slots.claim(time, appointment.getId(), RememberedAnswer.of(order, bookedBy, appointment, clock.instant()));
        } catch (PersistenceException failure) {
            throw refusal(failure);
        }
        announce(appointment);
        return new Booked(appointment.getRef(), appointment.getStatus(), appointment.getClinicId());
    }

    /** Gives the time of an appointment back, so that others can book it. */
    public void release(long appointmentId) {
        new SlotRows(em).release(appointmentId);
    }

    /** Forgets answers to requests that are older than a retry can be. */
    public void forgetOldRequests() {
        new IdempotentRequests(em).forgetOld(clock);
    }

    private BookableTime bookable(BookingOrder order) {
        Instant now = clock.instant();
        return new SlotRows(em)
                .bookable(order.slotId(), order.appointmentTypeId(), now, false)
                .orElseThrow(() -> closed(new WhyNotRows(em, order.appointmentTypeId(), now).ofSlot(order.slotId())));
    }

    /** Whoever comes second is told that the time is taken, whatever else may close it. */
    private static AppointmentRefused closed(Optional<WhyNotRows.Explained> time) {
        List<ClosedReason> reasons = time.map(WhyNotRows.Explained::reasons).orElse(List.of());
        return reasons.isEmpty() || reasons.stream().anyMatch(ClosedReason::isTaken)
                ? new SlotTaken()
                : new NotBookable(reasons);
    }

    private void announce(Appointment appointment) {
        if (appointment.getStatus() == AppointmentStatus.BOOKED) {
            booked.fire(new AppointmentBooked(appointment.getId()));
        } else {
            requested.fire(new AppointmentRequested(appointment.getId()));
        }
    }

    private static RuntimeException refusal(PersistenceException failure) {
        return ViolatedConstraint.in(failure)
                .<RuntimeException>map(violated -> switch (violated.name()) {
                    case "client_is_in_one_place" -> new AppointmentRefused("refused.clientElsewhere");
                    case "slot_seat_taken_once", "slot_not_over_taken" -> new SlotTaken();
                    case "request_answered_once" -> new KeyUsed();
                    default -> failure;
                })
                .orElse(failure);
    }
}
