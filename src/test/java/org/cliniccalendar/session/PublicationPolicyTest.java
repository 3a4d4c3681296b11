package org.cliniccalendar.session;

import static org.cliniccalendar.time.WallClock.Kind.EXACT;
import static org.cliniccalendar.time.WallClock.Kind.REPEATED;
import static org.cliniccalendar.time.WallClock.Kind.SKIPPED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.template.TypedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationPolicyTest {
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2027, 1, 4);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate NEXT_NEW_YEAR = LocalDate.of(2028, 1, 1);
    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2027, 3, 28);
    private static final LocalDate CLOCKS_GO_BACK = LocalDate.of(2027, 10, 31);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime NINE = LocalTime.of(9, 0);

    /** Red when a session is repeated by weeks of 168 hours: its start in UTC would be the same all year. */
    @ParameterizedTest(name = "{0}: {1} UTC in January, {2} UTC in July")
    @CsvSource({
        "Europe/London,       09:00, 08:00",
        "America/Los_Angeles, 17:00, 16:00",
        "Australia/Lord_Howe, 22:00, 22:30",
    })
    void everyMondayAtNineIsAtNineOnBothSidesOfBothChanges(ZoneId zone, LocalTime january, LocalTime july) {
        List<PlannedDate> dates = dates("FREQ=WEEKLY;BYDAY=MO", FIRST_MONDAY, NINE, LocalTime.NOON, zone);

        assertEquals(52, dates.size());
        for (PlannedDate planned : dates) {
            assertEquals(
                    planned.date().atTime(NINE).atZone(zone).toInstant(),
                    planned.during().start());
            assertEquals(EXACT, planned.start());
            assertEquals(18, planned.layout().slots().size());
        }
        assertEquals(Set.of(january, july), dates.stream().map(this::utc).collect(Collectors.toSet()));
        assertEquals(january, utc(dates.get(0)));
        assertEquals(july, utc(dates.get(26)));
    }

    @Test
    void aNightSessionSaysWhatTheClocksDoOnTheTwoOddDays() {
        Map<LocalDate, PlannedDate> nights = nights();

        assertEquals(365, nights.size());
        assertEquals(
                Map.of(CLOCKS_GO_FORWARD, SKIPPED, CLOCKS_GO_BACK, REPEATED),
                nights.values().stream()
                        .filter(night -> night.start() != EXACT)
                        .collect(Collectors.toMap(PlannedDate::date, PlannedDate::start)));
    }

    @Test
    void aNightSessionHasAsManySlotsAsThereIsTime() {
        Map<LocalDate, Integer> odd = nights().values().stream()
                .filter(night -> night.layout().slots().size() != 15)
                .collect(Collectors.toMap(
                        PlannedDate::date, night -> night.layout().slots().size()));

        assertEquals(Map.of(CLOCKS_GO_FORWARD, 9, CLOCKS_GO_BACK, 21), odd);
    }

    @Test
    void aSessionThatTheClocksJumpOverIsLeftOut() {
        List<PlannedDate> dates = dates("FREQ=DAILY", NEW_YEAR, LocalTime.of(1, 0), LocalTime.of(2, 0), LONDON);

        assertEquals(364, dates.size());
        assertEquals(
                List.of(),
                dates.stream()
                        .filter(planned -> planned.date().equals(CLOCKS_GO_FORWARD))
                        .toList());
    }

    @Test
    void onlyDatesBetweenTheBoundsArePlanned() {
        LocalDate next = FIRST_MONDAY.plusWeeks(1);
        SessionPlan plan = plan("FREQ=WEEKLY;BYDAY=MO", FIRST_MONDAY, NINE, LocalTime.NOON);

        assertEquals(
                List.of(next),
                PublicationPolicy.dates(plan, LONDON, next, next.plusWeeks(1)).stream()
                        .map(PlannedDate::date)
                        .toList());
    }

    @ParameterizedTest(name = "{0} published on {1}: up to {2}")
    @CsvSource({
        "FREQ=DAILY,         2026-11-21, 2028-01-04",
        "FREQ=DAILY,         2027-06-01, 2028-06-01",
        "FREQ=DAILY;COUNT=5, 2027-06-01, 2127-01-04",
        "'',                 2027-06-01, 2127-01-04",
    })
    void anEndlessRuleIsPublishedTwelveMonthsAheadOfTodayOrOfItsBeginning(
            String rule, LocalDate today, LocalDate firstUnpublished) {
        SessionPlan plan = plan(rule, FIRST_MONDAY, NINE, LocalTime.NOON);

        assertEquals(firstUnpublished, PublicationPolicy.firstUnpublished(plan, today));
    }

    private static Map<LocalDate, PlannedDate> nights() {
        return dates("FREQ=DAILY", NEW_YEAR, LocalTime.of(1, 30), LocalTime.of(4, 0), LONDON).stream()
                .collect(Collectors.toMap(PlannedDate::date, Function.identity()));
    }

    private static List<PlannedDate> dates(String rule, LocalDate first, LocalTime start, LocalTime end, ZoneId zone) {
        return PublicationPolicy.dates(plan(rule, first, start, end), zone, first, NEXT_NEW_YEAR);
    }

    private static SessionPlan plan(String rule, LocalDate first, LocalTime start, LocalTime end) {
        SlotPattern tens = SlotPattern.ofEqualUnits(
                5L, 10, (int) Duration.between(start, end).toMinutes());
        return new SessionPlan(
                1,
                2L,
                3L,
                first,
                SessionOutline.plain(start, end, rule, tens, Set.of(4L), Level.AVAILABLE, TypedBy.OPERATOR));
    }

    private LocalTime utc(PlannedDate planned) {
        return LocalTime.ofInstant(planned.during().start(), ZoneOffset.UTC);
    }
}
