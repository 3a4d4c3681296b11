package org.wrongcalendar.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.wrongcalendar.session.Forth;

/** Looks down, and at a clock that it was given: nothing is wrong here. */
record Innocent(Forth below, Clock clock) {

    Date now() {
        return Date.from(Instant.now(clock));
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
