package org.cliniccalendar.session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cliniccalendar.recurrence.Recurrence;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.WallClock;

/** From wall-clock plan to instants: which dates a session has, and what each looks like in its clinic's zone. */
final class PublicationPolicy {
    /** How far ahead a session without an end is published. */
    private static final int HORIZON_MONTHS = 12;

    private PublicationPolicy() {}

    /** First date that is not published yet, seen from today, for a rule that never ends. */
    static LocalDate horizon(LocalDate today) {
        return today.plusMonths(HORIZON_MONTHS);
    }

    /**
     * The dates of a plan, in order. A date whose block vanishes when the clocks go forward is left out.
     *
     * @param from first date wanted
     * @param until first date not wanted any more
     */
    static List<PlannedDate> dates(SessionPlan plan, ZoneId zone, LocalDate from, LocalDate until) {
        SortedSet<LocalDate> dates =
                new TreeSet<>(Recurrence.parse(plan.outline().rule()).dates(plan.firstDate(), from, until));
        plan.chosen().extra().stream()
                .filter(date -> !date.isBefore(from) && date.isBefore(until))
                .forEach(dates::add);
        dates.removeAll(plan.chosen().exceptions());
        return dates.stream()
                .flatMap(date -> planned(plan, zone, date).stream())
                .toList();
    }

    private static Optional<PlannedDate> planned(SessionPlan plan, ZoneId zone, LocalDate date) {
        Optional<Interval> block = WallClock.intervalOn(
                date, plan.outline().start(), plan.outline().end(), zone);
        return block.map(during -> new PlannedDate(
                date,
                during,
                WallClock.resolve(date, plan.outline().start(), zone).kind(),
                SlotLayout.of(
                        during,
                        plan.outline().pattern(),
                        Duration.ofMinutes(plan.outline().minutes())),
                Optional.empty()));
    }
}
