package org.cliniccalendar.setup;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.recurrence.Recurrence;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.WallClock;

/**
 * Time that somebody is not there, as planned on the clock of a clinic.
 *
 * @param clinicId whose clock it is, and whose time if there is no clinician
 * @param clinicianId who is not there, at any clinic; null for everyone at the clinic
 * @param reason in words, never empty
 * @param allDay from midnight to midnight; then there is neither start nor end
 * @param start first minute of it on each date
 * @param end first minute after it, later than {@code start} on the same date
 * @param rule RFC 5545 RECUR value, empty for one date
 */
public record BlockPlan(
        long clinicId,
        Long clinicianId,
        BlockCategory category,
        String reason,
        LocalDate firstDate,
        boolean allDay,
        LocalTime start,
        LocalTime end,
        String rule)
        implements Serializable {
    /** How far ahead a block without an end is published. */
    private static final int HORIZON_MONTHS = 12;

    /** @throws SetupRefused if it can be nobody's plan */
    void check() {
        if (reason.isBlank()) {
            throw new SetupRefused("blocks.reason.missing");
        }
        if (!allDay && (start == null || end == null || !end.isAfter(start))) {
            throw new SetupRefused("blocks.end.early", start);
        }
        if (times(ZoneId.of("UTC"), firstDate, firstUnpublished(firstDate)).isEmpty()) {
            throw new SetupRefused("blocks.noDate");
        }
    }

    /** First date that is not published yet, seen from today, for a rule that never ends. */
    static LocalDate horizon(LocalDate today) {
        return today.plusMonths(HORIZON_MONTHS);
    }

    /** A rule that never ends is published up to the horizon, any other as a whole. */
    LocalDate firstUnpublished(LocalDate today) {
        LocalDate later = horizon(today.isAfter(firstDate) ? today : firstDate);
        return Recurrence.parse(rule).isEndless() ? later : firstDate.plusYears(100);
    }

    /**
     * The times of its dates, in order. A date whose time vanishes when the clocks go forward is left out.
     *
     * @param from first date wanted
     * @param until first date not wanted any more
     * @throws org.cliniccalendar.time.Refusal if the rule is wrong or gives too many dates
     */
    List<Interval> times(ZoneId zone, LocalDate from, LocalDate until) {
        return Recurrence.parse(rule).dates(firstDate, from, until).stream()
                .flatMap(date -> time(date, zone).stream())
                .toList();
    }

    private Optional<Interval> time(LocalDate date, ZoneId zone) {
        return allDay ? Optional.of(WallClock.days(date, date, zone)) : WallClock.intervalOn(date, start, end, zone);
    }
}
