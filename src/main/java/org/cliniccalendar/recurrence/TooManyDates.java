package org.cliniccalendar.recurrence;

import org.cliniccalendar.time.Refusal;

/** Thrown when a rule gives more dates or moments than are wanted in the stretch that was asked for. */
public final class TooManyDates extends Refusal {

    TooManyDates(String rule, int most) {
        super("rule.tooManyDates", rule, most);
    }
}
