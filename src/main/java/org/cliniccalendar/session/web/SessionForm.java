package org.cliniccalendar.session.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.cliniccalendar.recurrence.Recurrence;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.template.TypedBy;

/** What is typed into the New Session dialog (features K11–K21). */
public class SessionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How the session is repeated. */
    public enum Repeat {
        NONE,
        DAILY,
        WEEKLY
    }

    /** What ends the repetition. */
    public enum Ends {
        COUNT,
        DATE
    }

    private Long clinicId;
    private Long roomId;
    private Long clinicianId;
    private LocalDate firstDate;
    private LocalTime start = LocalTime.of(9, 0);
    private LocalTime end = LocalTime.of(12, 0);
    private Long appointmentTypeId;
    private Integer minutes = 30;
    private Level level = Level.AVAILABLE;
    private TypedBy typedBy = TypedBy.SPECIALIST;
    private Repeat repeat = Repeat.NONE;
    private boolean weekends;
    private Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private Ends ends = Ends.COUNT;
    private Integer count = 5;
    private LocalDate lastDate;

    /** Whether everything that a preview needs has been filled in. */
    boolean isComplete() {
        return clinicId != null
                && roomId != null
                && clinicianId != null
                && firstDate != null
                && start != null
                && end != null
                && appointmentTypeId != null
                && minutes != null;
    }

    /**
     * The plan this form describes.
     *
     * @param slotTypeId what its slots are
     */
    SessionPlan plan(long slotTypeId) {
        SlotPattern pattern = SlotPattern.ofEqualUnits(
                slotTypeId, minutes, (int) Duration.between(start, end).toMinutes());
        return new SessionPlan(
                clinicId,
                roomId,
                clinicianId,
                firstDate,
                SessionOutline.plain(
                        start, end, recurrence().rule(), pattern, Set.of(appointmentTypeId), level, typedBy));
    }

    private Recurrence recurrence() {
        return switch (repeat) {
            case NONE -> Recurrence.once();
            case DAILY -> ending(Recurrence.daily(weekends));
            case WEEKLY -> ending(Recurrence.weekly(days.isEmpty() ? Set.of(firstDate.getDayOfWeek()) : days, 1));
        };
    }

    private Recurrence ending(Recurrence endless) {
        return ends == Ends.DATE && lastDate != null
                ? endless.until(lastDate)
                : endless.times(count == null ? 1 : count);
    }

    public Long getClinicId() {
        return clinicId;
    }

    public void setClinicId(Long clinicId) {
        this.clinicId = clinicId;
    }

    public Long getRoomId() {
        return roomId;
    }

    public void setRoomId(Long roomId) {
        this.roomId = roomId;
    }

    public Long getClinicianId() {
        return clinicianId;
    }

    public void setClinicianId(Long clinicianId) {
        this.clinicianId = clinicianId;
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

    public Long getAppointmentTypeId() {
        return appointmentTypeId;
    }

    public void setAppointmentTypeId(Long appointmentTypeId) {
        this.appointmentTypeId = appointmentTypeId;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public TypedBy getTypedBy() {
        return typedBy;
    }

    public void setTypedBy(TypedBy typedBy) {
        this.typedBy = typedBy;
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
