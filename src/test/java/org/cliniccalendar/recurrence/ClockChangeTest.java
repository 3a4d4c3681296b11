package org.cliniccalendar.recurrence;

import static java.time.DayOfWeek.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.time.WallClock.Kind;
import org.cliniccalendar.time.WallClock.Resolved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule gives dates, a wall clock gives moments: together they keep a plan at its time of day through a year. */
class ClockChangeTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate NEXT_NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2026, 3, 29);
    private static final LocalDate CLOCKS_GO_BACK = LocalDate.of(2026, 10, 25);

    @ParameterizedTest(name = "in {0}, at {1} in one part of the year and at {2} in the other")
    @CsvSource({
        "Europe/London,       09:00, 08:00, 22",
        "America/Los_Angeles, 17:00, 16:00, 18",
        "Australia/Lord_Howe, 22:00, 22:30, 26",
    })
    void everyMondayAtNineStaysAtNine(ZoneId zone, LocalTime winterUtc, LocalTime summerUtc, int mondaysOfWinter) {
        LocalTime nine = LocalTime.of(9, 0);
        List<Resolved> sessions = Recurrence.weekly(Set.of(MONDAY), 1).dates(NEW_YEAR, NEW_YEAR, NEXT_NEW_YEAR).stream()
                .map(monday -> WallClock.resolve(monday, nine, zone))
                .toList();

        assertEquals(52, sessions.size());
        assertEquals(
                Set.of(nine),
                sessions.stream().map(session -> session.shows().toLocalTime()).collect(Collectors.toSet()));
        assertEquals(Set.of(Kind.EXACT), sessions.stream().map(Resolved::kind).collect(Collectors.toSet()));
        Map<LocalTime, Long> timesInUtc = sessions.stream()
                .collect(Collectors.groupingBy(
                        session -> LocalTime.ofInstant(session.instant(), ZoneId.of("Z")), Collectors.counting()));
        assertEquals(Map.of(winterUtc, (long) mondaysOfWinter, summerUtc, 52L - mondaysOfWinter), timesInUtc);
    }

    @Test
    void everyDayAtHalfPastOneSaysWhatHappensOnTheTwoOddDays() {
        LocalTime halfPastOne = LocalTime.of(1, 30);
        Map<LocalDate, Resolved> odd = Recurrence.daily(true).dates(NEW_YEAR, NEW_YEAR, NEXT_NEW_YEAR).stream()
                .filter(date -> WallClock.resolve(date, halfPastOne, LONDON).kind() != Kind.EXACT)
                .collect(Collectors.toMap(date -> date, date -> WallClock.resolve(date, halfPastOne, LONDON)));

        Resolved halfPastTwoSummerTime = new Resolved(
                CLOCKS_GO_FORWARD.atTime(2, 30).atZone(LONDON).toInstant(),
                Kind.SKIPPED,
                CLOCKS_GO_FORWARD.atTime(2, 30));
        Resolved theFirstHalfPastOne = new Resolved(
                CLOCKS_GO_BACK
                        .atTime(1, 30)
                        .atZone(LONDON)
                        .withEarlierOffsetAtOverlap()
                        .toInstant(),
                Kind.REPEATED,
                CLOCKS_GO_BACK.atTime(1, 30));
        assertEquals(Map.of(CLOCKS_GO_FORWARD, halfPastTwoSummerTime, CLOCKS_GO_BACK, theFirstHalfPastOne), odd);
    }
}
