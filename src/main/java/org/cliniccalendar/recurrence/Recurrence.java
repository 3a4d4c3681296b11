package org.cliniccalendar.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * On which dates something repeats, by a recurrence rule of RFC 5545, section 3.3.10. It knows dates only, at most one of each;
 * times and zones are its user's, so a weekly 09:00 stays 09:00 when the clocks change.
 *
 * @param rule the rule in its canonical form, without {@code RRULE:}; empty for something that is {@link #once() not repeated}
 */
public record Recurrence(String rule) {

    /** More dates than this are refused: thirteen years of every day. */
    public static final int MOST_DATES = 5_000;

    private static final int LONGEST = 400;
    private static final Pattern COUNT = Pattern.compile("COUNT=(\\d+)");

    /**
     * @param rule in upper or lower case, with or without {@code RRULE:}, blank for something that is not repeated
     * @throws InvalidRule if the text is no rule, names times of the day, or is too long to be kept
     */
    public Recurrence {
        rule = canonical(rule);
    }

    /** Reads the text of a rule, as the constructor does. */
    public static Recurrence parse(String rule) {
        return new Recurrence(rule);
    }

    /** Not repeated: the first date is the only one. */
    public static Recurrence once() {
        return new Recurrence("");
    }

    /** Every day, or every day from Monday to Friday. */
    public static Recurrence daily(boolean weekends) {
        return new Recurrence(weekends ? "FREQ=DAILY" : "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR");
    }

    /**
     * On days of the week, in every week, every second week and so on. Weeks begin on Monday and are counted from the one that
     * has the first date.
     *
     * @throws InvalidRule if there is no day, or the number of weeks is not positive
     */
    public static Recurrence weekly(Set<DayOfWeek> days, int everyWeeks) {
        if (days.isEmpty()) {
            throw noDay();
        }
        String byDay = days.stream().sorted().map(NthDay::twoLetters).collect(Collectors.joining(","));
        return new Recurrence("FREQ=WEEKLY;INTERVAL=" + everyWeeks + ";BYDAY=" + byDay);
    }

    /**
     * On one day of the month, in every month, every second month and so on; months that do not have it are passed over.
     *
     * @param dayOfMonth 1 to 31
     * @throws InvalidRule if there is no such day, or the number of months is not positive
     */
    public static Recurrence monthlyOnDay(int dayOfMonth, int everyMonths) {
        return new Recurrence("FREQ=MONTHLY;INTERVAL=" + everyMonths + ";BYMONTHDAY=" + dayOfMonth);
    }

    /**
     * On the nth Monday, Tuesday and so on of the month, in every month, every second month and so on.
     *
     * @param nth counted from the beginning of the month, or from its end where negative: -1 is the last
     * @throws InvalidRule if there is no such day, or the number of months is not positive
     */
    public static Recurrence monthlyOnWeekday(int nth, DayOfWeek day, int everyMonths) {
        return new Recurrence("FREQ=MONTHLY;INTERVAL=" + everyMonths + ";BYDAY=" + nth + NthDay.twoLetters(day));
    }

    /** Every year on the first date's day; 29 February only in leap years. */
    public static Recurrence yearly() {
        return new Recurrence("FREQ=YEARLY");
    }

    /**
     * The same up to a last date, which may itself be one of the dates. Replaces any other end.
     *
     * @throws IllegalStateException if this is not repeated
     */
    public Recurrence until(LocalDate last) {
        return ending("UNTIL=" + last.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /**
     * The same with so many dates. Replaces any other end.
     *
     * @throws InvalidRule if the count is not positive
     * @throws IllegalStateException if this is not repeated
     */
    public Recurrence times(int count) {
        return ending("COUNT=" + count);
    }

    /**
     * The same when some of its dates have become another's: a count is lowered by as many.
     *
     * @return empty if none is left
     */
    public Optional<Recurrence> without(int dates) {
        Matcher count = COUNT.matcher(rule);
        if (!count.find()) {
            return Optional.of(this);
        }
        int left = Integer.parseInt(count.group(1)) - dates;
        return left > 0 ? Optional.of(times(left)) : Optional.empty();
    }

    /** Whether there is more than a first date. */
    public boolean repeats() {
        return !rule.isEmpty();
    }

    /** Whether it goes on without a last date. */
    public boolean isEndless() {
        return repeats() && !rule.contains("UNTIL=") && !rule.contains("COUNT=");
    }

    /**
     * The dates from {@code from} until before {@code to}, in order, that the rule gives when it begins on {@code first}. The
     * first date is one of them only if the rule agrees: every Monday, begun on a Wednesday, starts on the next Monday. (RFC
     * 5545, section 3.8.5.3, leaves that case undefined.) A count is counted from the first date of the rule, not from
     * {@code from}.
     *
     * @throws TooManyDates if there are more than {@link #MOST_DATES}
     * @throws InvalidRule if the rule never comes to a date, as on 30 February
     */
    public List<LocalDate> dates(LocalDate first, LocalDate from, LocalDate to) {
        List<LocalDate> dates = new ArrayList<>();
        Expansion expansion = new Expansion(parsed(), first.atStartOfDay(), ZoneOffset.UTC);
        expansion.give(
                from.atStartOfDay(),
                to.atStartOfDay(),
                instance -> dates.add(instance.toLocalDate()) && dates.size() <= MOST_DATES);
        if (dates.size() > MOST_DATES) {
            throw new TooManyDates(rule, MOST_DATES);
        }
        if (dates.isEmpty() && expansion.isNever()) {
            throw new InvalidRule(null, "rule.never", rule);
        }
        return List.copyOf(dates);
    }

    /** The rule with its parts; of what is not repeated, that its first date is the only one. */
    Rule parsed() {
        return RuleText.read(repeats() ? rule : "FREQ=DAILY;COUNT=1");
    }

    static InvalidRule noDay() {
        return new InvalidRule(null, "rule.noDay", Part.BYDAY.name());
    }

    private static String canonical(String text) {
        String rule = RuleText.withoutName(text);
        if (rule.isEmpty()) {
            return rule;
        }
        if (rule.length() > LONGEST) {
            throw new InvalidRule(null, "rule.tooLong", rule, LONGEST);
        }
        Rule read = RuleText.read(rule);
        read.withinADay().ifPresent(part -> {
            throw new InvalidRule(null, "rule.withinADay", part);
        });
        read.until().filter(until -> until.form() != Until.Form.DATE).ifPresent(until -> {
            throw new InvalidRule(null, "rule.until", "UNTIL=" + until);
        });
        return read.toString();
    }

    private Recurrence ending(String end) {
        if (!repeats()) {
            throw new IllegalStateException("Not repeated, so it has no other end than its first date: " + end);
        }
        return new Recurrence(rule.replaceAll(";(UNTIL|COUNT)=[^;]*", "") + ";" + end);
    }
}
