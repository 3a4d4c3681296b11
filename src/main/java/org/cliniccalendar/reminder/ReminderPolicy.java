package org.cliniccalendar.reminder;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.cliniccalendar.time.WallClock;

/**
 * When a client is reminded: the day before, when the clock on the clinic's wall shows the time of the appointment. That is
 * 24 hours before, but 23 or 25 when the clocks change in between: who comes at 09:00 is written to at 09:00.
 */
final class ReminderPolicy {
    private ReminderPolicy() {}

    /** The moment of the reminder; empty if it has passed, for then the confirmation is reminder enough. */
    static Optional<Instant> reminderDue(Instant start, ZoneId zone, Instant now) {
        LocalDateTime dayBefore = LocalDateTime.ofInstant(start, zone).minusDays(1);
        Instant due = WallClock.resolve(dayBefore.toLocalDate(), dayBefore.toLocalTime(), zone)
                .instant();
        return Optional.of(due).filter(now::isBefore);
    }
}
