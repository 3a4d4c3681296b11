package org.cliniccalendar.session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
        return Recurrence.parse(plan.rule()).dates(plan.firstDate(), from, until).stream()
                .flatMap(date -> planned(plan, zone, date).stream())
                .toList();
    }

    private static Optional<PlannedDate> planned(SessionPlan plan, ZoneId zone, LocalDate date) {
        Optional<Interval> block = WallClock.intervalOn(date, plan.start(), plan.end(), zone);
        return block.map(during -> new PlannedDate(
                date,
                during,
                WallClock.resolve(date, plan.start(), zone).kind(),
                SlotLayout.ofEqualUnits(during, Duration.ofMinutes(plan.unitMinutes())),
                Optional.empty()));
    }
}
