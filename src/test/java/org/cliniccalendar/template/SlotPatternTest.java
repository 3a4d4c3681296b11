package org.cliniccalendar.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotPatternTest {
    /** The same on every run, so that a failure can be looked at again. */
    private static final long SEED = 20_261_121;

    static final List<SlotPattern> PATTERNS = patterns();

    @ParameterizedTest
    @FieldSource("PATTERNS")
    void whatWasWrittenIsReadBack(SlotPattern pattern) {
        assertEquals(pattern, SlotPattern.parse(pattern.text()));
    }

    @Test
    void equalSlotsInARowAreWrittenOnce() {
        SlotPattern pattern = SlotPattern.parse("51:10,51:10,-:10,52:20/3,52:20/3");

        assertEquals("51:10*2,-:10,52:20/3*2", pattern.text());
        assertEquals(pattern.text(), pattern.toString());
        assertEquals(4, pattern.typed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "51",
                "51:0",
                "a:10",
                "51:10*",
                "51:10/0",
                "51:10;52:10",
                "51:1441",
                "51:10*145",
                "51:10*99999",
                ","
            })
    void whatIsNoPatternIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> SlotPattern.parse(text));
    }

    @ParameterizedTest
    @FieldSource("PATTERNS")
    void aPatternRepeatedHasItsTypesInOrderAsManyTimes(SlotPattern pattern) {
        int most = SlotPattern.MINUTES_OF_A_DAY / pattern.minutes();
        for (int times = 1; times <= Math.min(most, 5); times++) {
            List<PatternSlot> all = pattern.times(times).slots();

            assertEquals(pattern.slots().size() * times, all.size());
            for (int i = 0; i < all.size(); i++) {
                assertEquals(pattern.slots().get(i % pattern.slots().size()), all.get(i));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PATTERNS")
    void extendingKeepsWhatIsThereAndAddsThePatternInOrderAsFarAsItFits(SlotPattern pattern) {
        SlotPattern repeated = SlotPattern.parse("1:10*2,2:10,-:5");
        int wanted = Math.min(SlotPattern.MINUTES_OF_A_DAY, pattern.minutes() + 97);

        SlotPattern extended = pattern.extendedTo(wanted, repeated);

        List<PatternSlot> added = extended.slots()
                .subList(pattern.slots().size(), extended.slots().size());
        assertEquals(
                pattern.slots(), extended.slots().subList(0, pattern.slots().size()));
        IntStream.range(0, added.size())
                .forEach(i -> assertEquals(repeated.slots().get(i % 4), added.get(i)));
        assertTrue(extended.minutes() <= wanted);
        assertTrue(extended.minutes() + 10 > wanted);
    }

    @Test
    void aShorterSessionKeepsTheSlotsThatStillFit() {
        assertEquals("1:10*2", SlotPattern.parse("1:10*2,2:30").within(49).text());
        assertEquals("1:10*2,2:30", SlotPattern.parse("1:10*2,2:30").within(50).text());
    }

    @Test
    void aLongerSessionIsFilledToItsLastMinute() {
        SlotPattern ten = SlotPattern.parse("1:10");

        assertEquals("1:10*3", ten.extendedTo(30, ten).text());
        assertEquals("1:10", ten.extendedTo(30, SlotPattern.parse("")).text());
    }

    @ParameterizedTest
    @CsvSource({"1:10*3, 10", "'1:10,2:10/2,-:10', 10", "'1:10,1:20', ", "'', "})
    void aPatternHasAUnitWhenAllOfItsSlotsHaveOneLength(String pattern, Integer unit) {
        assertEquals(Optional.ofNullable(unit), SlotPattern.parse(pattern).unitMinutes());
    }

    @Test
    void aSlotIsAtMostADayLongAndForAtMostAsManyAsCanBeCounted() {
        assertEquals(1_440, SlotPattern.parse("1:1*1440").minutes());
        PatternSlot longest = new PatternSlot(1L, 1_440, Short.MAX_VALUE);
        assertEquals(new PatternSlot(null, 1_440, Short.MAX_VALUE), longest.ofType(null));
        assertThrows(IllegalArgumentException.class, () -> new PatternSlot(1L, 1_441, 1));
        assertThrows(IllegalArgumentException.class, () -> new PatternSlot(1L, 1, Short.MAX_VALUE + 1));
    }

    @Test
    void unitsThatAreTooLongOrNothingGiveNoSlot() {
        assertEquals(0, SlotPattern.ofEqualUnits(1L, 61, 60).slots().size());
        assertEquals(0, SlotPattern.ofEqualUnits(1L, 0, 60).slots().size());
        assertEquals(0, SlotPattern.ofEqualUnits(1L, 10, -60).slots().size());
    }

    private static List<SlotPattern> patterns() {
        Random random = new Random(SEED);
        return Stream.generate(() -> pattern(random)).limit(200).toList();
    }

    private static SlotPattern pattern(Random random) {
        List<PatternSlot> slots = new ArrayList<>();
        for (int i = random.nextInt(1, 30); i > 0; i--) {
            Long type = random.nextInt(5) == 0 ? null : random.nextLong(1, 4);
            slots.add(new PatternSlot(type, random.nextInt(1, 46), random.nextInt(1, 4)));
        }
        return new SlotPattern(slots);
    }
}
