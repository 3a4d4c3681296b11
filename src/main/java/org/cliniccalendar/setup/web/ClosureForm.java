package org.cliniccalendar.setup.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.cliniccalendar.setup.ClosureDay;

/** What is typed about one closed day. */
public class ClosureForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long clinicId;
    private String region = "";
    private LocalDate date;
    private String name = "";

    ClosureDay day() {
        String typed = Objects.toString(region, "").strip();
        return new ClosureDay(
                clinicId,
                clinicId == null ? typed : "",
                date,
                Objects.toString(name, "").strip());
    }

    /** Null for a region. */
    public Long getClinicId() {
        return clinicId;
    }

    public void setClinicId(Long clinicId) {
        this.clinicId = clinicId;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
