package org.cliniccalendar.session.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cliniccalendar.recurrence.Recurrence;
import org.cliniccalendar.recurrence.RuleChoices;
import org.cliniccalendar.recurrence.RuleChoices.Kind;

/** How a session is repeated (features K19 to K21). What the choices cannot say is typed as a rule of RFC 5545. */
public class RepeatForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How often. */
    public enum Repeat {
        NONE,
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY,
        CUSTOM
    }

    /** What ends the repetition. */
    public enum Ends {
        COUNT,
        DATE,
        NEVER
    }

    private Repeat repeat = Repeat.NONE;
    private boolean weekends;
    private Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private Integer every = 1;
    private Integer nth = 0;
    private DayOfWeek weekday = DayOfWeek.MONDAY;
    private Integer dayOfMonth = 1;
    private String rule = "";
    private Ends ends = Ends.COUNT;
    private Integer count = 5;
    private LocalDate lastDate;

    /**
     * Shows a rule by its choices, or as it is written if there are none for it.
     *
     * @param first from which the rule may take its day
     */
    void take(Recurrence recurrence, LocalDate first) {
        rule = recurrence.rule();
        repeat = Repeat.CUSTOM;
        RuleChoices.of(recurrence, first).ifPresent(this::take);
        begin(first);
    }

    private void take(RuleChoices choices) {
        repeat = switch (choices.kind()) {
            case ONCE -> Repeat.NONE;
            case DAILY, WEEKDAYS -> Repeat.DAILY;
            case WEEKLY -> Repeat.WEEKLY;
            case MONTHLY_ON_DAY, MONTHLY_ON_WEEKDAY -> Repeat.MONTHLY;
            case YEARLY -> Repeat.YEARLY;
        };
        weekends = choices.kind() == Kind.DAILY;
        every = choices.every();
        boolean byDay = choices.kind() == Kind.WEEKLY;
        setDays(byDay ? choices.days().toArray(DayOfWeek[]::new) : new DayOfWeek[0]);
        nth = choices.kind() == Kind.MONTHLY_ON_WEEKDAY ? choices.position() : 0;
        dayOfMonth = choices.kind() == Kind.MONTHLY_ON_DAY ? choices.position() : 1;
        weekday = choices.days().stream().findFirst().orElse(DayOfWeek.MONDAY);
        ends = choices.last().isPresent() ? Ends.DATE : choices.count().isPresent() ? Ends.COUNT : Ends.NEVER;
        lastDate = choices.last().orElse(null);
        count = choices.count().orElse(5);
    }

    /** What the first date suggests for kinds of repetition that are not chosen yet. */
    void begin(LocalDate first) {
        if (repeat != Repeat.MONTHLY) {
            dayOfMonth = first.getDayOfMonth();
            weekday = first.getDayOfWeek();
        }
        if (repeat == Repeat.WEEKLY && days.isEmpty()) {
            setDays(first.getDayOfWeek());
        }
        if (repeat == Repeat.NONE) {
            ends = Ends.COUNT;
        }
    }

    /**
     * The rule that was chosen.
     *
     * @param first whose day of the week is meant when none is chosen
     * @throws org.cliniccalendar.time.Refusal if a typed rule is none, or a number is missing or out of bounds
     */
    Recurrence recurrence(LocalDate first) {
        return repeat == Repeat.CUSTOM ? Recurrence.parse(rule) : choices(first).recurrence();
    }

    private RuleChoices choices(LocalDate first) {
        boolean weekly = repeat == Repeat.WEEKLY;
        Set<DayOfWeek> chosen = weekly ? days.isEmpty() ? Set.of(first.getDayOfWeek()) : days : Set.of(weekday);
        Kind kind = switch (repeat) {
            case NONE, CUSTOM -> Kind.ONCE;
            case DAILY -> weekends ? Kind.DAILY : Kind.WEEKDAYS;
            case WEEKLY -> Kind.WEEKLY;
            case MONTHLY -> nth == 0 ? Kind.MONTHLY_ON_DAY : Kind.MONTHLY_ON_WEEKDAY;
            case YEARLY -> Kind.YEARLY;
        };
        Optional<LocalDate> last = ends == Ends.DATE ? Optional.ofNullable(lastDate) : Optional.empty();
        OptionalInt times = ends == Ends.COUNT && count != null ? OptionalInt.of(count) : OptionalInt.empty();
        int position = nth == 0 && dayOfMonth != null ? dayOfMonth : nth;
        return new RuleChoices(kind, every == null ? 1 : every, chosen, position, last, times);
    }

    /** The id of the field to mend when the rule is wrong. */
    String field() {
        return repeat == Repeat.CUSTOM ? "rule" : "repeat";
    }

    List<Object> state() {
        return Arrays.asList(repeat, weekends, days, every, nth, weekday, dayOfMonth, rule, ends, count, lastDate);
    }

    public Repeat getRepeat() {
        return repeat;
    }

    public void setRepeat(Repeat repeat) {
        this.repeat = repeat;
    }

    public boolean isWeekends() {
        return weekends;
    }

    public void setWeekends(boolean weekends) {
        this.weekends = weekends;
    }

    public Integer getEvery() {
        return every;
    }

    public void setEvery(Integer every) {
        this.every = every;
    }

    public Integer getNth() {
        return nth;
    }

    public void setNth(Integer nth) {
        this.nth = nth;
    }

    public DayOfWeek getWeekday() {
        return weekday;
    }

    public void setWeekday(DayOfWeek weekday) {
        this.weekday = weekday;
    }

    public Integer getDayOfMonth() {
        return dayOfMonth;
    }

    public void setDayOfMonth(Integer dayOfMonth) {
        this.dayOfMonth = dayOfMonth;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public Ends getEnds() {
        return ends;
    }

    public void setEnds(Ends ends) {
        this.ends = ends;
    }

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }

    public LocalDate getLastDate() {
        return lastDate;
    }

    public void setLastDate(LocalDate lastDate) {
        this.lastDate = lastDate;
    }

    /** Days of the week as the checkboxes give them: an array of enum constants. */
    public DayOfWeek[] getDays() {
        return days.toArray(DayOfWeek[]::new);
    }

    public void setDays(DayOfWeek... chosen) {
        days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(Set.of(chosen));
    }
}
