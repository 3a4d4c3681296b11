package org.cliniccalendar.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.template.PatternSlot;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.time.Interval;

/**
 * A block of time cut into slots, in order of time, adjacent and inside the block. What is left at the end is not
 * bookable (features K23). Lengths are elapsed time, so the night when the clocks change gives slots more or fewer,
 * never one of a false length.
 *
 * @param slots adjacent, from the start of the block on
 * @param rest the time after the last slot
 */
public record SlotLayout(List<LaidSlot> slots, Optional<Interval> rest) {

    public SlotLayout {
        slots = List.copyOf(slots);
    }

    /**
     * Lays a pattern into a block, as far as it reaches.
     *
     * @param planned how long the block is on a day on which the clocks do not change; where the block is longer than
     *     that, the pattern goes on from its beginning
     */
    public static SlotLayout of(Interval block, SlotPattern pattern, Duration planned) {
        List<PatternSlot> wanted = pattern.slots();
        boolean goesOn = block.duration().compareTo(planned) > 0 && !wanted.isEmpty();
        List<LaidSlot> slots = new ArrayList<>();
        Instant at = block.start();
        for (int i = 0; i < wanted.size() || goesOn; i++) {
            PatternSlot next = wanted.get(i % wanted.size());
            Interval during = Interval.of(at, Duration.ofMinutes(next.minutes()));
            if (during.end().isAfter(block.end())) {
                break;
            }
            slots.add(new LaidSlot(during, next.slotTypeId(), next.capacity()));
            at = during.end();
        }
        return new SlotLayout(
                slots, at.isBefore(block.end()) ? Optional.of(new Interval(at, block.end())) : Optional.empty());
    }

    /** The slots that have a type, and so can be booked as far as the layout knows. */
    public List<Interval> bookable() {
        return slots.stream()
                .filter(slot -> slot.slotTypeId() != null)
                .map(LaidSlot::during)
                .toList();
    }
}
