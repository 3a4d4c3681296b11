package org.cliniccalendar.recurrence;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day of the week, every one or the nth of a month or year: {@code MO}, {@code 2TU}, {@code -1FR}.
 *
 * @param nth counted from the beginning, or from the end where negative; 0 for every one
 */
record NthDay(int nth, DayOfWeek day) {

    /** Every one, then from the beginning, then from the end, each by day. */
    static final Comparator<NthDay> ORDER =
            Comparator.<NthDay>comparingInt(day -> Part.rank(day.nth)).thenComparing(NthDay::day);

    private static final int MOST_WEEKS = 53;
    private static final Pattern TEXT = Pattern.compile("([+-]?\\d{1,2})?([A-Z]{2})");

    /** @throws IllegalArgumentException if it is none */
    static NthDay read(String text) {
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException(text);
        }
        int nth = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
        if (found.group(1) != null && (nth == 0 || Math.abs(nth) > MOST_WEEKS)) {
            throw new IllegalArgumentException(text);
        }
        return new NthDay(nth, day(found.group(2)));
    }

    /** @throws IllegalArgumentException if it is no day */
    static DayOfWeek day(String twoLetters) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> twoLetters(day).equals(twoLetters))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(twoLetters));
    }

    static String twoLetters(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    @Override
    public String toString() {
        return (nth == 0 ? "" : nth) + twoLetters(day);
    }
}
