package org.cliniccalendar.setup.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cliniccalendar.recurrence.Recurrence;
import org.cliniccalendar.recurrence.RuleChoices;
import org.cliniccalendar.recurrence.RuleChoices.Kind;

/** How a block is repeated, as choices; a rule that they cannot say is kept as it is until another is chosen. */
public class RepeatFields implements Serializable {
    private static final long serialVersionUID = 1L;

    private Kind kind = Kind.ONCE;
    private int every = 1;
    private Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private LocalDate last;
    private Integer count;
    private String rare = "";

    void take(Recurrence recurrence, LocalDate first) {
        Optional<RuleChoices> choices = RuleChoices.of(recurrence, first);
        rare = choices.isEmpty() ? recurrence.rule() : "";
        kind = choices.map(RuleChoices::kind).orElse(null);
        every = choices.map(RuleChoices::every).orElse(1);
        choices.ifPresent(chosen -> {
            days.addAll(chosen.days());
            last = chosen.last().orElse(null);
            count = chosen.count().isPresent() ? chosen.count().getAsInt() : null;
        });
    }

    Recurrence recurrence(LocalDate first) {
        return kind == null
                ? Recurrence.parse(rare)
                : new RuleChoices(kind, steps(), chosenDays(first), position(first), end(), times()).recurrence();
    }

    private int steps() {
        boolean counted = kind == Kind.WEEKLY || kind == Kind.MONTHLY_ON_DAY || kind == Kind.MONTHLY_ON_WEEKDAY;
        return counted ? every : 1;
    }

    private Set<DayOfWeek> chosenDays(LocalDate first) {
        return switch (kind) {
            case WEEKLY -> days.isEmpty() ? Set.of(first.getDayOfWeek()) : days;
            case MONTHLY_ON_WEEKDAY -> Set.of(first.getDayOfWeek());
            default -> Set.of();
        };
    }

    private int position(LocalDate first) {
        int week = (first.getDayOfMonth() - 1) / 7 + 1;
        return switch (kind) {
            case MONTHLY_ON_DAY -> first.getDayOfMonth();
            case MONTHLY_ON_WEEKDAY -> week == 5 ? -1 : week;
            default -> 0;
        };
    }

    private Optional<LocalDate> end() {
        return Optional.ofNullable(kind == Kind.ONCE ? null : last);
    }

    private OptionalInt times() {
        return kind == Kind.ONCE || last != null || count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** Null for a rule that the choices cannot say. */
    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getRare() {
        return rare;
    }

    public Integer getEvery() {
        return every;
    }

    public void setEvery(Integer every) {
        this.every = every;
    }

    /** Days of the week as the checkboxes give them: an array of enum constants. */
    public DayOfWeek[] getDays() {
        return days.toArray(DayOfWeek[]::new);
    }

    public void setDays(DayOfWeek... chosen) {
        days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(Set.of(chosen));
    }

    /** Last date, or null. */
    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    /** Number of dates if there is no last date; null for one that goes on. */
    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }
}
