package org.cliniccalendar.recurrence;

import org.cliniccalendar.time.Refusal;

/** Thrown when a rule gives more than {@link Recurrence#MOST_DATES} dates in the stretch that was asked for. */
public final class TooManyDates extends Refusal {

    TooManyDates(String rule) {
        super("rule.tooManyDates", rule, Recurrence.MOST_DATES);
    }
}
