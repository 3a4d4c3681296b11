package org.cliniccalendar.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A rule as people say it: "every Monday and Wednesday until 18 December 2026". Rules that nobody would say, such as the 20th
 * week of each third year, are shown as they are written.
 */
public final class RuleWords {

    private final Rule rule;
    private final LocalDate first;
    private final Phrases phrases;

    private RuleWords(Rule rule, LocalDate first, Phrases phrases) {
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
        RuleWords words = new RuleWords(recurrence.parsed(), first, phrases);
        return words.repetition().map(words::withEnd).orElseGet(() -> phrases.say("rare", recurrence.rule()));
    }

    /** The same with its extra dates and exceptions; named if they are few, else counted. */
    public static String of(RecurrenceSet dates, LocalDate first, Locale locale) {
        Phrases phrases = new Phrases(locale);
        String words = of(dates.rule(), first, locale);
        if (!dates.exceptions().isEmpty()) {
            words = phrases.say("except", words, phrases.fewOrCounted(dates.exceptions()));
        }
        return dates.extra().isEmpty() ? words : phrases.say("extra", words, phrases.fewOrCounted(dates.extra()));
    }

    private Optional<String> repetition() {
        List<Part> chosenBy = rule.chosenBy();
        boolean byFirstDate = chosenBy.isEmpty();
        boolean byDay = chosenBy.equals(List.of(Part.BYDAY));
        boolean eachTime = rule.interval() == 1;
        return switch (rule.frequency()) {
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

    private String days() {
        return rule.interval() == 1 ? phrases.say("everyDay") : phrases.say("everyDays", rule.interval());
    }

    private String weeks() {
        Set<DayOfWeek> days = rule.daysOfWeek(first);
        String names = phrases.joined(days.stream().map(phrases::name).toList());
        if (rule.interval() > 1) {
            String ordinal = "everyNthWeek." + rule.interval();
            return days.size() == 1 && phrases.has(ordinal)
                    ? phrases.say(ordinal, names)
                    : phrases.say("everyWeeks", rule.interval(), names);
        }
        if (days.equals(EnumSet.allOf(DayOfWeek.class))) {
            return phrases.say("everyDay");
        }
        boolean mondayToFriday = days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        return mondayToFriday ? phrases.say("everyWeekday") : phrases.say("everyWeek", names);
    }

    private String months(String day) {
        return rule.interval() == 1 ? phrases.say("everyMonth", day) : phrases.say("everyMonths", rule.interval(), day);
    }

    /** As "the second Tuesday"; empty where a day is counted from the end of the month, but for its last Tuesday. */
    private Optional<String> dayOfMonth(List<Part> chosenBy) {
        if (chosenBy.isEmpty()) {
            return Optional.of(dayOfMonth(first.getDayOfMonth()));
        }
        if (chosenBy.equals(List.of(Part.BYMONTHDAY))) {
            List<Integer> days = rule.numbers(Part.BYMONTHDAY);
            return Optional.of(days.stream().sorted().map(this::dayOfMonth).toList())
                    .filter(words -> days.stream().allMatch(day -> day > 0))
                    .map(phrases::joined);
        }
        boolean byNthDay = chosenBy.equals(List.of(Part.BYDAY))
                && rule.days().stream().allMatch(day -> phrases.has("weekdayOfMonth." + day.nth()));
        return byNthDay
                ? Optional.of(
                        phrases.joined(rule.days().stream().map(this::nthDay).toList()))
                : Optional.empty();
    }

    private String dayOfMonth(int day) {
        return phrases.say(day > 28 ? "dayOfMonthIfThere" : "dayOfMonth", day);
    }

    private String nthDay(NthDay day) {
        return phrases.say("weekdayOfMonth." + day.nth(), phrases.name(day.day()));
    }

    private String withEnd(String words) {
        if (rule.until().isPresent()) {
            LocalDate last = rule.until().get().last().toLocalDate();
            return phrases.say("until", words, phrases.date("date", last));
        }
        return rule.count().isPresent()
                ? phrases.say("times", words, rule.count().getAsLong())
                : words;
    }
}
