package org.cliniccalendar.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.recurrence.Recurrence;

/**
 * A plan that changes from a date on: two plans, of which one ends before that date and the other begins with it. A rule that
 * counts its dates goes on counting, extra dates and exceptions go with their side.
 *
 * @param before empty if the first date of all is on the other side
 */
public record SplitPlan(Optional<SessionPlan> before, SessionPlan after) {

    /**
     * @param current as it is, and stays before the date
     * @param wanted the whole as it would be if it had always been as it shall be from the date on
     * @throws SessionRefused if the wanted plan has no date from then on
     */
    public static SplitPlan at(LocalDate date, SessionPlan current, SessionPlan wanted) {
        Recurrence rule = Recurrence.parse(current.outline().rule());
        int ruled = rule.dates(current.firstDate(), current.firstDate(), date).size();
        boolean nothingBefore =
                ruled == 0 && current.chosen().extra().headSet(date).isEmpty();
        if (nothingBefore) {
            return new SplitPlan(Optional.empty(), wanted);
        }
        String ended = rule.repeats() ? rule.until(date.minusDays(1)).rule() : "";
        SessionPlan before =
                current.choosing(current.firstDate(), current.chosen().before(date), ended);
        return new SplitPlan(Optional.of(before), after(date, wanted, ruled));
    }

    private static SessionPlan after(LocalDate date, SessionPlan wanted, int ruled) {
        Recurrence rule = Recurrence.parse(wanted.outline().rule());
        ChosenDates chosen = wanted.chosen().from(date);
        if (!wanted.firstDate().isBefore(date)) {
            return wanted.choosing(wanted.firstDate(), chosen, rule.rule());
        }
        Optional<LocalDate> first = next(rule, wanted.firstDate(), date);
        Optional<Recurrence> left = rule.repeats() ? rule.without(ruled) : Optional.empty();
        if (first.isPresent() && left.isPresent()) {
            return wanted.choosing(first.get(), chosen, left.get().rule());
        }
        if (chosen.extra().isEmpty()) {
            throw new SessionRefused("refused.noDate");
        }
        return wanted.choosing(chosen.extra().first(), chosen, "");
    }

    /** The first date of a rule from a date on; a rule is not looked at further than any calendar goes. */
    private static Optional<LocalDate> next(Recurrence rule, LocalDate first, LocalDate from) {
        for (int years = 1; years <= 64; years *= 4) {
            List<LocalDate> dates = rule.dates(first, from, from.plusYears(years));
            if (!dates.isEmpty()) {
                return Optional.of(dates.get(0));
            }
        }
        return Optional.empty();
    }
}
