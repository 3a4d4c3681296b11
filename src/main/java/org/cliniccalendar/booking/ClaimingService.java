package org.cliniccalendar.booking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
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
    private Event<BookingRefused> refused;

    /**
     * Books: an Available session confirms at once, an On-Demand one waits for a yes and holds the time.
     *
     * @throws SlotTaken if the time is not free any more
     * @throws AppointmentRefused if it has begun, or the client is elsewhere then
     */
    public Booked claim(BookingOrder order, String bookedBy) {
        try {
            return claimed(order, bookedBy);
        } catch (AppointmentRefused refusal) {
            refused.fire(new BookingRefused(refusal.key()));
            throw refusal;
        }
    }

    private Booked claimed(BookingOrder order, String bookedBy) {
        BookableDate date = lock(order);
        SlotRows slots = new SlotRows(em);
        SlotRun run = slots.run(date).orElseThrow(SlotTaken::new);
        Appointment appointment = new Appointment(order, date, run.during(), bookedBy, clock.instant());
        try {
            em.persist(appointment);
            appointment.assignReference();
            em.flush();
            slots.claim(run, appointment.getId());
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
        new IdempotentRequests(em, clock).forgetOld();
    }

    private BookableDate lock(BookingOrder order) {
        BookableDate date = new SlotRows(em)
                .lock(order.slotId(), order.appointmentTypeId())
                .filter(BookableDate::open)
                .orElseThrow(SlotTaken::new);
        if (date.start().isBefore(clock.instant())) {
            throw new AppointmentRefused("refused.past");
        }
        return date;
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
                    case "slot_seat_taken_once", "slot_not_over_taken", "40P01", "40001" -> new SlotTaken();
                    default -> failure;
                })
                .orElse(failure);
    }
}
