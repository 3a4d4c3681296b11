package org.cliniccalendar.session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.recurrence.Recurrence;
import org.cliniccalendar.recurrence.RecurrenceSet;
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

    /** An endless rule is published up to the horizon of today, or of its first date if that is later; any other as a whole. */
    static LocalDate firstUnpublished(SessionPlan plan, LocalDate today) {
        if (!repetition(plan).rule().isEndless()) {
            return plan.firstDate().plusYears(100);
        }
        return horizon(plan.firstDate().isAfter(today) ? plan.firstDate() : today);
    }

    /**
     * The dates of a plan, in order. A date whose block vanishes when the clocks go forward is left out.
     *
     * @param from first date wanted
     * @param until first date not wanted any more
     */
    static List<PlannedDate> dates(SessionPlan plan, ZoneId zone, LocalDate from, LocalDate until) {
        return repetition(plan).dates(plan.firstDate(), from, until).stream()
                .flatMap(date -> planned(plan, zone, date).stream())
                .toList();
    }

    /** The rule of a plan with its extra dates and exceptions. */
    static RecurrenceSet repetition(SessionPlan plan) {
        return RecurrenceSet.of(Recurrence.parse(plan.outline().rule()))
                .and(plan.chosen().extra())
                .except(plan.chosen().exceptions());
    }

    /** One date with the times and slots of the plan; empty if its block vanishes when the clocks go forward. */
    static Optional<PlannedDate> planned(SessionPlan plan, ZoneId zone, LocalDate date) {
        Optional<Interval> block = WallClock.intervalOn(
                date, plan.outline().start(), plan.outline().end(), zone);
        return block.map(during -> new PlannedDate(
                date,
                during,
                WallClock.resolve(date, plan.outline().start(), zone).kind(),
                SlotLayout.of(
                        during,
                        plan.outline().pattern(),
                        Duration.ofMinutes(plan.outline().minutes()))));
    }
}
