package org.cliniccalendar.recurrence;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the text of a rule part by part, so that a refusal can name the part that is wrong. */
final class RuleText {

    /** Every larger number of periods or instances leads as far: past the last year of four digits. */
    private static final BigInteger ENDLESSLY_MANY = BigInteger.valueOf(1_000_000_000_000L);

    private final Map<Part, String> values = new EnumMap<>(Part.class);

    private RuleText(String rule) {
        if (rule.isEmpty()) {
            throw noFrequency();
        }
        for (String text : rule.split(";", -1)) {
            String[] nameAndValue = text.split("=", 2);
            Part part = Part.named(nameAndValue[0])
                    .filter(known -> nameAndValue.length == 2)
                    .orElseThrow(() -> new InvalidRule(null, "rule.part", text));
            if (values.put(part, nameAndValue[1]) != null) {
                throw new InvalidRule(null, "rule.twice", text);
            }
        }
    }

    /**
     * @param text in upper or lower case, with or without {@code RRULE:}
     * @throws InvalidRule if it is no rule
     */
    static Rule read(String text) {
        return new RuleText(withoutName(text)).rule();
    }

    /** In upper case, without {@code RRULE:} and blanks around it. */
    static String withoutName(String text) {
        String rule = text.strip().toUpperCase(Locale.ROOT);
        return rule.startsWith("RRULE:") ? rule.substring("RRULE:".length()) : rule;
    }

    private Rule rule() {
        Frequency frequency = value(Part.FREQ, Frequency::valueOf).orElseThrow(RuleText::noFrequency);
        Map<Part, List<Integer>> numbers = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (part.takesNumbers()) {
                value(part, part::numbers).ifPresent(list -> numbers.put(part, list));
            }
        }
        Rule rule = new Rule(
                frequency,
                value(Part.INTERVAL, RuleText::positive).orElse(1L),
                value(Part.WKST, NthDay::day).orElse(DayOfWeek.MONDAY),
                numbers,
                value(Part.BYDAY, RuleText::days).orElse(List.of()),
                until(),
                value(Part.COUNT, RuleText::positive).map(OptionalLong::of).orElse(OptionalLong.empty()));
        check(rule);
        return rule;
    }

    /** What the parts may not be beside each other. */
    private void check(Rule rule) {
        values.keySet().stream()
                .filter(part -> !part.goesWith(rule.frequency()))
                .forEach(part -> refuse(part, "rule.notWith", Part.FREQ));
        boolean counted = rule.days().stream().anyMatch(day -> day.nth() != 0);
        if (counted && rule.frequency().compareTo(Frequency.MONTHLY) < 0) {
            refuse(Part.BYDAY, "rule.nthDay", Part.FREQ);
        }
        if (counted && rule.has(Part.BYWEEKNO)) {
            refuse(Part.BYDAY, "rule.nthDay", Part.BYWEEKNO);
        }
        if (rule.has(Part.BYSETPOS) && Part.CHOOSING.stream().noneMatch(rule::has)) {
            refuse(Part.BYSETPOS, "rule.nothingToChooseFrom", Part.BYSETPOS);
        }
        if (rule.until().isPresent() && rule.count().isPresent()) {
            refuse(Part.UNTIL, "rule.notWith", Part.COUNT);
        }
    }

    private static InvalidRule noFrequency() {
        return new InvalidRule(null, "rule.noFrequency", Part.FREQ.name());
    }

    private void refuse(Part wrong, String key, Part beside) {
        throw new InvalidRule(null, key, text(wrong), text(beside));
    }

    private Optional<Until> until() {
        try {
            return Optional.ofNullable(values.get(Part.UNTIL)).map(Until::read);
        } catch (DateTimeException e) {
            throw new InvalidRule(e, "rule.until", text(Part.UNTIL));
        }
    }

    private <T> Optional<T> value(Part part, Function<String, T> reading) {
        try {
            return Optional.ofNullable(values.get(part)).map(reading);
        } catch (IllegalArgumentException e) {
            throw new InvalidRule(e, "rule.part", text(part));
        }
    }

    private String text(Part part) {
        return part + "=" + values.get(part);
    }

    private static long positive(String digits) {
        if (!digits.chars().allMatch(c -> '0' <= c && c <= '9')) {
            throw new IllegalArgumentException(digits);
        }
        BigInteger number = new BigInteger(digits);
        if (number.signum() == 0) {
            throw new IllegalArgumentException(digits);
        }
        return number.min(ENDLESSLY_MANY).longValueExact();
    }

    private static List<NthDay> days(String list) {
        return Stream.of(list.split(",", -1))
                .map(NthDay::read)
                .distinct()
                .sorted(NthDay.ORDER)
                .toList();
    }
}
