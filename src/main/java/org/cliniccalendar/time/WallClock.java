package org.cliniccalendar.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * What a planned date and time mean on the clock on a clinic's wall. Two kinds of times need a decision when the clocks
 * change, and it is that of RFC 5545, section 3.3.5: a time that is skipped is read with the offset before the change, and
 * so falls as much later as the clocks jumped; of a time that comes twice the first is meant.
 */
public final class WallClock {

    private WallClock() {}

    /** The date that the calendar on the wall shows now: there is no today without a zone. */
    public static LocalDate today(Clock clock, ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** How a planned time met the clock of its day. */
    public enum Kind {
        /** The clock shows it once. */
        EXACT,
        /** The clocks jumped over it, it was moved forward. */
        SKIPPED,
        /** The clocks were put back over it, the first of two is meant. */
        REPEATED
    }

    /**
     * @param instant the moment that is meant
     * @param kind whether the clock shows the planned time once, never or twice
     * @param shows what the clock on the wall shows at that moment; the planned date and time unless {@link Kind#SKIPPED}
     */
    public record Resolved(Instant instant, Kind kind, LocalDateTime shows) {}

    /** The moment that a planned date and time mean in a zone. */
    public static Resolved resolve(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime planned = date.atTime(time);
        ZonedDateTime meant = ZonedDateTime.ofLocal(planned, zone, null);
        return new Resolved(meant.toInstant(), kind(planned, zone), meant.toLocalDateTime());
    }

    /**
     * What a plan from one time to another of a date comes to. On a day on which the clocks change it may be shorter or
     * longer than the two times suggest.
     *
     * @return empty if nothing is left: the change moved the start to or past the end, or the zone left the whole date out
     * @throws IllegalArgumentException if the planned end is not later than the planned start
     */
    public static Optional<Interval> intervalOn(LocalDate date, LocalTime start, LocalTime end, ZoneId zone) {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A plan ends later than it starts, not " + start + " to " + end);
        }
        Resolved from = resolve(date, start, zone);
        Resolved to = resolve(date, end, zone);
        boolean dateExists = from.shows().toLocalDate().equals(date);
        return dateExists && from.instant().isBefore(to.instant())
                ? Optional.of(new Interval(from.instant(), to.instant()))
                : Optional.empty();
    }

    /**
     * Whole days, from the midnight that begins the first to the one that ends the last. A day lasts 23 or 25 hours when the
     * clocks change.
     *
     * @param first first date inside
     * @param last last date inside, not before the first
     * @throws IllegalArgumentException if the last date is before the first
     */
    public static Interval days(LocalDate first, LocalDate last, ZoneId zone) {
        return new Interval(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Kind kind(LocalDateTime planned, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(planned);
        if (change == null) {
            return Kind.EXACT;
        }
        return change.isGap() ? Kind.SKIPPED : Kind.REPEATED;
    }
}
