package org.cliniccalendar.session.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.cliniccalendar.recurrence.Recurrence;
import org.cliniccalendar.template.SessionOutline;

/** When a session takes place: the tab Schedule (features J6, K13, K14). */
public class ScheduleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final LocalDate SOME_MONDAY = LocalDate.of(2026, 6, 1);

    private LocalDate firstDate;
    private LocalTime start = LocalTime.of(9, 0);
    private LocalTime end = LocalTime.of(12, 0);
    private final RepeatForm repeat = new RepeatForm();
    private final DateChoices choices = new DateChoices();

    void take(LocalDate first, SessionOutline outline) {
        firstDate = first;
        start = outline.start();
        end = outline.end();
        repeat.take(Recurrence.parse(outline.rule()), counted());
    }

    /** The date that the rule counts from; a template has none, so any will do. */
    LocalDate counted() {
        return firstDate == null ? SOME_MONDAY : firstDate;
    }

    /** Suggests what the first date says about a repetition that is just being chosen. */
    void suggest() {
        repeat.begin(counted());
    }

    /** The rule as chosen; see {@link RepeatForm#recurrence}. */
    Recurrence recurrence() {
        return repeat.recurrence(counted());
    }

    /** From start to end on the clock; negative if the end is before the start. */
    int minutes() {
        return (int) Duration.between(start, end).toMinutes();
    }

    boolean isComplete() {
        return firstDate != null && start != null && end != null;
    }

    List<Object> state() {
        return Arrays.asList(firstDate, start, end, repeat.state(), choices.chosen());
    }

    public RepeatForm getRepeat() {
        return repeat;
    }

    public DateChoices getChoices() {
        return choices;
    }

    public LocalDate getFirstDate() {
        return firstDate;
    }

    public void setFirstDate(LocalDate firstDate) {
        this.firstDate = firstDate;
    }

    public LocalTime getStart() {
        return start;
    }

    public void setStart(LocalTime start) {
        this.start = start;
    }

    public LocalTime getEnd() {
        return end;
    }

    public void setEnd(LocalTime end) {
        this.end = end;
    }
}
