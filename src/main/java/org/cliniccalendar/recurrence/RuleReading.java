package org.cliniccalendar.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cliniccalendar.recurrence.RuleChoices.Kind;

/** Reads a rule back into the choices of a form that would make it, if there are any. */
final class RuleReading {

    private static final Set<Integer> POSITIONS = Set.of(1, 2, 3, 4, -1);
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final Rule rule;
    private final LocalDate first;

    RuleReading(Rule rule, LocalDate first) {
        this.rule = rule;
        this.first = first;
    }

    Optional<RuleChoices> choices() {
        List<Part> chosenBy = rule.chosenBy();
        boolean byFirstDate = chosenBy.isEmpty();
        boolean byDay = chosenBy.equals(List.of(Part.BYDAY));
        boolean eachTime = rule.interval() == 1;
        return switch (rule.frequency()) {
            case DAILY -> eachTime ? daily(byFirstDate, byDay) : Optional.empty();
            case WEEKLY -> byFirstDate || byDay ? weekly() : Optional.empty();
            case MONTHLY -> monthly(chosenBy);
            case YEARLY -> byFirstDate && eachTime ? made(Kind.YEARLY, Set.of(), 0) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<RuleChoices> daily(boolean byFirstDate, boolean byDay) {
        boolean weekdays = byDay && rule.daysOfWeek(first).equals(MONDAY_TO_FRIDAY);
        return byFirstDate || weekdays ? made(weekdays ? Kind.WEEKDAYS : Kind.DAILY, Set.of(), 0) : Optional.empty();
    }

    /** The form's weeks begin on Monday, which makes a difference if some are left out. */
    private Optional<RuleChoices> weekly() {
        return rule.interval() == 1 || rule.weekStart() == DayOfWeek.MONDAY
                ? made(Kind.WEEKLY, rule.daysOfWeek(first), 0)
                : Optional.empty();
    }

    private Optional<RuleChoices> monthly(List<Part> chosenBy) {
        if (chosenBy.isEmpty()) {
            return made(Kind.MONTHLY_ON_DAY, Set.of(), first.getDayOfMonth());
        }
        if (chosenBy.equals(List.of(Part.BYMONTHDAY))) {
            List<Integer> days = rule.numbers(Part.BYMONTHDAY);
            return days.size() == 1 && days.get(0) > 0
                    ? made(Kind.MONTHLY_ON_DAY, Set.of(), days.get(0))
                    : Optional.empty();
        }
        boolean oneDay = chosenBy.equals(List.of(Part.BYDAY)) && rule.days().size() == 1;
        return oneDay && POSITIONS.contains(rule.days().get(0).nth())
                ? made(
                        Kind.MONTHLY_ON_WEEKDAY,
                        rule.daysOfWeek(first),
                        rule.days().get(0).nth())
                : Optional.empty();
    }

    /** Empty if a number is larger than a form takes. */
    private Optional<RuleChoices> made(Kind kind, Set<DayOfWeek> days, int position) {
        if (rule.interval() > Integer.MAX_VALUE || rule.count().orElse(0) > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        OptionalInt count = rule.count().stream().mapToInt(Math::toIntExact).findAny();
        Optional<LocalDate> last = rule.until().map(until -> until.last().toLocalDate());
        return Optional.of(new RuleChoices(kind, (int) rule.interval(), days, position, last, count));
    }
}
