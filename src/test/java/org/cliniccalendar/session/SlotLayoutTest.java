package org.cliniccalendar.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.cliniccalendar.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class SlotLayoutTest {
    private static final Instant NINE = Instant.parse("2026-12-07T09:00:00Z");

    /** The same on every run, so that a failure can be looked at again. */
    private static final long SEED = 20_261_121;

    static final List<Cut> CUTS = cuts();

    private record Cut(Interval block, Duration unit) {}

    @ParameterizedTest(name = "{0} minutes in units of {1} are {2} slots and {3} minutes left over")
    @CsvSource({"60, 10, 6, 0", "60, 25, 2, 10", "10, 10, 1, 0", "19, 10, 1, 9", "9, 10, 0, 9", "1440, 1, 1440, 0"})
    void aBlockIsCutIntoEqualUnits(long block, long unit, int slots, long rest) {
        SlotLayout layout =
                SlotLayout.ofEqualUnits(Interval.of(NINE, Duration.ofMinutes(block)), Duration.ofMinutes(unit));

        assertEquals(slots, layout.slots().size());
        assertEquals(
                rest,
                layout.rest().map(Interval::duration).orElse(Duration.ZERO).toMinutes());
    }

    @ParameterizedTest
    @FieldSource("CUTS")
    void everySlotHasTheLengthOfTheUnitAndLiesInsideTheBlock(Cut cut) {
        for (Interval slot : layout(cut).slots()) {
            assertEquals(cut.unit(), slot.duration());
            assertTrue(cut.block().encloses(slot), slot::toString);
        }
    }

    @ParameterizedTest
    @FieldSource("CUTS")
    void slotsAndRestFollowOneAnotherFromTheBlocksStartToItsEnd(Cut cut) {
        SlotLayout layout = layout(cut);

        Instant reached = cut.block().start();
        for (Interval part :
                Stream.concat(layout.slots().stream(), layout.rest().stream()).toList()) {
            assertEquals(reached, part.start());
            reached = part.end();
        }
        assertEquals(cut.block().end(), reached);
    }

    @ParameterizedTest
    @FieldSource("CUTS")
    void theRestIsShorterThanAUnit(Cut cut) {
        Optional<Interval> rest = layout(cut).rest();

        assertTrue(rest.isEmpty() || rest.get().duration().compareTo(cut.unit()) < 0, rest::toString);
    }

    @Test
    void theBlocksThatAreTriedLeaveARestAndLeaveNone() {
        assertTrue(CUTS.stream().anyMatch(cut -> layout(cut).rest().isPresent()));
        assertTrue(CUTS.stream().anyMatch(cut -> layout(cut).rest().isEmpty()));
    }

    private static SlotLayout layout(Cut cut) {
        return SlotLayout.ofEqualUnits(cut.block(), cut.unit());
    }

    private static List<Cut> cuts() {
        Random random = new Random(SEED);
        return Stream.generate(() -> new Cut(
                        Interval.of(
                                NINE.plus(Duration.ofMinutes(random.nextInt(100_000))),
                                Duration.ofMinutes(1 + random.nextInt(600))),
                        Duration.ofMinutes(1 + random.nextInt(60))))
                .limit(200)
                .toList();
    }
}
