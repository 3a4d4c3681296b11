package org.cliniccalendar.recurrence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of a rule, in the order in which they are written, with the numbers that they take and the frequencies that they
 * do not go with (RFC 5545, section 3.3.10).
 */
enum Part {
    FREQ,
    INTERVAL,
    WKST,
    BYMONTH(1, 12),
    BYWEEKNO(-53, 53, everythingBut(Frequency.YEARLY)),
    BYYEARDAY(-366, 366, Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY)),
    BYMONTHDAY(-31, 31, Set.of(Frequency.WEEKLY)),
    BYDAY,
    BYHOUR(0, 23),
    BYMINUTE(0, 59),
    BYSECOND(0, 60),
    BYSETPOS(-366, 366),
    UNTIL,
    COUNT;

    /** The parts that choose within a period, but for the one that chooses among the chosen. */
    static final Set<Part> CHOOSING =
            Set.of(BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYDAY, BYHOUR, BYMINUTE, BYSECOND);

    /** The parts that choose times of the day. */
    static final Set<Part> OF_TIMES = Set.of(BYHOUR, BYMINUTE, BYSECOND);

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}");

    private final int least;
    private final int most;
    private final Set<Frequency> notWith;

    Part() {
        this(0, 0);
    }

    Part(int least, int most) {
        this(least, most, Set.of());
    }

    Part(int least, int most, Set<Frequency> notWith) {
        this.least = least;
        this.most = most;
        this.notWith = notWith;
    }

    static Optional<Part> named(String name) {
        return Arrays.stream(values()).filter(part -> part.name().equals(name)).findAny();
    }

    /** Whether its value is a list of numbers. */
    boolean takesNumbers() {
        return most > 0;
    }

    boolean goesWith(Frequency frequency) {
        return !notWith.contains(frequency);
    }

    /**
     * The numbers of a list, each once, in order; those counted from the end come last.
     *
     * @throws IllegalArgumentException if there is something else in it, or a number that this part does not take
     */
    List<Integer> numbers(String list) {
        return Stream.of(list.split(",", -1))
                .map(this::number)
                .distinct()
                .sorted(Comparator.comparingInt(Part::rank))
                .toList();
    }

    /** What numbers count by when those from the end come last. */
    static int rank(int number) {
        return number < 0 ? number + 1_000 : number;
    }

    private int number(String text) {
        boolean countsFromTheEnd = least < 0;
        if (!NUMBER.matcher(text).matches() || !countsFromTheEnd && !Character.isDigit(text.charAt(0))) {
            throw new IllegalArgumentException(text);
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most || countsFromTheEnd && number == 0) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static Set<Frequency> everythingBut(Frequency one) {
        return Set.copyOf(
                Arrays.stream(Frequency.values()).filter(other -> other != one).toList());
    }
}
