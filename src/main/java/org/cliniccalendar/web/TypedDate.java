package org.cliniccalendar.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A typed date: day, month and year in this order as {@code 5/12/2026}, {@code 5.12.2026} or {@code 5 December 2026}, the order
 * of ISO 8601, {@code 2026-12-05}, and {@code today}, {@code tomorrow} and {@code yesterday}. A day that a month does not have
 * is no date.
 */
public final class TypedDate {
    private static final List<DateTimeFormatter> WHOLE = formats("d/M/uuuu", "uuuu-M-d", "d MMM uuuu", "d MMMM uuuu");
    private static final List<DateTimeFormatter> WITHOUT_YEAR = formats("d/M", "d MMM", "d MMMM");
    private static final Map<String, Integer> DAYS_FROM_TODAY = Map.of("yesterday", -1, "today", 0, "tomorrow", 1);

    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2}");
    private static final int HALF_A_YEAR = 184;
    private static final int NINETY_YEARS = 90;

    private TypedDate() {}

    /**
     * A date with its year, of which two digits mean the one between ninety years ago and ten years from now.
     * {@link DateTimeException} if it is not one.
     */
    public static LocalDate whole(String typed, LocalDate today) {
        String plain = plain(typed);
        if (SHORT_YEAR.matcher(plain).matches()) {
            return LocalDate.parse(plain, shortYear(today));
        }
        return first(WHOLE, format -> LocalDate.parse(plain, format))
                .orElseThrow(() -> new DateTimeException("Not a date: " + typed));
    }

    /**
     * A date, which may be told from today: without a year it is the one nearest to today. {@link DateTimeException} if it is
     * not one.
     */
    public static LocalDate near(String typed, LocalDate today) {
        Integer days = DAYS_FROM_TODAY.get(typed.strip().toLowerCase(Locale.ROOT));
        if (days != null) {
            return today.plusDays(days);
        }
        return first(WITHOUT_YEAR, format -> MonthDay.parse(plain(typed), format))
                .map(day -> nearest(day, today))
                .orElseGet(() -> whole(typed, today));
    }

    private static <T> Optional<T> first(List<DateTimeFormatter> formats, Function<DateTimeFormatter, T> reading) {
        for (DateTimeFormatter format : formats) {
            try {
                return Optional.of(reading.apply(format));
            } catch (DateTimeParseException another) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter shortYear(LocalDate today) {
        return new DateTimeFormatterBuilder()
                .appendPattern("d/M/")
                .appendValueReduced(ChronoField.YEAR, 2, 2, today.getYear() - NINETY_YEARS + 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static LocalDate nearest(MonthDay day, LocalDate today) {
        return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .filter(day::isValidYear)
                .mapToObj(day::atYear)
                .filter(date -> Math.abs(ChronoUnit.DAYS.between(today, date)) <= HALF_A_YEAR)
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(today, date))))
                .orElseThrow(() -> new DateTimeException("No year near has this day: " + day));
    }

    /** Weekday, ordinal and comma away, one kind of separator. */
    private static String plain(String typed) {
        return typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(mon|tues?|wed(nes)?|thu(rs)?|fri|satur|sat|sun)(day)?[ ,]+", "")
                .replaceFirst("^(\\d{1,2})(st|nd|rd|th)\\b", "$1")
                .replace(",", " ")
                .replaceFirst("^(\\d{1,2})\\s*[./-]\\s*(\\d{1,2})(?:\\s*[./-]\\s*(\\d{4}|\\d{2}))?$", "$1/$2/$3")
                .replaceFirst("/$", "")
                .replaceFirst("\\bsept\\b", "sep")
                .replaceAll("\\s+", " ");
    }

    private static List<DateTimeFormatter> formats(String... patterns) {
        return Stream.of(patterns)
                .map(pattern -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }
}
