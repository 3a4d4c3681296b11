package org.cliniccalendar.recurrence;

import static java.time.DayOfWeek.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecurrenceSetTest {

    private static final LocalDate A_MONDAY = LocalDate.of(2026, 12, 7);
    private static final LocalDate A_TUESDAY = A_MONDAY.plusDays(1);
    private static final LocalDate END = LocalDate.of(2027, 1, 1);

    private final RecurrenceSet mondays = RecurrenceSet.of(Recurrence.weekly(Set.of(MONDAY), 1));

    @Test
    void extraDatesStandAmongThoseOfTheRuleOnce() {
        assertEquals(
                List.of(A_MONDAY, A_TUESDAY, A_MONDAY.plusWeeks(1)),
                mondays.and(List.of(A_TUESDAY, A_MONDAY)).dates(A_MONDAY, A_MONDAY, A_MONDAY.plusDays(8)));
    }

    @Test
    void exceptionsAreLeftOutAndStillCounted() {
        RecurrenceSet three = RecurrenceSet.of(mondays.rule().times(3)).except(List.of(A_MONDAY.plusWeeks(1)));
        assertEquals(List.of(A_MONDAY, A_MONDAY.plusWeeks(2)), three.dates(A_MONDAY, A_MONDAY, END));
    }

    @Test
    void anExceptionPrevailsOverAnExtraDate() {
        RecurrenceSet withoutTuesday = mondays.and(List.of(A_TUESDAY)).except(List.of(A_TUESDAY));
        assertEquals(List.of(), withoutTuesday.dates(A_MONDAY, A_TUESDAY, A_TUESDAY.plusDays(1)));
    }

    @Test
    void aStretchHoldsNoExtraDateOfAnother() {
        RecurrenceSet wider = mondays.and(List.of(A_MONDAY.minusDays(1), END));
        assertEquals(mondays.dates(A_MONDAY, A_MONDAY, END), wider.dates(A_MONDAY, A_MONDAY, END));
    }

    @Test
    void extraDatesCountTowardsTheMost() {
        Recurrence everyDay = Recurrence.daily(true).times(Recurrence.MOST_DATES);
        RecurrenceSet oneMore = RecurrenceSet.of(everyDay).and(List.of(A_MONDAY.plusYears(50)));
        assertEquals(
                Recurrence.MOST_DATES,
                RecurrenceSet.of(everyDay.times(Recurrence.MOST_DATES - 1))
                        .and(List.of(A_MONDAY.plusYears(50)))
                        .dates(A_MONDAY, A_MONDAY, A_MONDAY.plusYears(60))
                        .size());
        assertThrows(TooManyDates.class, () -> oneMore.dates(A_MONDAY, A_MONDAY, A_MONDAY.plusYears(60)));
    }
}
