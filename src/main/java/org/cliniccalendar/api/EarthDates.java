package org.cliniccalendar.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cliniccalendar.time.WallClock;

/**
 * Today, for a caller who named neither a date nor a clinic: it is one date where the day begins last and mostly another one
 * where it begins first, and each clinic's today is between the two.
 */
final class EarthDates {
    private static final ZoneOffset BEGINS_LAST = ZoneOffset.ofHours(-12);
    private static final ZoneOffset BEGINS_FIRST = ZoneOffset.ofHours(14);

    private EarthDates() {}

    /** No clinic's calendar shows an earlier date. */
    static LocalDate earliest(Clock clock) {
        return WallClock.today(clock, BEGINS_LAST);
    }

    /** No clinic's calendar shows a later date. */
    static LocalDate latest(Clock clock) {
        return WallClock.today(clock, BEGINS_FIRST);
    }
}
