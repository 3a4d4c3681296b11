package org.wrongcalendar.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

/** Takes the date and the time of day of whatever zone the clock happens to have. */
record TodayOfNobody(Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalTime time() {
        return LocalTime.now(clock);
    }
}
