package org.cliniccalendar.session.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.session.PlannedDate;
import org.cliniccalendar.session.SessionPreview;
import org.cliniccalendar.session.SlotLayout;
import org.cliniccalendar.session.web.YearStrip.Kind;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.template.TypedBy;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.WallClock;
import org.junit.jupiter.api.Test;

/** Three Fridays from 9:00 to 10:00 in six slots; on the second, Christmas Day, the clinic is closed. */
class YearWordsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final SlotPattern SIX_SLOTS = SlotPattern.ofEqualUnits(5L, 10, 60);

    @Test
    void aClosedDayIsMarkedAndItsSlotsAreNotCounted() {
        YearStrip strip = strip(false);

        assertEquals("3 dates, of which 1 is closed, 12 bookable slots: every Friday.", strip.sum());
        assertEquals(List.of(Kind.PLAIN, Kind.CLOSED, Kind.PLAIN), kinds(strip));
        assertEquals(1, strip.odd().size());
        assertTrue(strip.odd().get(0).words().contains("the clinic is closed, Christmas Day"), strip::toString);
    }

    @Test
    void aDateThatIsKeptInSpiteOfTheClosureCounts() {
        YearStrip strip = strip(true);

        assertEquals("3 dates, 18 bookable slots: every Friday.", strip.sum());
        assertEquals(List.of(Kind.PLAIN, Kind.KEPT, Kind.PLAIN), kinds(strip));
        assertEquals(List.of(), strip.odd());
    }

    private static List<Kind> kinds(YearStrip strip) {
        return strip.months().stream()
                .flatMap(month -> month.days().stream())
                .map(YearStrip.Day::kind)
                .toList();
    }

    private static YearStrip strip(boolean kept) {
        ScheduleForm form = new ScheduleForm();
        form.take(
                CHRISTMAS.minusWeeks(1),
                SessionOutline.plain(
                        NINE, NINE.plusHours(1), "", SIX_SLOTS, Set.of(4L), Level.AVAILABLE, TypedBy.OPERATOR));
        List<PlannedDate> dates = List.of(
                friday(CHRISTMAS.minusWeeks(1), Optional.empty(), false),
                friday(CHRISTMAS, Optional.of("Christmas Day"), kept),
                friday(CHRISTMAS.plusWeeks(1), Optional.empty(), false));
        return new YearWords(form, LONDON).strip(new SessionPreview("every Friday", dates));
    }

    private static PlannedDate friday(LocalDate date, Optional<String> closure, boolean kept) {
        Interval during = Interval.of(date.atTime(NINE).atZone(LONDON).toInstant(), Duration.ofHours(1));
        SlotLayout layout = SlotLayout.of(during, SIX_SLOTS, Duration.ofHours(1));
        return new PlannedDate(date, during, WallClock.Kind.EXACT, layout, Optional.empty(), closure, kept);
    }
}
