package org.cliniccalendar.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The simplest reading of a rule within a day: takes every step from the start and asks whether each part agrees. Slow, and for
 * rules that every library gives up on.
 */
final class StepByStep {

    private static final int MOST_STEPS = 3_000_000;

    private final Rule rule;

    StepByStep(Rule rule) {
        this.rule = rule;
    }

    /** Whether the instances up to the last of those, or as far as the steps lead, are those and no others. */
    boolean agrees(LocalDateTime start, List<LocalDateTime> those) {
        Rule complete = rule.completedBy(start);
        ChronoUnit unit = rule.frequency().period();
        List<LocalDateTime> found = new ArrayList<>();
        LocalDateTime step = start.truncatedTo(unit);
        LocalDateTime end = those.isEmpty() ? LocalDateTime.MAX : those.get(those.size() - 1);
        for (int steps = 0; steps < MOST_STEPS && !step.isAfter(end); steps++) {
            if (agrees(step.toLocalDate())) {
                ofStep(complete, step).stream()
                        .filter(instance -> !instance.isBefore(start) && !instance.isAfter(end))
                        .forEach(found::add);
            }
            step = step.plus(rule.interval(), unit);
        }
        boolean ended = those.isEmpty() || step.isAfter(end);
        return ended ? found.equals(those) : found.equals(those.subList(0, found.size()));
    }

    private boolean agrees(LocalDate day) {
        int fromTheEnd = day.getDayOfMonth() - day.lengthOfMonth() - 1;
        return (!rule.has(Part.BYMONTH) || rule.numbers(Part.BYMONTH).contains(day.getMonthValue()))
                && (!rule.has(Part.BYMONTHDAY)
                        || rule.numbers(Part.BYMONTHDAY).contains(day.getDayOfMonth())
                        || rule.numbers(Part.BYMONTHDAY).contains(fromTheEnd))
                && (!rule.has(Part.BYDAY) || rule.daysOfWeek(day).contains(day.getDayOfWeek()));
    }

    private static List<LocalDateTime> ofStep(Rule rule, LocalDateTime step) {
        List<LocalDateTime> all = new ArrayList<>();
        ChronoUnit unit = rule.frequency().period();
        for (LocalDateTime time = step; time.isBefore(step.plus(1, unit)); time = time.plusSeconds(1)) {
            if (listed(rule, Part.BYHOUR, time.getHour())
                    && listed(rule, Part.BYMINUTE, time.getMinute())
                    && listed(rule, Part.BYSECOND, time.getSecond())) {
                all.add(time);
            }
        }
        if (!rule.has(Part.BYSETPOS)) {
            return all;
        }
        List<LocalDateTime> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (rule.numbers(Part.BYSETPOS).contains(i + 1)
                    || rule.numbers(Part.BYSETPOS).contains(i - all.size())) {
                chosen.add(all.get(i));
            }
        }
        return chosen;
    }

    private static boolean listed(Rule rule, Part part, int number) {
        return !rule.has(part) || rule.numbers(part).contains(number);
    }
}
