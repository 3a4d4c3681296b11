package org.cliniccalendar.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A rule as the choices of a form. Rules that a form does not offer have none: they are shown in {@link RuleWords} and edited as
 * text.
 *
 * @param every how many weeks or months; 1 for the other kinds
 * @param days of a weekly rule; the one day of {@link Kind#MONTHLY_ON_WEEKDAY}; else empty
 * @param position day of the month of {@link Kind#MONTHLY_ON_DAY}, from 1; which of the month's weekdays of
 *     {@link Kind#MONTHLY_ON_WEEKDAY}, 1 to 4 or -1 for the last; else 0
 * @param last date after which it ends, itself included
 * @param count number of dates after which it ends; never beside a last date
 */
public record RuleChoices(
        Kind kind, int every, Set<DayOfWeek> days, int position, Optional<LocalDate> last, OptionalInt count) {

    /** How it is repeated. */
    public enum Kind {
        /** Not at all. */
        ONCE,
        /** Every day. */
        DAILY,
        /** Every day from Monday to Friday. */
        WEEKDAYS,
        /** On days of the week. */
        WEEKLY,
        /** On one day of the month, by its number. */
        MONTHLY_ON_DAY,
        /** On the nth of one day of the week. */
        MONTHLY_ON_WEEKDAY,
        /** On the first date's day of the year. */
        YEARLY
    }

    public RuleChoices {
        days = Set.copyOf(days);
    }

    /**
     * The choices that make a rule.
     *
     * @param first the date on which it begins, from which the rule may take its day
     * @return empty if the form does not offer them; otherwise {@link #recurrence()} has the same dates
     */
    public static Optional<RuleChoices> of(Recurrence recurrence, LocalDate first) {
        return recurrence.repeats()
                ? new RuleReading(recurrence.parsed(), first).choices()
                : Optional.of(new RuleChoices(Kind.ONCE, 1, Set.of(), 0, Optional.empty(), OptionalInt.empty()));
    }

    /**
     * The rule that the choices make.
     *
     * @throws InvalidRule if a choice is missing or out of bounds
     */
    public Recurrence recurrence() {
        Recurrence endless = switch (kind) {
            case ONCE -> Recurrence.once();
            case DAILY -> Recurrence.daily(true);
            case WEEKDAYS -> Recurrence.daily(false);
            case WEEKLY -> Recurrence.weekly(days, every);
            case MONTHLY_ON_DAY -> Recurrence.monthlyOnDay(position, every);
            case MONTHLY_ON_WEEKDAY ->
                Recurrence.monthlyOnWeekday(position, days.stream().findAny().orElseThrow(Recurrence::noDay), every);
            case YEARLY -> Recurrence.yearly();
        };
        if (kind == Kind.ONCE) {
            return endless;
        }
        return last.map(endless::until).orElseGet(() -> count.isPresent() ? endless.times(count.getAsInt()) : endless);
    }
}
