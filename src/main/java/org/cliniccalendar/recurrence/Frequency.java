package org.cliniccalendar.recurrence;

import java.time.temporal.ChronoUnit;

/** How often a rule comes round, from the shortest period to the longest (RFC 5545, section 3.3.10, FREQ). */
enum Frequency {
    SECONDLY(ChronoUnit.SECONDS),
    MINUTELY(ChronoUnit.MINUTES),
    HOURLY(ChronoUnit.HOURS),
    DAILY(ChronoUnit.DAYS),
    WEEKLY(ChronoUnit.WEEKS),
    MONTHLY(ChronoUnit.MONTHS),
    YEARLY(ChronoUnit.YEARS);

    private final ChronoUnit period;

    Frequency(ChronoUnit period) {
        this.period = period;
    }

    /** The period in which the parts of the rule choose. */
    ChronoUnit period() {
        return period;
    }

    boolean isWithinADay() {
        return compareTo(DAILY) < 0;
    }
}
