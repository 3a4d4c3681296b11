package org.cliniccalendar.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderPolicyTest {
    private static final Instant LONG_BEFORE = Instant.parse("2026-01-05T09:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Red when 24 hours are subtracted instead of a day: the clock on the wall would show another time. */
    @ParameterizedTest(name = "{0}: {1} is announced at {2}")
    @CsvSource({
        "an ordinary day,              2026-11-26T14:15:00Z, 2026-11-25T14:15:00Z, Europe/London",
        "the day the clocks go forward,2026-03-29T08:00:00Z, 2026-03-28T09:00:00Z, Europe/London",
        "the day the clocks go back,   2026-10-25T09:00:00Z, 2026-10-24T08:00:00Z, Europe/London",
        "half an hour back,            2026-04-04T22:30:00Z, 2026-04-03T22:00:00Z, Australia/Lord_Howe",
        "after a time that was skipped,2026-03-30T00:30:00Z, 2026-03-29T01:30:00Z, Europe/London",
        "after a time that came twice, 2026-10-26T01:30:00Z, 2026-10-25T00:30:00Z, Europe/London",
    })
    void theReminderIsDueWhenTheClockShowsTheSameTimeTheDayBefore(String day, Instant start, Instant due, ZoneId zone) {
        assertEquals(Optional.of(due), ReminderPolicy.reminderDue(start, zone, LONG_BEFORE));
    }

    @ParameterizedTest(name = "made at {0}: {1}")
    @CsvSource({"2026-11-25T14:14:59Z, true", "2026-11-25T14:15:00Z, false", "2026-11-26T10:00:00Z, false"})
    void whoBooksLessThanADayBeforeIsNotReminded(Instant now, boolean reminded) {
        Instant start = Instant.parse("2026-11-26T14:15:00Z");

        assertEquals(reminded, ReminderPolicy.reminderDue(start, LONDON, now).isPresent());
    }

    @Test
    void nobodyIsRemindedOfThePast() {
        Instant start = Instant.parse("2026-11-26T14:15:00Z");

        assertEquals(Optional.empty(), ReminderPolicy.reminderDue(start, LONDON, start.plusSeconds(1)));
    }
}
