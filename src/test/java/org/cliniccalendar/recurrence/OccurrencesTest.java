package org.cliniccalendar.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of times in a zone, above all in London on the two days of 2026 on which its clocks change. */
class OccurrencesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2026, 3, 29);
    private static final LocalDate CLOCKS_GO_BACK = LocalDate.of(2026, 10, 25);
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                         | 2026-03-28T01:30 | 2026-03-29T02:30+01:00
            FREQ=HOURLY;BYHOUR=0,1,2,3         | 2026-03-28T00:00 | 2026-03-29T00:00Z 2026-03-29T02:00+01:00 2026-03-29T03:00+01:00
            FREQ=DAILY;BYHOUR=1,2;BYMINUTE=45  | 2026-03-28T00:00 | 2026-03-29T02:45+01:00
            FREQ=DAILY;BYHOUR=1,2;BYMINUTE=15,45;BYSETPOS=2,3 | 2026-03-28T00:00 | 2026-03-29T02:15+01:00 2026-03-29T02:45+01:00
            FREQ=DAILY                         | 2026-10-24T01:30 | 2026-10-25T01:30+01:00
            FREQ=DAILY                         | 2026-10-25T01:30 | 2026-10-25T01:30+01:00
            FREQ=HOURLY;BYHOUR=0,1,2           | 2026-10-24T00:30 | 2026-10-25T00:30+01:00 2026-10-25T01:30+01:00 2026-10-25T02:30Z
            FREQ=DAILY;UNTIL=20261025T003000Z  | 2026-10-24T01:30 | 2026-10-25T01:30+01:00
            FREQ=DAILY;UNTIL=20261025T002959Z  | 2026-10-24T01:30 | ''
            FREQ=DAILY;UNTIL=20261025T013000   | 2026-10-24T01:30 | 2026-10-25T01:30+01:00
            FREQ=DAILY;UNTIL=20261025T012959   | 2026-10-24T01:30 | ''
            FREQ=DAILY;UNTIL=20261025          | 2026-10-24T23:30 | 2026-10-25T23:30Z
            FREQ=SECONDLY;COUNT=3              | 2026-10-25T00:30 | 2026-10-25T00:30+01:00 2026-10-25T00:30:01+01:00 2026-10-25T00:30:02+01:00
            FREQ=DAILY;UNTIL=20261025T012960   | 2026-10-24T01:29:59 | 2026-10-25T01:29:59+01:00
            FREQ=DAILY;UNTIL=20261025T012960   | 2026-10-24T01:30 | ''
            FREQ=DAILY;BYSECOND=60             | 2026-10-24T23:30 | 2026-10-25T23:30:59Z
            """)
    void onADayOnWhichTheClocksChange(String rule, LocalDateTime start, String occurrences) {
        LocalDate day = start.getMonthValue() == 3 ? CLOCKS_GO_FORWARD : CLOCKS_GO_BACK;
        assertEquals(occurrences, said(repeated(rule, start, LONDON), day, day.plusDays(1)));
    }

    @ParameterizedTest(name = "{0} from {1} on {2}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=HOURLY;INTERVAL=5     | 2026-01-05T10:00 | 2026-01-06 | 01:00 06:00 11:00 16:00 21:00
            FREQ=HOURLY;INTERVAL=7     | 2026-01-05T10:30 | 2026-01-06 | 00:30 07:30 14:30 21:30
            FREQ=HOURLY;INTERVAL=30    | 2026-01-05T10:00 | 2026-01-06 | 16:00
            FREQ=HOURLY;INTERVAL=30    | 2026-01-05T10:00 | 2026-01-08 | ''
            FREQ=HOURLY;INTERVAL=30    | 2026-01-05T10:00 | 2026-01-09 | 04:00
            FREQ=MINUTELY;INTERVAL=400 | 2026-01-05T10:07 | 2026-01-06 | 06:07 12:47 19:27
            FREQ=SECONDLY;INTERVAL=50000 | 2026-01-05T10:00 | 2026-01-06 | 13:46:40
            """)
    void stepsWithinADayGoOnFromDayToDay(String rule, LocalDateTime start, LocalDate day, String times) {
        assertEquals(
                times,
                String.join(
                        " ",
                        repeated(rule, start, LONDON).between(day, day.plusDays(1)).stream()
                                .map(moment -> moment.toLocalTime().toString())
                                .toList()));
    }

    @Test
    void aRuleHasAtMostTenThousandCharacters() {
        String longest = "FREQ=DAILY;COUNT=1;BYMONTH=" + "1,".repeat(4_986) + "1";
        assertEquals(10_000, longest.length());

        assertEquals(
                1,
                repeated(longest, MONDAY.atStartOfDay(), LONDON)
                        .between(MONDAY, MONDAY.plusDays(1))
                        .size());
        Occurrences longer = repeated(longest + "0", MONDAY.atStartOfDay(), LONDON);
        assertThrows(InvalidRule.class, () -> longer.between(MONDAY, MONDAY.plusDays(1)));
    }

    @Test
    void aDayThatTheZoneLeftOutFallsOnTheNext() {
        Occurrences everyDay = repeated("FREQ=DAILY", LocalDateTime.of(2011, 12, 29, 9, 0), ZoneId.of("Pacific/Apia"));
        LocalDate leftOut = LocalDate.of(2011, 12, 30);
        assertEquals("", said(everyDay, leftOut, leftOut.plusDays(1)));
        assertEquals("2011-12-31T09:00+14:00", said(everyDay, leftOut.plusDays(1), leftOut.plusDays(2)));
    }

    @Test
    void extraMomentsCountOnceAndExceptionsAreLeftOut() {
        Instant ten = MONDAY.atTime(10, 0).atZone(LONDON).toInstant();
        Instant noon = MONDAY.atTime(12, 0).atZone(LONDON).toInstant();
        Instant halfPastTen = ten.plus(Duration.ofMinutes(30));
        Occurrences hours = new Occurrences(
                "FREQ=HOURLY",
                MONDAY.atTime(9, 0),
                LONDON,
                Set.of(ten, halfPastTen),
                Set.of(noon),
                Set.of(MONDAY.plusDays(1)));
        assertEquals(
                List.of(9, 10, 10, 11, 13),
                hours.between(MONDAY, MONDAY.plusDays(2)).stream()
                        .map(ZonedDateTime::getHour)
                        .limit(5)
                        .toList());
        assertEquals(List.of(), hours.between(MONDAY.plusDays(1), MONDAY.plusDays(2)));
    }

    @Test
    void tenThousandAreEnough() {
        Occurrences minutes = repeated("FREQ=MINUTELY;COUNT=10001", MONDAY.atStartOfDay(), LONDON);
        assertThrows(TooManyDates.class, () -> minutes.between(MONDAY, MONDAY.plusYears(1)));
        assertEquals(
                10_000,
                repeated("FREQ=MINUTELY;COUNT=10000", MONDAY.atStartOfDay(), LONDON)
                        .between(MONDAY, MONDAY.plusYears(1))
                        .size());
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;INTERVAL=86400;BYHOUR=3",
                "FREQ=SECONDLY;INTERVAL=7919;BYSECOND=7;BYSETPOS=2",
                "FREQ=MINUTELY;INTERVAL=99999999999999999999",
                "FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6;BYMINUTE=0,1,2,3;BYSECOND=1,2,3;BYSETPOS=366",
            })
    void rulesWithoutAnInstanceComeToAnEnd(String rule) {
        Occurrences rare = repeated(rule, LocalDateTime.of(1, 1, 1, 9, 0), LONDON);
        LocalDate lastYear = LocalDate.of(9_998, 1, 1);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> rare.between(LocalDate.of(1, 1, 2), lastYear));
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {"FREQ=SECONDLY", "FREQ=SECONDLY;COUNT=99999999999", "FREQ=SECONDLY;BYSECOND=7;COUNT=9999999999"})
    void whatLiesFarBeforeIsNotWrittenDown(String rule) {
        Occurrences seconds = repeated(rule, LocalDateTime.of(1970, 1, 1, 0, 0, 7), LONDON);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThrows(TooManyDates.class, () -> seconds.between(MONDAY, MONDAY.plusYears(1))));
    }

    private static Occurrences repeated(String rule, LocalDateTime start, ZoneId zone) {
        return new Occurrences(rule, start, zone, Set.of(), Set.of(), Set.of());
    }

    private static String said(Occurrences repeated, LocalDate from, LocalDate to) {
        Stream<String> said = repeated.between(from, to).stream()
                .map(moment -> moment.toOffsetDateTime().toString());
        return String.join(" ", said.toList());
    }
}
