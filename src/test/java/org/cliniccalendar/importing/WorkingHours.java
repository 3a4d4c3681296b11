package org.cliniccalendar.importing;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Working hours as people write them, "M-F 10am - 5pm" or "M, W, F 8am - 4pm", as a weekly rule and two times.
 *
 * @param byDay the days as RFC 5545 writes them: "MO,WE,FR"
 */
record WorkingHours(String byDay, LocalTime start, LocalTime end) {
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern HOURS =
            Pattern.compile("(.+?) (\\d{1,2})(am|pm) - (\\d{1,2})(am|pm)", Pattern.CASE_INSENSITIVE);

    static WorkingHours parse(String words) {
        Matcher matcher = HOURS.matcher(words.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No working hours: " + words);
        }
        return new WorkingHours(
                Stream.of(matcher.group(1).split(",")).map(WorkingHours::days).collect(Collectors.joining(",")),
                time(matcher.group(2), matcher.group(3)),
                time(matcher.group(4), matcher.group(5)));
    }

    String rule() {
        return "FREQ=WEEKLY;BYDAY=" + byDay;
    }

    private static String days(String words) {
        String[] ends = words.strip().split("-");
        return IntStream.rangeClosed(day(ends[0]), day(ends[ends.length - 1]))
                .mapToObj(DAYS::get)
                .collect(Collectors.joining(","));
    }

    private static int day(String word) {
        return switch (word.strip()) {
            case "M" -> 0;
            case "T", "Tue" -> 1;
            case "W" -> 2;
            case "Th" -> 3;
            case "F" -> 4;
            default -> throw new IllegalArgumentException("No day of the week: " + word);
        };
    }

    private static LocalTime time(String hour, String half) {
        return LocalTime.of(Integer.parseInt(hour) % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0), 0);
    }
}
