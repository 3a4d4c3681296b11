package org.cliniccalendar.time;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of time that holds its start and not its end: {@code [start, end)}. So 09:00–09:10 and 09:10–09:20 abut and do
 * not overlap. It is never empty. Ordered by start, then by end.
 *
 * @param start first instant inside
 * @param end first instant after it, later than {@code start}
 */
public record Interval(Instant start, Instant end) implements Comparable<Interval>, Serializable {

    private static final Comparator<Interval> BY_START_THEN_END =
            Comparator.comparing(Interval::start).thenComparing(Interval::end);

    /** @throws IllegalArgumentException if the end is not later than the start */
    public Interval {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("An interval ends later than it starts, not " + start + " to " + end);
        }
    }

    /** @throws IllegalArgumentException if the duration is zero or negative */
    public static Interval of(Instant start, Duration duration) {
        return new Interval(start, start.plus(duration));
    }

    /** Whether at least one instant is inside both. */
    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether one begins exactly where the other ends. */
    public boolean abuts(Interval other) {
        return end.equals(other.start) || other.end.equals(start);
    }

    /** Whether every instant of the other is inside this one; an interval encloses itself. */
    public boolean encloses(Interval other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Whether the instant is inside: the start is, the end is not. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Whether this one is over when the other begins; it may abut it. */
    public boolean precedes(Interval other) {
        return !end.isAfter(other.start);
    }

    /** What is inside both, empty if they do not overlap. */
    public Optional<Interval> intersection(Interval other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(new Interval(
                start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end));
    }

    /** The time that really passes, which is not what two wall clocks show when the clocks change in between. */
    public Duration duration() {
        return Duration.between(start, end);
    }

    @Override
    public int compareTo(Interval other) {
        return BY_START_THEN_END.compare(this, other);
    }
}
