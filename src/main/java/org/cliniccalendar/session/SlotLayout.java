package org.cliniccalendar.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.time.Interval;

/**
 * A block of time cut into bookable slots, in order of time, adjacent and inside the block. What is left at the end and
 * shorter than a unit is not bookable (features K23). Lengths are elapsed time, so the night when the clocks change
 * gives one slot more or fewer, never one of a false length.
 *
 * @param slots adjacent half-open intervals
 * @param rest the time at the end that is too short for a slot
 */
public record SlotLayout(List<Interval> slots, Optional<Interval> rest) {

    public SlotLayout {
        slots = List.copyOf(slots);
    }

    /** Cuts a block into slots of one length. */
    public static SlotLayout ofEqualUnits(Interval block, Duration unit) {
        List<Interval> slots = new ArrayList<>();
        Instant at = block.start();
        while (!at.plus(unit).isAfter(block.end())) {
            slots.add(Interval.of(at, unit));
            at = at.plus(unit);
        }
        return new SlotLayout(
                slots, at.isBefore(block.end()) ? Optional.of(new Interval(at, block.end())) : Optional.empty());
    }
}
