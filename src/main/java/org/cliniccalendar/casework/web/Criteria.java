package org.cliniccalendar.casework.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.cliniccalendar.booking.OpeningSearch;
import org.cliniccalendar.template.Level;

/** What a case manager looks for; nothing chosen means any. */
public class Criteria implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long appointmentTypeId;
    private Long clinicId;
    private Long clinicianId;
    private LocalDate from;
    private LocalDate until;
    private boolean available = true;
    private boolean onDemand = true;

    /** The search in the clinics given, dates read in a zone; the last date is included. */
    OpeningSearch search(Set<Long> anyClinic, ZoneId zone, int limit) {
        return new OpeningSearch(
                appointmentTypeId,
                clinicId == null ? anyClinic : Set.of(clinicId),
                clinicianId == null ? Set.of() : Set.of(clinicianId),
                startOf(from, zone),
                startOf(until.plusDays(1), zone),
                levels(),
                limit);
    }

    private Set<Level> levels() {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        if (available || !onDemand) {
            levels.add(Level.AVAILABLE);
        }
        if (onDemand || !available) {
            levels.add(Level.ON_DEMAND);
        }
        return levels;
    }

    private static Instant startOf(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    public Long getAppointmentTypeId() {
        return appointmentTypeId;
    }

    public void setAppointmentTypeId(Long appointmentTypeId) {
        this.appointmentTypeId = appointmentTypeId;
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

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public boolean isAvailable() {
        return available;
    }

    public void setAvailable(boolean available) {
        this.available = available;
    }

    public boolean isOnDemand() {
        return onDemand;
    }

    public void setOnDemand(boolean onDemand) {
        this.onDemand = onDemand;
    }
}
