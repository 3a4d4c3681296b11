package org.cliniccalendar.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.cliniccalendar.template.SlotPattern;
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

    static final List<SlotPattern> PATTERNS = List.of(
            SlotPattern.parse("1:10*4,-:10,2:20/3*2"), SlotPattern.parse("-:1*60"), SlotPattern.parse("3:45,1:7*9"));

    private record Cut(Interval block, Duration unit) {}

    @ParameterizedTest(name = "{0} minutes in units of {1} are {2} slots and {3} minutes left over")
    @CsvSource({"60, 10, 6, 0", "60, 25, 2, 10", "10, 10, 1, 0", "19, 10, 1, 9", "9, 10, 0, 9", "1440, 1, 1440, 0"})
    void aBlockIsCutIntoEqualUnits(long block, long unit, int slots, long rest) {
        SlotLayout layout = layout(new Cut(Interval.of(NINE, Duration.ofMinutes(block)), Duration.ofMinutes(unit)));

        assertEquals(slots, layout.slots().size());
        assertEquals(
                rest,
                layout.rest().map(Interval::duration).orElse(Duration.ZERO).toMinutes());
    }

    @Test
    void aSlotWithoutATypeCannotBeBooked() {
        SlotLayout layout = SlotLayout.of(
                Interval.of(NINE, Duration.ofMinutes(30)), SlotPattern.parse("1:10,-:10,1:10"), Duration.ofMinutes(30));

        assertEquals(3, layout.slots().size());
        assertEquals(
                List.of(
                        Interval.of(NINE, Duration.ofMinutes(10)),
                        Interval.of(NINE.plusSeconds(1_200), Duration.ofMinutes(10))),
                layout.bookable());
    }

    @ParameterizedTest
    @FieldSource("CUTS")
    void everySlotHasTheLengthOfTheUnitAndLiesInsideTheBlock(Cut cut) {
        for (Interval slot : layout(cut).bookable()) {
            assertEquals(cut.unit(), slot.duration());
            assertTrue(cut.block().encloses(slot), slot::toString);
        }
    }

    @ParameterizedTest
    @FieldSource("CUTS")
    void slotsAndRestFollowOneAnotherFromTheBlocksStartToItsEnd(Cut cut) {
        SlotLayout layout = layout(cut);

        Instant reached = cut.block().start();
        for (Interval part : Stream.concat(layout.bookable().stream(), layout.rest().stream())
                .toList()) {
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

    @ParameterizedTest
    @FieldSource("PATTERNS")
    void slotsOfAnyPatternNeverOverlapLieInsideAndHaveTheAskedTypesInOrder(SlotPattern pattern) {
        for (long minutes = 1; minutes <= 300; minutes += 7) {
            Interval block = Interval.of(NINE, Duration.ofMinutes(minutes));
            List<LaidSlot> laid =
                    SlotLayout.of(block, pattern, block.duration()).slots();

            Instant reached = block.start();
            for (int i = 0; i < laid.size(); i++) {
                assertEquals(reached, laid.get(i).during().start());
                assertEquals(pattern.slots().get(i).slotTypeId(), laid.get(i).slotTypeId());
                assertEquals(pattern.slots().get(i).capacity(), laid.get(i).capacity());
                reached = laid.get(i).during().end();
            }
            assertTrue(!reached.isAfter(block.end()));
        }
    }

    @Test
    void anHourMoreByTheClockChangeGoesOnWithThePatternFromItsBeginning() {
        SlotPattern pattern = SlotPattern.parse("1:30,2:20");
        Interval twoHours = Interval.of(NINE, Duration.ofHours(2));

        List<Long> types = SlotLayout.of(twoHours, pattern, Duration.ofHours(1)).slots().stream()
                .map(LaidSlot::slotTypeId)
                .toList();

        assertEquals(List.of(1L, 2L, 1L, 2L), types);
    }

    private static SlotLayout layout(Cut cut) {
        long planned = cut.block().duration().toMinutes();
        return SlotLayout.of(
                cut.block(),
                SlotPattern.ofEqualUnits(1L, (int) cut.unit().toMinutes(), (int) planned),
                Duration.ofMinutes(planned));
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
