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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.identity.CurrentUser;

/**
 * Holds times and gives them back, for callers that have checked who asks. A hold that is over is free by the rules of
 * booking; that it is cleared away is only tidiness.
 */
@Stateless
@PermitAll
@TakesTime
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HoldingService {
    /** However often somebody asks for five minutes more. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

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
        if (instead != null) {
            new TimeLocks(em).appointments(Set.of(instead), Set.of(slotId));
            release(instead, heldBy);
        }
        return hold(HoldWish.forForm(slotId, appointmentTypeId), heldBy);
    }

    /**
     * Holds a time.
     *
     * @throws SlotTaken if it is not free any more
     * @throws NotBookable if a rule closes it
     */
    public Appointment hold(HoldWish wish, String heldBy) {
        Instant now = clock.instant();
        new SlotRows(em).lock(wish.slotId());
        BookableTime time = times(now).toClaim(wish.slotId(), wish.appointmentTypeId(), Set.of());
        Appointment hold = new Appointment(wish, time, heldBy, now);
        em.persist(hold);
        hold.assignReference();
        return claimed(hold, time);
    }

    /**
     * Holds a time again that was given back, which the caller has locked with its date, for the same person until the same
     * moment.
     *
     * @throws SlotTaken if it is not free any more
     * @throws NotBookable if a rule has closed it meanwhile
     * @throws AppointmentRefused if it would be over by now
     */
    public Appointment holdAgain(Appointment given) {
        Instant now = clock.instant();
        long slotId = new HoldRows(em).firstSlotOf(given.getRef());
        BookableTime time = times(now).toClaim(slotId, given.getAppointmentTypeId(), Set.of());
        given.holdAgain(now);
        return claimed(given, time);
    }

    private BookableTimes times(Instant now) {
        return new BookableTimes(em, now, BookingRule.notFor(user));
    }

    private Appointment claimed(Appointment hold, BookableTime time) {
        try {
            em.flush();
            new SlotRows(em).claim(time, hold.getId(), null);
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
        Instant wanted = now.plus(HoldWish.WHILE_A_FORM_IS_FILLED_IN);
        Instant kept = wanted.isAfter(longest(hold)) ? longest(hold) : wanted;
        if (kept.isAfter(hold.getHeldUntil())) {
            hold.keepUntil(kept);
        }
        return hold;
    }

    /** Gives a time back, if it is still held. */
    public Optional<Appointment> release(String ref, String heldBy) {
        lock(ref);
        Optional<Appointment> found = new HoldRows(em).locked(ref, heldBy);
        found.ifPresent(this::release);
        return found;
    }

    /** Locks the dates of all slots that will be held in one transaction, before the first one is. */
    public void lockSlots(Collection<Long> slotIds) {
        new TimeLocks(em).slots(slotIds, Set.of());
    }

    /** Locks what is held, or was, with its date, before it is given back or held again. */
    public void lock(String ref) {
        new TimeLocks(em).appointments(Set.of(ref));
    }

    /** Gives the time of a hold back, which the caller has locked with its date. */
    public void release(Appointment hold) {
        hold.expire();
        em.flush();
        new SlotRows(em).release(hold.getId());
        changed.fire(new HoldChanged(hold.getId()));
    }

    /** Clears away the holds that are over, in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void endOver() {
        Instant now = clock.instant();
        HoldRows rows = new HoldRows(em);
        List<Long> dates = rows.lockedDatesOver(now);
        if (!dates.isEmpty()) {
            List<Long> over = rows.over(dates, now);
            rows.end(dates, now);
            over.forEach(hold -> changed.fire(new HoldChanged(hold)));
        }
    }

    static Held held(Appointment hold) {
        return new Held(hold.getRef(), hold.getHeldUntil(), longest(hold));
    }

    private static Instant longest(Appointment hold) {
        return hold.getBookedAt().plus(LONGEST);
    }
}
