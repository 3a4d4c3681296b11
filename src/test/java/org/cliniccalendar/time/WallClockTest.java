package org.cliniccalendar.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.cliniccalendar.time.WallClock.Kind;
import org.cliniccalendar.time.WallClock.Resolved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2026, 3, 29);
    private static final LocalDate CLOCKS_GO_BACK = LocalDate.of(2026, 10, 25);

    @ParameterizedTest(name = "{0} in {1} is {2}, {3}")
    @CsvSource({
        "2026-03-28T01:30, Europe/London,       2026-03-28T01:30:00Z, EXACT,    2026-03-28T01:30",
        "2026-03-29T00:59, Europe/London,       2026-03-29T00:59:00Z, EXACT,    2026-03-29T00:59",
        "2026-03-29T01:00, Europe/London,       2026-03-29T01:00:00Z, SKIPPED,  2026-03-29T02:00",
        "2026-03-29T01:30, Europe/London,       2026-03-29T01:30:00Z, SKIPPED,  2026-03-29T02:30",
        "2026-03-29T02:00, Europe/London,       2026-03-29T01:00:00Z, EXACT,    2026-03-29T02:00",
        "2026-10-25T01:30, Europe/London,       2026-10-25T00:30:00Z, REPEATED, 2026-10-25T01:30",
        "2026-10-25T02:00, Europe/London,       2026-10-25T02:00:00Z, EXACT,    2026-10-25T02:00",
        "2007-03-11T02:30, America/New_York,    2007-03-11T07:30:00Z, SKIPPED,  2007-03-11T03:30",
        "2007-11-04T01:30, America/New_York,    2007-11-04T05:30:00Z, REPEATED, 2007-11-04T01:30",
        "2026-10-04T02:15, Australia/Lord_Howe, 2026-10-03T15:45:00Z, SKIPPED,  2026-10-04T02:45",
        "2026-04-05T01:45, Australia/Lord_Howe, 2026-04-04T14:45:00Z, REPEATED, 2026-04-05T01:45",
        "2026-12-03T09:00, Asia/Kathmandu,      2026-12-03T03:15:00Z, EXACT,    2026-12-03T09:00",
    })
    void aPlannedTimeMeansThisMoment(
            LocalDateTime planned, ZoneId zone, Instant instant, Kind kind, LocalDateTime shows) {
        assertEquals(
                new Resolved(instant, kind, shows),
                WallClock.resolve(planned.toLocalDate(), planned.toLocalTime(), zone));
    }

    @ParameterizedTest(name = "{0} {1} to {2} lasts {3} minutes")
    @CsvSource({
        "2026-03-28, 00:30, 03:30, 180",
        "2026-03-29, 00:30, 03:30, 120",
        "2026-10-25, 00:30, 03:30, 240",
        "2026-10-25, 01:15, 01:45, 30",
        "2026-03-29, 01:15, 01:45, 30",
        "2026-03-29, 00:30, 01:30, 60",
    })
    void aPlanLastsWhatReallyPasses(LocalDate date, LocalTime start, LocalTime end, long minutes) {
        assertEquals(
                Optional.of(minutes),
                WallClock.intervalOn(date, start, end, LONDON)
                        .map(interval -> interval.duration().toMinutes()));
    }

    @Test
    void aPlanIsGoneWhenItsStartIsMovedPastItsEnd() {
        assertEquals(Optional.empty(), on(CLOCKS_GO_FORWARD, "01:00", "02:00"));
        assertEquals(Optional.empty(), on(CLOCKS_GO_FORWARD, "01:30", "02:15"));
    }

    @Test
    void aPlanIsGoneWhenItsDateIs() {
        LocalDate leftOutBySamoa = LocalDate.of(2011, 12, 30);
        assertEquals(
                Optional.empty(),
                WallClock.intervalOn(
                        leftOutBySamoa, LocalTime.parse("09:00"), LocalTime.parse("17:00"), ZoneId.of("Pacific/Apia")));
    }

    @Test
    void aPlanThatDoesNotEndLaterIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> on(CLOCKS_GO_BACK, "09:00", "09:00"));
    }

    private static Optional<Interval> on(LocalDate date, String start, String end) {
        return WallClock.intervalOn(date, LocalTime.parse(start), LocalTime.parse(end), LONDON);
    }

    @ParameterizedTest(name = "{0} to {1} in {2} are {3} hours")
    @CsvSource({
        "2026-03-28, 2026-03-28, Europe/London,       24",
        "2026-03-29, 2026-03-29, Europe/London,       23",
        "2026-10-25, 2026-10-25, Europe/London,       25",
        "2026-10-24, 2026-10-26, Europe/London,       73",
        "2026-09-06, 2026-09-06, America/Santiago,    23",
    })
    void daysLastFromMidnightToMidnight(LocalDate first, LocalDate last, ZoneId zone, long hours) {
        assertEquals(hours, WallClock.days(first, last, zone).duration().toHours());
    }

    @Test
    void daysInTheWrongOrderAreNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> WallClock.days(CLOCKS_GO_BACK, CLOCKS_GO_BACK.minusDays(1), LONDON));
    }
}
