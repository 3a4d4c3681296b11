package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Times of session dates that are locked: each can be booked, or is refused with the reason. */
final class BookableTimes {
    private final EntityManager em;
    private final Instant now;
    private final Set<BookingRule> notAsked;

    /** @param notAsked rules that need not hold for who books */
    BookableTimes(EntityManager em, Instant now, Set<BookingRule> notAsked) {
        this.em = em;
        this.now = now;
        this.notAsked = notAsked;
    }

    /**
     * The time that begins with a slot, free to be claimed: holds on it that are over are ended.
     *
     * @param setAside rules that need not hold; that it is free must
     * @throws SlotTaken if it is not free
     * @throws NotBookable if a rule closes it
     */
    BookableTime toClaim(long slotId, long appointmentTypeId, Set<BookingRule> setAside) {
        BookableTime time = get(slotId, appointmentTypeId, setAside);
        if (time.overdue()) {
            new HoldRows(em).end(List.of(time.sessionDateId()), now);
        }
        return time;
    }

    /**
     * The time that begins with a slot which somebody holds already.
     *
     * @throws SlotTaken if there is no such time any more
     * @throws NotBookable if a rule has closed it meanwhile
     */
    BookableTime held(long slotId, long appointmentTypeId) {
        return get(slotId, appointmentTypeId, SlotRows.HELD);
    }

    private BookableTime get(long slotId, long appointmentTypeId, Set<BookingRule> setAside) {
        Set<BookingRule> notNeeded =
                Stream.concat(notAsked.stream(), setAside.stream()).collect(Collectors.toUnmodifiableSet());
        return new SlotRows(em)
                .bookable(slotId, appointmentTypeId, now, notNeeded)
                .orElseThrow(() -> closed(new WhyNotRows(em, appointmentTypeId, now, notAsked).ofSlot(slotId)));
    }

    /** Whoever comes second is told that the time is taken, whatever else may close it. */
    private static AppointmentRefused closed(Optional<WhyNotRows.Explained> time) {
        List<ClosedReason> reasons = time.map(WhyNotRows.Explained::reasons).orElse(List.of(ClosedReason.NO_SUCH_TIME));
        return reasons.isEmpty() || reasons.stream().anyMatch(ClosedReason::isTaken)
                ? new SlotTaken()
                : new NotBookable(reasons);
    }
}
