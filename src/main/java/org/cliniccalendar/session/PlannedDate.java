package org.cliniccalendar.session;

import java.time.LocalDate;
import java.util.Optional;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.WallClock;

/**
 * One date of a session as it would be published.
 *
 * @param date in the clinic's zone
 * @param start what the clocks do to the start: as planned, skipped by the spring change, or shown twice in autumn
 * @param layout the slots of this date
 * @param clash the session that stands in the way
 */
public record PlannedDate(
        LocalDate date, Interval during, WallClock.Kind start, SlotLayout layout, Optional<Clash> clash) {

    PlannedDate clashingWith(Clash other) {
        return new PlannedDate(date, during, start, layout, Optional.of(other));
    }
}
