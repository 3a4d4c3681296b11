package org.cliniccalendar.reception;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.WallClock;

/**
 * Which day the Reception View shows, and whose.
 *
 * @param zone on whose clock the day begins and ends
 * @param clinicIds the clinics to show
 * @param filter what else was chosen
 */
public record DayRequest(LocalDate date, ZoneId zone, Set<Long> clinicIds, DayFilter filter) {
    public DayRequest {
        clinicIds = Set.copyOf(clinicIds);
    }

    /** From midnight to midnight on the clock of the zone, which is 23 or 25 hours when the clocks change. */
    Interval wholeDay() {
        return WallClock.days(date, date, zone);
    }

    /** The clinics that are both open to the user and chosen; all that are open when none was chosen. */
    Set<Long> shownClinics() {
        return filter.narrowed(clinicIds);
    }
}
