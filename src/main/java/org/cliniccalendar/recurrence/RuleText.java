package org.cliniccalendar.recurrence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/** Reads the text of a rule part by part, so that a refusal can name the part that is wrong. */
final class RuleText {

    private static final int LONGEST = 400;
    private static final String ONLY_THE_FIRST_DATE = "FREQ=DAILY;COUNT=1";
    private static final Set<String> FREQUENCIES_WITHIN_A_DAY = Set.of("FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY");
    private static final Set<String> PARTS_WITHIN_A_DAY = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");
    private static final Set<String> PARTS_OF_DATES = Set.of(
            "FREQ",
            "INTERVAL",
            "UNTIL",
            "COUNT",
            "WKST",
            "BYMONTH",
            "BYWEEKNO",
            "BYYEARDAY",
            "BYMONTHDAY",
            "BYDAY",
            "BYSETPOS");

    private RuleText() {}

    /** Upper case, parts in the library's order, no default values; empty for a rule that does not repeat. */
    static String canonical(String text) {
        String rule = text.strip().toUpperCase(Locale.ROOT);
        rule = rule.startsWith("RRULE:") ? rule.substring("RRULE:".length()) : rule;
        if (rule.isEmpty()) {
            return "";
        }
        if (rule.length() > LONGEST) {
            throw new InvalidRule(null, "rule.tooLong", rule, LONGEST);
        }
        List<String> parts = List.of(rule.split(";"));
        parts.forEach(RuleText::check);
        String frequency = parts.stream()
                .filter(part -> part.startsWith("FREQ="))
                .findFirst()
                .orElseThrow(() -> new InvalidRule(null, "rule.noFrequency", "FREQ"));
        parts.forEach(part -> checkAlone(part, frequency));
        try {
            return strictly(rule).toString();
        } catch (InvalidRecurrenceRuleException e) {
            throw new InvalidRule(e, "rule.parts", rule);
        }
    }

    /** A new object each time, because the library's can be changed. */
    static RecurrenceRule parse(String canonical) {
        try {
            return strictly(canonical.isEmpty() ? ONLY_THE_FIRST_DATE : canonical);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException(canonical, e);
        }
    }

    /** The library counts months from 0. */
    static DateTime date(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }

    static LocalDate date(DateTime date) {
        return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth());
    }

    private static void check(String part) {
        String name = part.split("=", 2)[0];
        if (PARTS_WITHIN_A_DAY.contains(name) || FREQUENCIES_WITHIN_A_DAY.contains(part)) {
            throw new InvalidRule(null, "rule.withinADay", part);
        }
        if (!PARTS_OF_DATES.contains(name)) {
            throw new InvalidRule(null, "rule.part", part);
        }
        if (name.equals("UNTIL")) {
            checkUntil(part);
        }
    }

    /** RFC 5545: UNTIL is a date where the first instance is one. The library lets the 32nd of a month pass. */
    private static void checkUntil(String part) {
        try {
            LocalDate.parse(part.replaceFirst("UNTIL=?", ""), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new InvalidRule(e, "rule.until", part);
        }
    }

    /** A part that is wrong beside the frequency alone is the wrong one; BYSETPOS always needs others beside it. */
    private static void checkAlone(String part, String frequency) {
        boolean judgedWithTheRest = part.startsWith("BYSETPOS=");
        try {
            strictly(part.equals(frequency) || judgedWithTheRest ? frequency : frequency + ";" + part);
        } catch (InvalidRecurrenceRuleException e) {
            throw new InvalidRule(e, "rule.part", part);
        }
    }

    private static RecurrenceRule strictly(String rule) throws InvalidRecurrenceRuleException {
        return new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
    }
}
