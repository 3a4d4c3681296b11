package org.wrongcalendar.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

/** Every way to the machine's time that is closed. */
class LooksAtTheClock {

    private final Supplier<LocalTime> byReference = LocalTime::now;

    List<Object> answers(ZoneId zone) {
        return List.of(
                Instant.now(),
                LocalDate.now(zone),
                byReference.get(),
                System.currentTimeMillis(),
                Clock.systemUTC(),
                Clock.tickSeconds(ZoneOffset.UTC),
                new Date(),
                Calendar.getInstance());
    }
}
