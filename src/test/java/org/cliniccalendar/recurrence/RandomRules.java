package org.cliniccalendar.recurrence;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules that are right and that nobody would think of: every frequency, every part, as RFC 5545 lets them go together. */
final class RandomRules {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<Integer> INTERVALS = List.of(1, 1, 1, 1, 2, 3, 4, 5, 7, 13, 25, 100);

    private final Random random;

    RandomRules(long seed) {
        random = new Random(seed);
    }

    /** A rule with the moment at which it begins. */
    record Sample(String rule, LocalDateTime start) {}

    Sample next() {
        LocalDateTime start = LocalDateTime.of(2024 + random.nextInt(4), 1, 1, 0, 0)
                .plusDays(random.nextInt(365))
                .plusHours(random.nextInt(24))
                .plusMinutes(often(0.5) ? 30 : random.nextInt(60))
                .plusSeconds(often(0.2) ? random.nextInt(60) : 0);
        return new Sample(rule(Frequency.values()[random.nextInt(Frequency.values().length)]), start);
    }

    private String rule(Frequency frequency) {
        List<String> parts = new ArrayList<>();
        parts.add("FREQ=" + frequency);
        parts.add("INTERVAL=" + INTERVALS.get(random.nextInt(INTERVALS.size())));
        boolean weeks = frequency == Frequency.YEARLY && often(0.2);
        boolean months = often(0.3);
        add(parts, months, "BYMONTH", 1, 12, 3, false);
        add(parts, weeks, "BYWEEKNO", 1, 53, 3, true);
        add(parts, frequency == Frequency.YEARLY && !weeks && often(0.15), "BYYEARDAY", 1, 366, 4, true);
        add(parts, frequency != Frequency.WEEKLY && often(0.25), "BYMONTHDAY", 1, 31, 4, true);
        if (often(0.4)) {
            parts.add("BYDAY=" + days(frequency, weeks, months));
        }
        add(parts, often(0.15), "BYHOUR", 0, 23, 3, false);
        add(parts, often(0.15), "BYMINUTE", 0, 59, 3, false);
        add(parts, often(0.1), "BYSECOND", 0, 59, 3, false);
        boolean choosing = parts.stream().anyMatch(part -> part.startsWith("BY"));
        add(parts, choosing && often(0.2), "BYSETPOS", 1, 4, 2, true);
        if (often(0.3)) {
            parts.add("WKST=" + DAYS.get(random.nextInt(DAYS.size())));
        }
        if (often(0.3)) {
            parts.add("COUNT=" + (1 + random.nextInt(40)));
        } else if (often(0.3)) {
            parts.add(String.format(
                    "UNTIL=%d%02d%02dT%02d0000Z",
                    2026 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24)));
        }
        return String.join(";", parts);
    }

    private String days(Frequency frequency, boolean weeks, boolean months) {
        boolean nth = often(0.5) && !weeks && frequency.compareTo(Frequency.MONTHLY) >= 0;
        int most = frequency == Frequency.MONTHLY || months ? 5 : 53;
        List<String> days = new ArrayList<>(DAYS);
        Collections.shuffle(days, random);
        return days.stream()
                .limit(1 + random.nextInt(3))
                .map(day -> nth ? number(1, most, true) + day : day)
                .collect(Collectors.joining(","));
    }

    private void add(
            List<String> parts, boolean wanted, String part, int least, int most, int longest, boolean negative) {
        if (wanted) {
            Stream<Integer> numbers =
                    IntStream.rangeClosed(0, random.nextInt(longest)).mapToObj(any -> number(least, most, negative));
            parts.add(part + "=" + numbers.distinct().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }

    private int number(int least, int most, boolean negative) {
        int number = least + random.nextInt(most - least + 1);
        return negative && often(0.3) ? -number : number;
    }

    private boolean often(double share) {
        return random.nextDouble() < share;
    }
}
