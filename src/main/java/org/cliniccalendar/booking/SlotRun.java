package org.cliniccalendar.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.time.Interval;

/**
 * Adjacent slots of one session date that together cover an appointment's length (design, idea 1).
 *
 * @param slotIds in order of time, at least one
 * @param during from the first slot's start to the last one's end
 */
record SlotRun(List<Long> slotIds, Interval during) {

    /** A free slot. */
    record FreeSlot(long id, Interval during) {}

    /**
     * The run that begins with the first slot given.
     *
     * @param free slots in order of time
     * @param start where the run must begin
     * @return empty if the first slot begins elsewhere or the free time ends too soon
     */
    static Optional<SlotRun> covering(List<FreeSlot> free, Instant start, Duration length) {
        List<Long> ids = new ArrayList<>();
        Instant reached = start;
        for (FreeSlot slot : free) {
            if (!slot.during().start().equals(reached)) {
                return Optional.empty();
            }
            ids.add(slot.id());
            reached = slot.during().end();
            if (!reached.isBefore(start.plus(length))) {
                return Optional.of(new SlotRun(List.copyOf(ids), new Interval(start, reached)));
            }
        }
        return Optional.empty();
    }
}
