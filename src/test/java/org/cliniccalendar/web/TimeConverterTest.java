package org.cliniccalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeConverterTest {

    @ParameterizedTest
    @ValueSource(strings = {"09:30", "9:30", "9.30", "0930", "930", "9.30am", "9:30 AM", "9.30 a.m."})
    void whatPeopleTypeForHalfPastNineIsHalfPastNine(String typed) {
        assertEquals(LocalTime.of(9, 30), TimeConverter.parse(typed));
    }

    @Test
    void aNumberAloneIsAnHour() {
        assertEquals(LocalTime.of(9, 0), TimeConverter.parse("9"));
    }

    @ParameterizedTest
    @CsvSource({"9am, 09:00", "9pm, 21:00", "12am, 00:00", "12pm, 12:00", "12.30pm, 12:30"})
    void halvesOfTheDayAreUnderstood(String typed, LocalTime expected) {
        assertEquals(expected, TimeConverter.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:99", "24:00", "half nine", "9:3", "-1", "13pm", "0am", "9xm"})
    void whatIsNoTimeOfDayIsRefused(String typed) {
        assertThrows(DateTimeException.class, () -> TimeConverter.parse(typed));
    }
}
