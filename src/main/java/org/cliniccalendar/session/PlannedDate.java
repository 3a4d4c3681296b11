package org.cliniccalendar.session;

import java.time.LocalDate;
import java.util.List;
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
 * @param closure why the clinic is closed that day, such as Boxing Day
 * @param kept whether it takes place in spite of a closure
 */
public record PlannedDate(
        LocalDate date,
        Interval during,
        WallClock.Kind start,
        SlotLayout layout,
        Optional<Clash> clash,
        Optional<String> closure,
        boolean kept) {

    /** A date on which nothing is in the way. */
    PlannedDate(LocalDate date, Interval during, WallClock.Kind start, SlotLayout layout) {
        this(date, during, start, layout, Optional.empty(), Optional.empty(), false);
    }

    PlannedDate clashingWith(Clash other) {
        return new PlannedDate(date, during, start, layout, Optional.of(other), closure, kept);
    }

    PlannedDate closedBy(String reason, boolean inSpiteOfIt) {
        return new PlannedDate(date, during, start, layout, clash, Optional.of(reason), inSpiteOfIt);
    }

    /** Whether nothing can be booked because the clinic is closed. */
    public boolean isClosed() {
        return closure.isPresent() && !kept;
    }

    /** The slots that can be booked, in order of time; none on a day on which the clinic is closed. */
    public List<Interval> bookable() {
        return isClosed() ? List.of() : layout.bookable();
    }
}
