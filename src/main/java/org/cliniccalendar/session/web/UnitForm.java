package org.cliniccalendar.session.web;

import java.io.Serializable;

/** What the short form of a session asks for instead of slots: one type, one length (features K15, K16). */
public class UnitForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long appointmentTypeId;
    private Integer minutes = 30;

    boolean isComplete() {
        return appointmentTypeId != null && minutes != null;
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
}
