package org.cliniccalendar.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.WeekdayNum;

/**
 * A rule as people say it: "every Monday and Wednesday until 18 December 2026". Rules that nobody would say, such as the 20th
 * week of each third year, are shown as they are written.
 */
public final class RuleWords {

    private final RecurrenceRule rule;
    private final LocalDate first;
    private final Phrases phrases;

    private RuleWords(RecurrenceRule rule, LocalDate first, Phrases phrases) {
        this.rule = rule;
        this.first = first;
        this.phrases = phrases;
    }

    /**
     * A phrase to be put into a sentence or a table, without a capital or a full stop.
     *
     * @param first the date on which it begins, from which the rule may take its day
     */
    public static String of(Recurrence recurrence, LocalDate first, Locale locale) {
        Phrases phrases = new Phrases(locale);
        if (!recurrence.repeats()) {
            return phrases.say("once", phrases.date("dayAndDate", first));
        }
        RuleWords words = new RuleWords(RuleText.parse(recurrence.rule()), first, phrases);
        return words.repetition().map(words::withEnd).orElseGet(() -> phrases.say("rare", recurrence.rule()));
    }

    private Optional<String> repetition() {
        List<Part> chosenBy = chosenBy();
        boolean byFirstDate = chosenBy.isEmpty();
        boolean byDay = chosenBy.equals(List.of(Part.BYDAY));
        boolean eachTime = rule.getInterval() == 1;
        return switch (rule.getFreq()) {
            case DAILY ->
                byDay && eachTime ? Optional.of(weeks()) : Optional.of(days()).filter(words -> byFirstDate);
            case WEEKLY -> Optional.of(weeks()).filter(words -> byFirstDate || byDay);
            case MONTHLY -> dayOfMonth(chosenBy).map(this::months);
            case YEARLY ->
                Optional.of(phrases.say("everyYear", phrases.date("dayOfYear", first)))
                        .filter(words -> byFirstDate && eachTime);
            default -> Optional.empty();
        };
    }

    /** Not a constant: the library breaks for good if its parts are loaded before its rules. */
    private List<Part> chosenBy() {
        return Stream.of(Part.BYMONTH, Part.BYWEEKNO, Part.BYYEARDAY, Part.BYMONTHDAY, Part.BYDAY, Part.BYSETPOS)
                .filter(rule::hasPart)
                .toList();
    }

    private String days() {
        return rule.getInterval() == 1 ? phrases.say("everyDay") : phrases.say("everyDays", rule.getInterval());
    }

    private String weeks() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (rule.hasPart(Part.BYDAY)) {
            rule.getByDayPart().forEach(day -> days.add(dayOfWeek(day)));
        } else {
            days.add(first.getDayOfWeek());
        }
        String names = phrases.joined(days.stream().map(phrases::name).toList());
        if (rule.getInterval() > 1) {
            return phrases.say("everyWeeks", rule.getInterval(), names);
        }
        if (days.equals(EnumSet.allOf(DayOfWeek.class))) {
            return phrases.say("everyDay");
        }
        boolean mondayToFriday = days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        return mondayToFriday ? phrases.say("everyWeekday") : phrases.say("everyWeek", names);
    }

    private String months(String day) {
        return rule.getInterval() == 1
                ? phrases.say("everyMonth", day)
                : phrases.say("everyMonths", rule.getInterval(), day);
    }

    /** As "the second Tuesday"; empty where a day is counted from the end of the month, but for its last Tuesday. */
    private Optional<String> dayOfMonth(List<Part> chosenBy) {
        if (chosenBy.isEmpty()) {
            return Optional.of(dayOfMonth(first.getDayOfMonth()));
        }
        if (chosenBy.equals(List.of(Part.BYMONTHDAY))) {
            List<Integer> days = rule.getByPart(Part.BYMONTHDAY);
            return Optional.of(days.stream().sorted().map(this::dayOfMonth).toList())
                    .filter(words -> days.stream().allMatch(day -> day > 0))
                    .map(phrases::joined);
        }
        boolean byNthDay = chosenBy.equals(List.of(Part.BYDAY))
                && rule.getByDayPart().stream().allMatch(day -> phrases.has("weekdayOfMonth." + day.pos));
        return byNthDay
                ? Optional.of(phrases.joined(
                        rule.getByDayPart().stream().map(this::nthDay).toList()))
                : Optional.empty();
    }

    private String dayOfMonth(int day) {
        return phrases.say(day > 28 ? "dayOfMonthIfThere" : "dayOfMonth", day);
    }

    private String nthDay(WeekdayNum day) {
        return phrases.say("weekdayOfMonth." + day.pos, phrases.name(dayOfWeek(day)));
    }

    private String withEnd(String words) {
        if (rule.getUntil() != null) {
            return phrases.say("until", words, phrases.date("date", RuleText.date(rule.getUntil())));
        }
        return rule.getCount() != null ? phrases.say("times", words, rule.getCount()) : words;
    }

    private static DayOfWeek dayOfWeek(WeekdayNum day) {
        return DayOfWeek.SUNDAY.plus(day.weekday.ordinal());
    }
}
