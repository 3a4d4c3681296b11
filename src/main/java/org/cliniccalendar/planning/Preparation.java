package org.cliniccalendar.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cliniccalendar.session.Clash;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.PlannedDate;
import org.cliniccalendar.session.PublishedDate;
import org.cliniccalendar.time.Interval;

/**
 * A change, looked at: what it does to the session, and whom it meets.
 *
 * @param clashes with other sessions, which stand in its way
 * @param appointments on the dates that it touches
 * @param free slots on dates that stay, near the appointments
 * @param busy when the clients of the appointments cannot come
 */
record Preparation(
        CurrentSession session,
        Replan replan,
        List<Clash> clashes,
        List<BookedAppointment> appointments,
        List<FreeSlot> free,
        List<Busy> busy) {

    SessionProposal proposal() {
        DateChanges dates = settle(Map.of()).replan().dates();
        boolean reachesFurther = replan.change().kind() == SessionChange.Kind.EDIT
                && replan.change().scope() != Scope.THIS_DATE;
        SortedSet<LocalDate> unmoved = new TreeSet<>();
        replan.dates().staying().values().stream()
                .filter(date -> reachesFurther && date.modified())
                .forEach(date -> unmoved.add(date.date()));
        return new SessionProposal(
                dates.changed(),
                dates.added(),
                dates.vanishing(),
                unmoved,
                dates.published().values().stream()
                        .mapToInt(date -> date.layout().bookable().size())
                        .sum(),
                clashes,
                place(replan).stream()
                        .map(placed -> placed.appointment().touched(placed.during(), session.zone()))
                        .toList());
    }

    /** Decides what happens to each appointment: a date on which one is kept stays as it is, with all that are on it. */
    Settlement settle(Map<TouchedGroup, Choice> choices) {
        Settlement settled = new Settlement(replan, appointments, place(replan), choices);
        for (Set<LocalDate> kept = settled.datesToKeep(); !kept.isEmpty(); kept = settled.datesToKeep()) {
            Replan next = settled.replan().keeping(kept);
            settled = new Settlement(next, appointments, place(next), choices);
        }
        return settled;
    }

    private List<Placement> place(Replan with) {
        DateChanges dates = with.dates();
        List<BookedAppointment> touched = appointments.stream()
                .filter(a -> dates.superseded().containsKey(a.date())
                        || dates.closed().containsKey(a.date()))
                .toList();
        if (with.change().kind() == SessionChange.Kind.DEACTIVATE) {
            return touched.stream().map(Placement::unmoved).toList();
        }
        Map<LocalDate, Interval> published = new HashMap<>();
        List<FreeSlot> all = new ArrayList<>(free);
        for (PlannedDate date : dates.published().values()) {
            PublishedDate before = dates.superseded().get(date.date());
            if (before == null || !before.cancelled()) {
                published.put(date.date(), date.during());
                date.layout().slots().stream()
                        .filter(slot -> slot.slotTypeId() != null)
                        .map(slot -> new FreeSlot(date.date(), slot.during(), slot.slotTypeId(), slot.capacity()))
                        .forEach(all::add);
            }
        }
        return Placement.of(touched, Collections.unmodifiableMap(published), busy, new FreeSlots(all, session.zone()));
    }

    /** The clashes that are left when some dates stay as they are. */
    List<Clash> clashes(Settlement settled) {
        Set<LocalDate> kept = settled.replan().dates().kept().keySet();
        return clashes.stream().filter(clash -> !kept.contains(clash.date())).collect(Collectors.toList());
    }
}
