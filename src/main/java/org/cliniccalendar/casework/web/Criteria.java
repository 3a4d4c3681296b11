package org.cliniccalendar.casework.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.booking.OpeningSearch;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.template.Level;

/** What a case manager looks for; nothing chosen means any. Dates and times of day are those of each clinic. */
public class Criteria implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int FORTNIGHT = 14;

    private Long appointmentTypeId;
    private String specialty;
    private List<Long> clinicIds = new ArrayList<>();
    private List<Long> clinicianIds = new ArrayList<>();
    private LocalDate from;
    private LocalDate until;
    private DayOfWeek[] days = {};
    private TimeOfDay timeOfDay;
    private Channel channel;
    private boolean available = true;
    private boolean onDemand = true;

    /** The search on the dates asked for, the last one included. */
    OpeningSearch search(Set<Long> anyClinic, int limit) {
        return onAnyDate(anyClinic, limit).onDates(from, until.plusDays(1));
    }

    /** The search without regard to the dates asked for. */
    OpeningSearch onAnyDate(Set<Long> anyClinic, int limit) {
        return new OpeningSearch(
                        appointmentTypeId,
                        clinicIds.isEmpty() ? anyClinic : Set.copyOf(clinicIds),
                        Set.copyOf(clinicianIds),
                        Instant.MIN,
                        Instant.MAX,
                        levels(),
                        limit)
                .with(new OpeningSearch.Wishes(
                        channel,
                        null,
                        specialty,
                        Set.of(days),
                        null,
                        null,
                        timeOfDay == null ? null : timeOfDay.getEarliest(),
                        timeOfDay == null ? null : timeOfDay.getLatest()));
    }

    /** Fourteen days from a date on, as far as no dates are asked for. */
    void begin(LocalDate today) {
        from = from == null ? today : from;
        until = until == null ? from.plusDays(FORTNIGHT - 1) : until;
    }

    /** Whether the last date is before the first, so that nothing can be found. */
    boolean isReversed() {
        return until.isBefore(from);
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

    /** Looks anywhere, with anybody, at any time of the dates. */
    void widen() {
        specialty = null;
        clinicIds = new ArrayList<>();
        clinicianIds = new ArrayList<>();
        days = new DayOfWeek[0];
        timeOfDay = null;
        channel = null;
        available = true;
        onDemand = true;
    }

    public Long getAppointmentTypeId() {
        return appointmentTypeId;
    }

    public void setAppointmentTypeId(Long appointmentTypeId) {
        this.appointmentTypeId = appointmentTypeId;
    }

    public String getSpecialty() {
        return specialty;
    }

    public void setSpecialty(String specialty) {
        this.specialty = specialty;
    }

    public List<Long> getClinicIds() {
        return clinicIds;
    }

    public void setClinicIds(List<Long> clinicIds) {
        this.clinicIds = clinicIds;
    }

    /** The only clinic looked at; null for none or several. */
    public Long getClinicId() {
        return clinicIds.size() == 1 ? clinicIds.get(0) : null;
    }

    public List<Long> getClinicianIds() {
        return clinicianIds;
    }

    public void setClinicianIds(List<Long> clinicianIds) {
        this.clinicianIds = clinicianIds;
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

    public DayOfWeek[] getDays() {
        return days.clone();
    }

    public void setDays(DayOfWeek... days) {
        this.days = days.clone();
    }

    public TimeOfDay getTimeOfDay() {
        return timeOfDay;
    }

    public void setTimeOfDay(TimeOfDay timeOfDay) {
        this.timeOfDay = timeOfDay;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
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
