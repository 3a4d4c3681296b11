package org.cliniccalendar.testing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.cliniccalendar.development.ClockShift;
import org.cliniccalendar.time.ProductClock;

/**
 * The present of a run of tests: Wednesday 2 December 2026, 10:05 in London, when the run begins, or the moment of
 * {@code -Dclinic.now}. The servers and databases that tests start go by the same clock.
 */
public final class Today {
    private static final String USUAL = "2026-12-02T10:05";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ProductClock CLOCK = new ProductClock(ahead());

    private Today() {}

    /** A server that was started for tests has been told by how much. */
    private static Duration ahead() {
        return Optional.ofNullable(System.getProperty("clinic.clock.ahead"))
                .map(Duration::parse)
                .orElseGet(() -> ClockShift.to(System.getProperty(ClockShift.PROPERTY, USUAL), () -> LONDON));
    }

    /** The clock of the run. */
    public static ProductClock clock() {
        return CLOCK;
    }

    /** What that clock shows. */
    public static Instant instant() {
        return CLOCK.instant();
    }

    /** The date that it is in a zone. */
    public static LocalDate in(ZoneId zone) {
        return LocalDate.ofInstant(CLOCK.instant(), zone);
    }

    /** The date that it is in London, where most clinics of tests are. */
    public static LocalDate date() {
        return in(LONDON);
    }

    /** The next such weekday after today. */
    public static LocalDate next(DayOfWeek day, ZoneId zone) {
        return in(zone).with(TemporalAdjusters.next(day));
    }
}
