package org.cliniccalendar.recurrence;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    private static final LocalDate A_WEDNESDAY = LocalDate.of(2026, 12, 2);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    void theDialogsChoicesAreRules() {
        LocalDate last = LocalDate.of(2026, 12, 18);
        assertEquals("", Recurrence.once().rule());
        assertEquals("FREQ=DAILY", Recurrence.daily(true).rule());
        assertEquals("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", Recurrence.daily(false).rule());
        assertEquals(
                "FREQ=WEEKLY;BYDAY=MO,WE",
                Recurrence.weekly(Set.of(WEDNESDAY, MONDAY), 1).rule());
        assertEquals(
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20261218",
                Recurrence.weekly(EnumSet.of(MONDAY), 2).until(last).rule());
        assertEquals("FREQ=DAILY;COUNT=6", Recurrence.daily(true).times(6).rule());
        assertEquals(
                "FREQ=MONTHLY;BYMONTHDAY=31", Recurrence.monthlyOnDay(31, 1).rule());
        assertEquals(
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR",
                Recurrence.monthlyOnWeekday(-1, FRIDAY, 2).rule());
        assertEquals("FREQ=YEARLY", Recurrence.yearly().rule());
    }

    @Test
    void aNewEndReplacesTheOldOne() {
        Recurrence counted = Recurrence.daily(true).times(6);
        assertEquals("FREQ=DAILY;UNTIL=20261202", counted.until(A_WEDNESDAY).rule());
        assertEquals(counted, counted.until(A_WEDNESDAY).times(6));
        assertThrows(IllegalStateException.class, () -> Recurrence.once().times(2));
    }

    @Test
    void theSameRuleIsEqualHoweverItIsWritten() {
        assertEquals(
                Recurrence.parse("FREQ=WEEKLY;BYDAY=MO;COUNT=3"),
                Recurrence.parse(" rrule:count=3;byday=mo;interval=1;freq=weekly "));
        assertEquals(Recurrence.once(), Recurrence.parse(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=MONTHLY;BYMONTHDAY=-1,15,-3,1       | FREQ=MONTHLY;BYMONTHDAY=1,15,-3,-1
            FREQ=MONTHLY;BYDAY=-1FR,2TU,1WE,1MO      | FREQ=MONTHLY;BYDAY=1MO,1WE,2TU,-1FR
            FREQ=YEARLY;BYDAY=53MO                   | FREQ=YEARLY;BYDAY=53MO
            FREQ=DAILY;WKST=MO;INTERVAL=1            | FREQ=DAILY
            FREQ=DAILY;BYHOUR=5,0                    | FREQ=DAILY;BYHOUR=0,5
            """)
    void numbersFromTheEndComeLastAndNothingIsSaidThatGoesWithoutSaying(String rule, String canonical) {
        assertEquals(canonical, RuleText.read(rule).toString());
    }

    @ParameterizedTest(name = "{0} from {1}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=YEARLY                                      | 2026-12-02 | 2026-12-02 | 2029-01-01 | 2026-12-02 2027-12-02 2028-12-02
            FREQ=MONTHLY                                     | 2026-12-02 | 2026-12-02 | 2027-03-01 | 2026-12-02 2027-01-02 2027-02-02
            FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1,-1              | 2026-12-01 | 2026-12-01 | 2027-01-01 | 2026-12-07 2026-12-28
            FREQ=MONTHLY;BYDAY=MO;BYSETPOS=5                 | 2026-11-01 | 2026-11-01 | 2027-02-01 | 2026-11-30
            FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-5                | 2026-11-01 | 2026-11-01 | 2027-02-01 | 2026-11-02
            FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=31  | 2026-12-31 | 2026-12-31 | 2031-01-01 | 2026-12-31 2028-12-31 2030-12-31
            FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO       | 2024-12-30 | 2024-12-30 | 2030-01-01 | 2024-12-30 2027-01-04 2029-01-01
            FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH                 | 2024-12-30 | 2026-12-31 | 2027-01-02 | 2026-12-31
            FREQ=DAILY;INTERVAL=9999999999999                | 2026-12-02 | 2026-12-02 | 2027-01-01 | 2026-12-02
            FREQ=WEEKLY;INTERVAL=2                           | 2026-12-02 | 2027-01-01 | 2027-02-01 | 2027-01-13 2027-01-27
            FREQ=YEARLY                                      | 9999-06-01 | 9999-01-01 | 9999-02-01 | ''
            """)
    void aRuleGivesTheseDates(String rule, LocalDate first, LocalDate from, LocalDate to, String dates) {
        assertEquals(
                dates,
                String.join(
                        " ",
                        Recurrence.parse(rule).dates(first, from, to).stream()
                                .map(LocalDate::toString)
                                .toList()));
    }

    @Test
    void aCountIsLoweredByTheDatesThatBecameAnothers() {
        Recurrence three = Recurrence.daily(true).times(3);

        assertEquals(Optional.of(Recurrence.daily(true).times(1)), three.without(2));
        assertEquals(Optional.empty(), three.without(3));
        assertEquals(Optional.of(Recurrence.daily(true)), Recurrence.daily(true).without(3));
    }

    @ParameterizedTest
    @CsvSource({"FREQ=DAILY, true", "FREQ=DAILY;COUNT=3, false", "FREQ=DAILY;UNTIL=20261218, false", "'', false"})
    void aRuleWithoutAnEndGoesOn(String rule, boolean endless) {
        assertEquals(endless, Recurrence.parse(rule).isEndless());
    }

    @Test
    void aRuleOfFourHundredCharactersIsKept() {
        String longest = "FREQ=YEARLY;BYYEARDAY=" + "100,".repeat(94) + "12";

        assertEquals(400, longest.length());
        assertEquals("FREQ=YEARLY;BYYEARDAY=12,100", Recurrence.parse(longest).rule());
        assertThrows(InvalidRule.class, () -> Recurrence.parse(longest + "0"));
    }

    @Test
    void whatIsNotRepeatedHasItsFirstDateOnly() {
        assertFalse(Recurrence.once().repeats());
        assertEquals(List.of(A_WEDNESDAY), Recurrence.once().dates(A_WEDNESDAY, A_WEDNESDAY, NEXT_YEAR));
        assertEquals(List.of(), Recurrence.once().dates(A_WEDNESDAY, A_WEDNESDAY.plusDays(1), NEXT_YEAR));
    }

    @Test
    void theFirstDateIsOneOnlyIfTheRuleAgrees() {
        Recurrence mondays = Recurrence.weekly(Set.of(MONDAY), 1).times(2);
        assertEquals(
                List.of(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 14)),
                mondays.dates(A_WEDNESDAY, A_WEDNESDAY, NEXT_YEAR));
    }

    @Test
    void theLastDateIsOneOfThem() {
        Recurrence days = Recurrence.daily(true).until(A_WEDNESDAY.plusDays(1));
        assertEquals(List.of(A_WEDNESDAY, A_WEDNESDAY.plusDays(1)), days.dates(A_WEDNESDAY, A_WEDNESDAY, NEXT_YEAR));
    }

    @Test
    void aStretchHoldsItsFromAndNotItsTo() {
        Recurrence fiveDays = Recurrence.daily(true).times(5);
        assertEquals(
                List.of(A_WEDNESDAY.plusDays(2), A_WEDNESDAY.plusDays(3)),
                fiveDays.dates(A_WEDNESDAY, A_WEDNESDAY.plusDays(2), A_WEDNESDAY.plusDays(4)));
        assertEquals(List.of(A_WEDNESDAY.plusDays(4)), fiveDays.dates(A_WEDNESDAY, A_WEDNESDAY.plusDays(4), NEXT_YEAR));
    }

    @Test
    void fiveThousandDatesAreEnough() {
        Recurrence days = Recurrence.daily(true);
        LocalDate end = A_WEDNESDAY.plusDays(Recurrence.MOST_DATES);
        assertEquals(5_000, days.dates(A_WEDNESDAY, A_WEDNESDAY, end).size());
        TooManyDates refusal =
                assertThrows(TooManyDates.class, () -> days.dates(A_WEDNESDAY, A_WEDNESDAY, end.plusDays(1)));
        assertEquals(
                "The repetition rule “FREQ=DAILY” gives more than 5,000 dates. Let it end earlier.",
                refusal.inWords(Locale.UK));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            FORTNIGHTLY                        | FORTNIGHTLY         | wrong at “FORTNIGHTLY”
            BYDAY=MO                           | FREQ                | FREQ=DAILY, WEEKLY, MONTHLY or YEARLY
            FREQ=FORTNIGHTLY                   | FREQ=FORTNIGHTLY    | wrong at
            FREQ=WEEKLY;BYDAY=MO,XX            | BYDAY=MO,XX         | wrong at
            FREQ=YEARLY;BYDAY=54MO             | BYDAY=54MO          | wrong at
            FREQ=YEARLY;BYWEEKNO=20;BYDAY=2MO  | BYDAY=2MO           | BYDAY=2MO
            FREQ=WEEKLY;BYDAY=2MO              | BYDAY=2MO           | wrong at
            FREQ=WEEKLY;COLOUR=RED;BYDAY=MO    | COLOUR=RED          | wrong at
            FREQ=DAILY;COUNT=0                 | COUNT=0             | wrong at
            FREQ=DAILY;INTERVAL=-1             | INTERVAL=-1         | wrong at
            FREQ=DAILY;;COUNT=2                | ''                  | wrong at
            FREQ=DAILY;UNTIL=2026-12-18        | UNTIL=2026-12-18    | for example UNTIL=20261218
            FREQ=DAILY;UNTIL=20260230          | UNTIL=20260230      | for example UNTIL=20261218
            FREQ=DAILY;UNTIL=20261218T120000Z  | UNTIL=20261218T120000Z | for example UNTIL=20261218
            FREQ=DAILY;UNTIL                   | UNTIL               | wrong at “UNTIL”
            FREQ=HOURLY                        | FREQ=HOURLY         | at most once on a date
            FREQ=DAILY;BYHOUR=9,14             | BYHOUR=9,14         | at most once on a date
            FREQ=DAILY;COUNT=2;UNTIL=20261218  | UNTIL=20261218      | does not go with “COUNT=2”
            FREQ=MONTHLY;BYSETPOS=1            | BYSETPOS=1          | no other BY part
            FREQ=WEEKLY;BYMONTHDAY=1           | BYMONTHDAY=1        | does not go with “FREQ=WEEKLY”
            FREQ=DAILY;FREQ=DAILY              | FREQ=DAILY          | there twice
            """)
    void aWrongRuleIsRefusedByItsWrongPart(String rule, String part, String words) {
        InvalidRule refusal = assertThrows(InvalidRule.class, () -> Recurrence.parse(rule));
        assertEquals(part, refusal.part());
        assertTrue(refusal.inWords(Locale.UK).contains(words), () -> refusal.inWords(Locale.UK));
    }

    @Test
    void aChoiceOutOfBoundsIsRefused() {
        assertEquals(
                "BYMONTHDAY=32",
                assertThrows(InvalidRule.class, () -> Recurrence.monthlyOnDay(32, 1))
                        .part());
        assertEquals(
                "BYDAY=0FR",
                assertThrows(InvalidRule.class, () -> Recurrence.monthlyOnWeekday(0, FRIDAY, 1))
                        .part());
        assertEquals(
                "INTERVAL=0",
                assertThrows(InvalidRule.class, () -> Recurrence.weekly(Set.of(FRIDAY), 0))
                        .part());
    }

    @Test
    void aWeekWithoutADayIsRefused() {
        InvalidRule refusal = assertThrows(InvalidRule.class, () -> Recurrence.weekly(Set.of(), 1));
        assertEquals("Choose at least one day of the week.", refusal.inWords(Locale.UK));
    }

    @Test
    void aRuleThatCannotBeKeptIsRefused() {
        String everyDayOfTheYear = Stream.iterate(1, day -> day + 1)
                .limit(200)
                .map(String::valueOf)
                .reduce((days, day) -> days + "," + day)
                .orElseThrow();
        InvalidRule refusal =
                assertThrows(InvalidRule.class, () -> Recurrence.parse("FREQ=YEARLY;BYYEARDAY=" + everyDayOfTheYear));
        assertEquals("The repetition rule is longer than 400 characters.", refusal.inWords(Locale.UK));
    }

    @Test
    void aRuleThatNeverComesToADateIsRefusedWhenDatesAreAskedFor() {
        Recurrence never = Recurrence.parse("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30");
        InvalidRule refusal = assertThrows(InvalidRule.class, () -> never.dates(A_WEDNESDAY, A_WEDNESDAY, NEXT_YEAR));
        assertEquals(
                "The repetition rule “FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30” never comes to a date.",
                refusal.inWords(Locale.UK));
    }
}
