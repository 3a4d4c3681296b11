package org.cliniccalendar.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.cliniccalendar.time.Interval;
import org.junit.jupiter.api.Test;

class BlockPlanTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 28);

    @Test
    void aWholeDayLastsFromMidnightToMidnightAlsoWhenTheClocksChange() {
        BlockPlan plan = plan(true, null, null, "FREQ=DAILY;COUNT=2");

        List<Interval> times = plan.times(LONDON, SATURDAY, plan.firstUnpublished(SATURDAY));

        assertEquals(Duration.ofHours(24), times.get(0).duration());
        assertEquals(Duration.ofHours(23), times.get(1).duration());
    }

    @Test
    void lunchStaysAtTwelveOnTheClock() {
        BlockPlan plan = plan(false, LocalTime.of(12, 0), LocalTime.of(13, 0), "FREQ=DAILY;COUNT=2");

        List<Interval> times = plan.times(LONDON, SATURDAY, plan.firstUnpublished(SATURDAY));

        assertEquals(
                Duration.ofHours(23),
                Duration.between(times.get(0).start(), times.get(1).start()));
    }

    @Test
    void aBlockWithoutAnEndIsPublishedAYearAhead() {
        BlockPlan endless = plan(true, null, null, "FREQ=DAILY");

        assertEquals(SATURDAY.plusYears(1), endless.firstUnpublished(SATURDAY.minusDays(3)));
        assertEquals(SATURDAY.plusYears(2), endless.firstUnpublished(SATURDAY.plusYears(1)));
    }

    @Test
    void anEndThatIsNotLaterIsRefused() {
        BlockPlan wrong = plan(false, LocalTime.NOON, LocalTime.NOON, "");

        assertEquals(
                "blocks.end.early",
                assertThrows(SetupRefused.class, wrong::check).key());
    }

    private static BlockPlan plan(boolean allDay, LocalTime start, LocalTime end, String rule) {
        return new BlockPlan(1, null, BlockCategory.LUNCH, "Lunch", SATURDAY, allDay, start, end, rule);
    }
}
