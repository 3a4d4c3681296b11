package org.cliniccalendar.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/**
 * The instances of a rule as the clock on the wall shows them, in order. The first moment is one of them only if the rule agrees
 * (RFC 5545, section 3.8.5.3, leaves the other case undefined), and a count is counted from there.
 *
 * <p>The work is bounded by days, not by instances: what lies before the stretch that is asked for is counted by the period, or
 * skipped where there is no count, so that every second of forty years is no more than forty years of days.
 */
final class Expansion {

    private static final int LAST_YEAR = 9_999;

    private final Rule rule;
    private final LocalDateTime start;
    private final ZoneId zone;
    private final Periods periods;
    private final ChosenDays chosen;
    private final TimesOfDay times;

    /** @param zone in which an end in UTC is read */
    Expansion(Rule rule, LocalDateTime start, ZoneId zone) {
        this.rule = rule.completedBy(start);
        this.start = start;
        this.zone = zone;
        this.periods = new Periods(rule, start.toLocalDate());
        this.chosen = new ChosenDays(this.rule, periods.weeks());
        this.times = new TimesOfDay(this.rule, start);
    }

    /**
     * Hands over the instances of a stretch, one by one.
     *
     * @param from the first moment that is wanted
     * @param to the first moment that is not wanted any more
     * @param taker answers whether it takes another one
     */
    void give(LocalDateTime from, LocalDateTime to, Predicate<LocalDateTime> taker) {
        long left = rule.count().orElse(Long.MAX_VALUE);
        long period = rule.count().isPresent() ? 0 : periods.indexBefore(from.toLocalDate());
        for (; left > 0 && isReached(periods.beginning(period).atStartOfDay(), to); period++) {
            Instances instances = instances(period);
            int first = instances.indexFrom(start);
            int wanted = Math.max(first, instances.indexFrom(from));
            left -= wanted - first;
            for (int index = wanted; index < instances.size() && left > 0; index++, left--) {
                LocalDateTime instance = instances.get(index);
                boolean held =
                        rule.until().map(until -> until.holds(instance, zone)).orElse(true);
                if (!isReached(instance, to) || held && !taker.test(instance)) {
                    return;
                }
            }
        }
    }

    /** Whether no year of four digits has a date that the parts agree on, as there is no 30 February. */
    boolean isNever() {
        for (long period = 0; periods.beginning(period).getYear() <= LAST_YEAR; period++) {
            if (instances(period).size() > 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isReached(LocalDateTime moment, LocalDateTime to) {
        return moment.isBefore(to)
                && rule.until().map(until -> !moment.isAfter(until.latest())).orElse(true);
    }

    private Instances instances(long period) {
        List<LocalDate> days = chosen.among(periods.days(period));
        if (days.isEmpty()) {
            return Instances.NONE;
        }
        boolean positionsOfStep = rule.frequency().isWithinADay();
        return new Instances(days, times.on(days.get(0)), positionsOfStep ? List.of() : rule.numbers(Part.BYSETPOS));
    }
}
