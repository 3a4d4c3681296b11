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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds times and gives them back, for callers that have checked who asks. A hold that is over is free by the rules of
 * booking; that it is cleared away is only tidiness.
 */
@Stateless
@PermitAll
public class HoldingService {
    private static final Duration KEPT = Duration.ofMinutes(5);

    /** However often somebody asks for five minutes more. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Event<HoldChanged> changed;

    /**
     * Holds the time that begins with a slot for five minutes, and gives back the one held before; or does neither.
     *
     * @param instead by which another time is held, or null
     * @throws SlotTaken if it is not free any more
     * @throws NotBookable if a rule closes it
     */
    public Appointment hold(long slotId, long appointmentTypeId, String heldBy, String instead) {
        Instant now = clock.instant();
        SlotRows slots = new SlotRows(em);
        if (instead == null) {
            slots.lock(slotId);
        } else {
            slots.lock(new HoldRows(em).sessionDateOf(instead), slotId);
            release(instead, heldBy);
        }
        BookableTime time = new BookableTimes(em, now).toClaim(slotId, appointmentTypeId, Set.of());
        Appointment hold = new Appointment(appointmentTypeId, time, heldBy, now);
        hold.keepUntil(now.plus(KEPT));
        try {
            em.persist(hold);
            hold.assignReference();
            em.flush();
            slots.claim(time, hold.getId(), null);
        } catch (PersistenceException failure) {
            throw AppointmentRefused.by(failure);
        }
        new HoldRows(em).mark(hold.getId(), hold.getHeldUntil());
        changed.fire(new HoldChanged(hold.getId()));
        return hold;
    }

    /**
     * Keeps a time for five minutes from now, and not longer than half an hour in all.
     *
     * @throws AppointmentRefused if it is not held any more
     */
    public Appointment keep(String ref, String heldBy) {
        Instant now = clock.instant();
        Appointment hold = new HoldRows(em)
                .locked(ref, heldBy)
                .filter(h -> h.getHeldUntil().isAfter(now))
                .orElseThrow(() -> new AppointmentRefused("refused.holdOver"));
        Instant wanted = now.plus(KEPT);
        hold.keepUntil(wanted.isAfter(longest(hold)) ? longest(hold) : wanted);
        return hold;
    }

    /** Gives a time back, if it is still held. */
    public Optional<Appointment> release(String ref, String heldBy) {
        Optional<Appointment> found = new HoldRows(em).locked(ref, heldBy);
        found.ifPresent(hold -> {
            hold.expire();
            em.flush();
            new SlotRows(em).release(hold.getId());
            changed.fire(new HoldChanged(hold.getId()));
        });
        return found;
    }

    /** Clears away the holds that are over. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void endOver() {
        Instant now = clock.instant();
        List<Long> dates = new HoldRows(em).lockedDatesOver(now);
        if (!dates.isEmpty()) {
            new HoldRows(em).end(dates, now);
        }
    }

    static Held held(Appointment hold) {
        return new Held(hold.getRef(), hold.getHeldUntil(), longest(hold));
    }

    private static Instant longest(Appointment hold) {
        return hold.getBookedAt().plus(LONGEST);
    }
}
