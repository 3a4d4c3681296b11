package org.cliniccalendar.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;

/**
 * The periods in which a rule chooses dates, counted from 0, the one that has the first date; between them lie those that the
 * interval skips. A frequency within a day has every day as a period here, because its steps are counted by {@link TimesOfDay}.
 * The years of a rule that chooses weeks are years of whole weeks, as in ISO 8601.
 */
final class Periods {

    /** More units than this, of whatever length, lead past the last year of four digits. */
    private static final long FARTHEST = 4_000_000;

    /** Week 1 is the first with four days in the new year. */
    private static final int DAYS_OF_THE_FIRST_WEEK = 4;

    private final boolean yearsOfWeeks;
    private final WeekFields weeks;
    private final ChronoUnit unit;
    private final long interval;
    private final LocalDate first;

    Periods(Rule rule, LocalDate start) {
        yearsOfWeeks = rule.has(Part.BYWEEKNO);
        weeks = WeekFields.of(rule.weekStart(), DAYS_OF_THE_FIRST_WEEK);
        unit = rule.frequency().isWithinADay()
                ? ChronoUnit.DAYS
                : rule.frequency().period();
        interval = rule.frequency().isWithinADay() ? 1 : rule.interval();
        first = switch (unit) {
            case WEEKS -> beginningOfWeek(start, rule.weekStart());
            case MONTHS -> start.withDayOfMonth(1);
            case YEARS -> yearsOfWeeks ? beginning(start.get(weeks.weekBasedYear())) : start.withDayOfYear(1);
            default -> start;
        };
    }

    /** The first day of a period; the last of all days if it is out of reach. */
    LocalDate beginning(long index) {
        return index > FARTHEST / interval ? LocalDate.MAX : plus(first, index * interval);
    }

    /** All days of a period, in order. */
    List<LocalDate> days(long index) {
        LocalDate beginning = beginning(index);
        return unit == ChronoUnit.DAYS
                ? List.of(beginning)
                : beginning.datesUntil(plus(beginning, 1)).toList();
    }

    /** A period that begins no later than a day, and soon before it; the first if the day is earlier. */
    long indexBefore(LocalDate day) {
        long units = unit.between(first, day) - (yearsOfWeeks ? 1 : 0);
        return Math.max(0, units / interval);
    }

    /** Weeks as this rule counts them. */
    WeekFields weeks() {
        return weeks;
    }

    private LocalDate plus(LocalDate beginning, long units) {
        return yearsOfWeeks
                ? beginning((int) (beginning.get(weeks.weekBasedYear()) + units))
                : beginning.plus(units, unit);
    }

    private LocalDate beginning(int yearOfWeeks) {
        LocalDate inTheFirstWeek = LocalDate.of(yearOfWeeks, 1, DAYS_OF_THE_FIRST_WEEK);
        return beginningOfWeek(inTheFirstWeek, weeks.getFirstDayOfWeek());
    }

    private static LocalDate beginningOfWeek(LocalDate day, DayOfWeek weekStart) {
        return day.with(TemporalAdjusters.previousOrSame(weekStart));
    }
}
