package org.cliniccalendar.recurrence;

import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;

/**
 * Which days a rule chooses: those that every part of it agrees to. RFC 5545, section 3.3.10, tells which parts "expand" and
 * which "limit"; seen from a single day both ask the same, whether it is listed.
 */
final class ChosenDays {

    private static final int MONTHS = 12;

    private final Rule rule;
    private final WeekFields weeks;

    /** @param rule with nothing left open */
    ChosenDays(Rule rule, WeekFields weeks) {
        this.rule = rule;
        this.weeks = weeks;
    }

    List<LocalDate> among(List<LocalDate> days) {
        List<LocalDate> chosen = new ArrayList<>();
        for (LocalDate day : days) {
            if (include(day)) {
                chosen.add(day);
            }
        }
        return chosen;
    }

    private boolean include(LocalDate day) {
        return isListed(Part.BYMONTH, day.getMonthValue(), MONTHS)
                && isListed(Part.BYMONTHDAY, day.getDayOfMonth(), day.lengthOfMonth())
                && isListed(Part.BYYEARDAY, day.getDayOfYear(), day.lengthOfYear())
                && isDayOfWeek(day)
                && (!rule.has(Part.BYWEEKNO) || isInWeek(day));
    }

    /** @param last the number of the last one, from which negative numbers are counted back: it is -1 */
    private boolean isListed(Part part, int number, int last) {
        if (!rule.has(part)) {
            return true;
        }
        List<Integer> listed = rule.numbers(part);
        return listed.contains(number) || listed.contains(number - last - 1);
    }

    private boolean isInWeek(LocalDate day) {
        int last = (int) weeks.weekOfWeekBasedYear().rangeRefinedBy(day).getMaximum();
        return isListed(Part.BYWEEKNO, day.get(weeks.weekOfWeekBasedYear()), last);
    }

    private boolean isDayOfWeek(LocalDate day) {
        return rule.days().isEmpty()
                || rule.days().stream().anyMatch(chosen -> chosen.day() == day.getDayOfWeek() && isNth(chosen, day));
    }

    /** The nth of its month, or of its year where the rule is yearly and names no months. */
    private boolean isNth(NthDay chosen, LocalDate day) {
        if (chosen.nth() == 0) {
            return true;
        }
        boolean ofYear = rule.frequency() == Frequency.YEARLY && !rule.has(Part.BYMONTH);
        int number = ofYear ? day.getDayOfYear() : day.getDayOfMonth();
        int last = ofYear ? day.lengthOfYear() : day.lengthOfMonth();
        return chosen.nth() > 0 ? chosen.nth() == 1 + (number - 1) / 7 : chosen.nth() == -1 - (last - number) / 7;
    }
}
