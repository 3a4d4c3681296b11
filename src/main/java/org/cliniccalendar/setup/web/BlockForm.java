package org.cliniccalendar.setup.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.cliniccalendar.recurrence.Recurrence;
import org.cliniccalendar.setup.BlockCategory;
import org.cliniccalendar.setup.BlockPlan;

/** What is typed about a block (features J22). */
public class BlockForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long clinicId;
    private Long clinicianId;
    private BlockCategory category = BlockCategory.HOLIDAY;
    private String reason = "";
    private LocalDate firstDate;
    private boolean allDay = true;
    private LocalTime start = LocalTime.of(12, 0);
    private LocalTime end = LocalTime.of(13, 0);
    private final RepeatFields repeat = new RepeatFields();

    /** A form for a new one. */
    BlockForm(Long clinicId, Long clinicianId, LocalDate firstDate) {
        this.clinicId = clinicId;
        this.clinicianId = clinicianId;
        this.firstDate = firstDate;
    }

    BlockForm(BlockPlan plan) {
        this(plan.clinicId(), plan.clinicianId(), plan.firstDate());
        category = plan.category();
        reason = plan.reason();
        allDay = plan.allDay();
        start = plan.start() == null ? start : plan.start();
        end = plan.end() == null ? end : plan.end();
        repeat.take(Recurrence.parse(plan.rule()), firstDate);
    }

    /**
     * The plan this form describes.
     *
     * @throws org.cliniccalendar.time.Refusal if the rule is none
     */
    BlockPlan plan() {
        return new BlockPlan(
                clinicId,
                clinicianId,
                category,
                Objects.toString(reason, "").strip(),
                firstDate,
                allDay,
                allDay ? null : start,
                allDay ? null : end,
                repeat.recurrence(firstDate).rule());
    }

    public Long getClinicId() {
        return clinicId;
    }

    public void setClinicId(Long clinicId) {
        this.clinicId = clinicId;
    }

    public Long getClinicianId() {
        return clinicianId;
    }

    public void setClinicianId(Long clinicianId) {
        this.clinicianId = clinicianId;
    }

    public BlockCategory getCategory() {
        return category;
    }

    public void setCategory(BlockCategory category) {
        this.category = category;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getFirstDate() {
        return firstDate;
    }

    public void setFirstDate(LocalDate firstDate) {
        this.firstDate = firstDate;
    }

    public boolean isAllDay() {
        return allDay;
    }

    public void setAllDay(boolean allDay) {
        this.allDay = allDay;
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

    public RepeatFields getRepeat() {
        return repeat;
    }
}
