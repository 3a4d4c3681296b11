package org.cliniccalendar.session.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.recurrence.Recurrence;

/** How a session is repeated (features K19 to K21). What the choices cannot say is typed as a rule of RFC 5545. */
public class RepeatForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How often. */
    public enum Repeat {
        NONE,
        DAILY,
        WEEKLY,
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
    private String rule = "";
    private Ends ends = Ends.COUNT;
    private Integer count = 5;
    private LocalDate lastDate;

    /** Shows a rule as it is written. */
    void take(Recurrence recurrence) {
        repeat = recurrence.repeats() ? Repeat.CUSTOM : Repeat.NONE;
        rule = recurrence.rule();
    }

    /**
     * The rule that was chosen.
     *
     * @param first whose day of the week is meant when none is chosen
     * @throws org.cliniccalendar.recurrence.InvalidRule if a typed rule is none
     */
    Recurrence recurrence(LocalDate first) {
        return switch (repeat) {
            case NONE -> Recurrence.once();
            case DAILY -> ending(Recurrence.daily(weekends));
            case WEEKLY ->
                ending(Recurrence.weekly(
                        days.isEmpty() ? Set.of(first.getDayOfWeek()) : days, every == null ? 1 : every));
            case CUSTOM -> Recurrence.parse(rule);
        };
    }

    private Recurrence ending(Recurrence endless) {
        return switch (ends) {
            case NEVER -> endless;
            case DATE -> lastDate == null ? endless : endless.until(lastDate);
            case COUNT -> endless.times(count == null ? 1 : count);
        };
    }

    /** The id of the field to mend when the rule is wrong. */
    String field() {
        return repeat == Repeat.CUSTOM ? "rule" : "repeat";
    }

    List<Object> state() {
        return Arrays.asList(repeat, weekends, days, every, rule, ends, count, lastDate);
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
