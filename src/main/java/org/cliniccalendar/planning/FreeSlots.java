package org.cliniccalendar.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cliniccalendar.time.Interval;

/** The slots of one session that are free after a change; they become fewer as appointments are put into them. */
final class FreeSlots {
    /** An appointment is moved by at most so many days. */
    static final int MOST_DAYS = 7;

    private final NavigableMap<Instant, FreeSlot> byStart = new TreeMap<>();
    private final Map<FreeSlot, Integer> taken = new HashMap<>();
    private final ZoneId zone;

    FreeSlots(Collection<FreeSlot> slots, ZoneId zone) {
        slots.forEach(slot -> byStart.put(slot.during().start(), slot));
        this.zone = zone;
    }

    /** Adjacent free slots that cover exactly from the start of an appointment to its end, or beyond. */
    Optional<List<FreeSlot>> covering(Interval during) {
        List<FreeSlot> run = new ArrayList<>();
        Instant reached = during.start();
        while (reached.isBefore(during.end())) {
            FreeSlot next = byStart.get(reached);
            if (next == null
                    || isFull(next)
                    || !run.isEmpty() && !next.date().equals(run.get(0).date())) {
                return Optional.empty();
            }
            run.add(next);
            reached = next.during().end();
        }
        return Optional.of(run);
    }

    /**
     * The run of free slots nearest to an appointment that is equal to its own, of the same type and length: on as near a day
     * as there is one, then as near to its time of the day.
     *
     * @param possible whether the client can come at a time
     */
    Optional<List<FreeSlot>> nearest(BookedAppointment appointment, Predicate<Interval> possible) {
        Long type = appointment.slotTypeId();
        LocalTime time = timeOfDay(appointment.during());
        Duration length = appointment.during().duration();
        Duration reach = Duration.ofDays(MOST_DAYS + 1);
        Instant start = appointment.during().start();
        return byStart.subMap(start.minus(reach), start.plus(reach)).values().stream()
                .filter(slot -> days(appointment, slot) <= MOST_DAYS && type.equals(slot.slotTypeId()) && !isFull(slot))
                .sorted(Comparator.comparingLong((FreeSlot slot) -> days(appointment, slot))
                        .thenComparing(slot ->
                                Duration.between(time, timeOfDay(slot.during())).abs()))
                .map(slot -> Interval.of(slot.during().start(), length))
                .filter(possible)
                .flatMap(during -> covering(during).stream())
                .filter(run -> run.stream().allMatch(slot -> type.equals(slot.slotTypeId())))
                .findFirst();
    }

    private static long days(BookedAppointment appointment, FreeSlot slot) {
        return Math.abs(ChronoUnit.DAYS.between(appointment.date(), slot.date()));
    }

    private LocalTime timeOfDay(Interval during) {
        return LocalTime.ofInstant(during.start(), zone);
    }

    void take(List<FreeSlot> run) {
        run.forEach(slot -> taken.merge(slot, 1, Integer::sum));
    }

    private boolean isFull(FreeSlot slot) {
        return taken.getOrDefault(slot, 0) >= slot.seats();
    }
}
