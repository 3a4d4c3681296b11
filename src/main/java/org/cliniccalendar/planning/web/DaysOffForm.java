package org.cliniccalendar.planning.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.cliniccalendar.planning.DaysOff;

/** What is asked about days off: where, from when to when, why, and whether clients hear of it. */
public class DaysOffForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String who = "";
    private Long clinicId;
    private Long clinicianId;
    private LocalDate first;
    private LocalDate last;
    private String reason = "";
    private boolean telling = true;
    private boolean choosing;

    /**
     * Begins anew.
     *
     * @param name whose days these are; empty for everybody's at a clinic
     * @param clinic null if it is still to be chosen
     * @param clinician null for everybody
     */
    void begin(String name, Long clinic, Long clinician, LocalDate day) {
        who = name;
        clinicId = clinic;
        choosing = clinic == null;
        clinicianId = clinician;
        first = day;
        last = day;
        reason = "";
        telling = true;
    }

    /** Whether all is there that a proposal takes. */
    boolean isComplete() {
        return clinicId != null && first != null && last != null;
    }

    DaysOff days() {
        return new DaysOff(clinicId, clinicianId, first, last, reason.strip());
    }

    /** Whose days these are; empty for everybody's at a clinic. */
    public String getWho() {
        return who;
    }

    /** Whether the clinic is asked for, as there are several. */
    public boolean isChoosing() {
        return choosing;
    }

    public Long getClinicId() {
        return clinicId;
    }

    public void setClinicId(Long clinicId) {
        this.clinicId = clinicId;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
        last = first != null && last != null && last.isBefore(first) ? first : last;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public boolean isTelling() {
        return telling;
    }

    public void setTelling(boolean telling) {
        this.telling = telling;
    }
}
