package org.cliniccalendar.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * At which seconds of a day a rule has instances, on the clock on the wall. A frequency within a day steps through the day from
 * the first moment on: every seven hours from 09:00 is 09:00, 16:00, 23:00 and on the next day 06:00.
 */
final class TimesOfDay {

    private static final int SECONDS_OF_DAY = 86_400;

    private final Rule rule;
    private final int secondsOfStep;
    private final long start;
    private final Map<Long, int[]> byFirstStep = new HashMap<>();

    /** @param rule with nothing left open */
    TimesOfDay(Rule rule, LocalDateTime start) {
        this.rule = rule;
        this.secondsOfStep = rule.frequency().isWithinADay()
                ? (int) rule.frequency().period().getDuration().toSeconds()
                : SECONDS_OF_DAY;
        this.start = steps(start.toLocalDate()) + start.toLocalTime().toSecondOfDay() / secondsOfStep;
    }

    /** The seconds of a day that the rule chooses dates from, in order. */
    int[] on(LocalDate day) {
        if (!rule.frequency().isWithinADay()) {
            return byFirstStep.computeIfAbsent(0L, all -> within(0));
        }
        long firstStep = Math.floorMod(start - steps(day), rule.interval());
        if (firstStep >= SECONDS_OF_DAY / secondsOfStep) {
            return new int[0];
        }
        return byFirstStep.computeIfAbsent(firstStep, this::from);
    }

    private long steps(LocalDate day) {
        return day.toEpochDay() * (SECONDS_OF_DAY / secondsOfStep);
    }

    /** Days on which the first step is the same are alike, so there are never more times to remember than a day has seconds. */
    private int[] from(long firstStep) {
        IntStream.Builder chosen = IntStream.builder();
        for (long step = firstStep; step < SECONDS_OF_DAY / secondsOfStep; step += rule.interval()) {
            int[] times = within((int) step * secondsOfStep);
            for (int position : Instances.positions(rule.numbers(Part.BYSETPOS), times.length)) {
                chosen.add(times[position]);
            }
        }
        return chosen.build().toArray();
    }

    /** What is chosen of a step, or of the whole day where the rule has no steps within it. */
    private int[] within(int beginning) {
        List<Integer> hours = at(Part.BYHOUR, Frequency.HOURLY, beginning / 3_600);
        List<Integer> minutes = at(Part.BYMINUTE, Frequency.MINUTELY, beginning / 60 % 60);
        List<Integer> seconds = at(Part.BYSECOND, Frequency.SECONDLY, beginning % 60);
        return hours.stream()
                .flatMap(hour -> minutes.stream().map(minute -> hour * 60 + minute))
                .flatMapToInt(minute -> seconds.stream().mapToInt(second -> minute * 60 + second))
                .toArray();
    }

    /** The numbers of a part; in a step that is no longer than the unit of the part, only the one that the step has. */
    private List<Integer> at(Part part, Frequency unit, int ofStep) {
        List<Integer> listed = rule.numbers(part);
        if (rule.frequency().compareTo(unit) > 0) {
            return listed;
        }
        return listed.isEmpty() || listed.contains(ofStep) ? List.of(ofStep) : List.of();
    }
}
