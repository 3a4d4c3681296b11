package org.cliniccalendar.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule of RFC 5545, section 3.3.10, that has been read.
 *
 * @param interval every how many periods
 * @param weekStart the day on which weeks begin
 * @param numbers what the parts that take numbers list; a part that is not there has no entry
 * @param days what BYDAY lists, empty without BYDAY
 */
record Rule(
        Frequency frequency,
        long interval,
        DayOfWeek weekStart,
        Map<Part, List<Integer>> numbers,
        List<NthDay> days,
        Optional<Until> until,
        OptionalLong count) {

    boolean has(Part part) {
        return part == Part.BYDAY ? !days.isEmpty() : numbers.containsKey(part);
    }

    /** The numbers of a part, empty if it is not there. */
    List<Integer> numbers(Part part) {
        return numbers.getOrDefault(part, List.of());
    }

    /** The parts that choose dates, in their order. */
    List<Part> chosenBy() {
        return Stream.of(Part.values())
                .filter(part -> part.takesNumbers() || part == Part.BYDAY)
                .filter(this::has)
                .toList();
    }

    /** The days of BYDAY, or that of the first date. */
    Set<DayOfWeek> daysOfWeek(LocalDate first) {
        return has(Part.BYDAY)
                ? days.stream().map(NthDay::day).collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)))
                : EnumSet.of(first.getDayOfWeek());
    }

    /** The first part that speaks of times of the day, if there is one. */
    Optional<String> withinADay() {
        Stream<String> parts = Part.OF_TIMES.stream().filter(this::has).map(part -> part + "=" + listed(numbers(part)));
        Stream<String> frequencies = Stream.of(Part.FREQ + "=" + frequency).filter(f -> frequency.isWithinADay());
        return Stream.concat(frequencies, parts).findFirst();
    }

    /**
     * With what the rule leaves open taken from the first moment: "Information, not contained in the rule, necessary to
     * determine the various recurrence instance start time and dates are derived from the Start Time".
     */
    Rule completedBy(LocalDateTime start) {
        Map<Part, List<Integer>> complete = new EnumMap<>(Part.class);
        complete.putAll(numbers);
        if (frequency.compareTo(Frequency.HOURLY) > 0) {
            complete.putIfAbsent(Part.BYHOUR, List.of(start.getHour()));
        }
        if (frequency.compareTo(Frequency.MINUTELY) > 0) {
            complete.putIfAbsent(Part.BYMINUTE, List.of(start.getMinute()));
        }
        if (frequency.compareTo(Frequency.SECONDLY) > 0) {
            complete.putIfAbsent(Part.BYSECOND, List.of(start.getSecond()));
        }
        complete.computeIfPresent(Part.BYSECOND, (part, seconds) -> withoutLeapSecond(seconds));
        boolean dayIsOpen = days.isEmpty() && !has(Part.BYMONTHDAY) && !has(Part.BYYEARDAY);
        boolean dayOfWeek = frequency == Frequency.WEEKLY || has(Part.BYWEEKNO);
        if (dayIsOpen && !dayOfWeek && frequency.compareTo(Frequency.WEEKLY) > 0) {
            complete.put(Part.BYMONTHDAY, List.of(start.getDayOfMonth()));
            if (frequency == Frequency.YEARLY) {
                complete.putIfAbsent(Part.BYMONTH, List.of(start.getMonthValue()));
            }
        }
        List<NthDay> chosen = dayIsOpen && dayOfWeek ? List.of(new NthDay(0, start.getDayOfWeek())) : days;
        return new Rule(frequency, interval, weekStart, complete, chosen, until, count);
    }

    /** The canonical text: every part in its place, nothing that goes without saying. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(";").add(Part.FREQ + "=" + frequency);
        for (Part part : Part.values()) {
            valueOf(part).ifPresent(value -> text.add(part + "=" + value));
        }
        return text.toString();
    }

    private Optional<String> valueOf(Part part) {
        return switch (part) {
            case FREQ -> Optional.empty();
            case INTERVAL -> Optional.of(String.valueOf(interval)).filter(value -> interval != 1);
            case WKST -> Optional.of(NthDay.twoLetters(weekStart)).filter(value -> weekStart != DayOfWeek.MONDAY);
            case BYDAY -> Optional.of(listed(days)).filter(value -> has(part));
            case UNTIL -> until.map(Until::toString);
            case COUNT -> count.stream().mapToObj(String::valueOf).findAny();
            default -> Optional.of(listed(numbers(part))).filter(value -> has(part));
        };
    }

    /** RFC 5545, section 3.3.12: who knows no leap seconds reads second 60 as second 59. */
    private static List<Integer> withoutLeapSecond(List<Integer> seconds) {
        return seconds.stream().map(second -> Math.min(second, 59)).distinct().toList();
    }

    private static String listed(List<?> values) {
        return String.join(",", values.stream().map(String::valueOf).toList());
    }
}
