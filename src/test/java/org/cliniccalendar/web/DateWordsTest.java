package org.cliniccalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DateWordsTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final Instant HALF_PAST_NINE = Instant.parse("2026-11-25T09:30:00Z");
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    @Test
    void aDateIsWrittenInFull() {
        assertEquals("Wednesday 25 November 2026", DateWords.day(WEDNESDAY, null));
    }

    @Test
    void aDateIsShortInNarrowColumns() {
        assertEquals("Wed 25 Nov", DateWords.shortDay(WEDNESDAY, null));
        assertEquals("Tue 1 Sep", DateWords.shortDay(LocalDate.of(2026, 9, 1), null));
    }

    @Test
    void aDateOfBirthHasNoWeekday() {
        assertEquals("14 March 1951", DateWords.birth(LocalDate.of(1951, 3, 14)));
        assertEquals("", DateWords.birth(null));
    }

    @Test
    void aTimeHasTwoFiguresEach() {
        assertEquals("09:05", DateWords.time(LocalTime.of(9, 5), null));
    }

    @Test
    void anInstantIsReadInTheZoneGivenByNameOrValue() {
        assertEquals("10:30", DateWords.time(HALF_PAST_NINE, PRAGUE));
        assertEquals("09:30", DateWords.time(HALF_PAST_NINE, "Europe/London"));
        assertEquals("Wednesday 25 November 2026, 10:30", DateWords.moment(HALF_PAST_NINE, PRAGUE));
    }

    @Test
    void aRangeHasAnEnDash() {
        assertEquals("10:30–11:15", DateWords.times(HALF_PAST_NINE, HALF_PAST_NINE.plusSeconds(2700), PRAGUE));
    }

    @Test
    void anInstantInNobodysZoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DateWords.time(HALF_PAST_NINE, null));
    }

    @Test
    void nothingReadsAsNothing() {
        assertEquals("", DateWords.day(null, null));
        assertEquals("", DateWords.typed("31/02"));
    }
}
