package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.cliniccalendar.booking.ClosedReason;
import org.cliniccalendar.booking.Explanation;
import org.cliniccalendar.booking.WhyNotService;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.DateWords;

/** Why not? What closes a time that is not offered, rule by rule, and booking in spite of it for whoever may. */
@Named
@ViewScoped
public class WhyNotView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient WhyNotService whyNot;

    @EJB
    private transient DirectoryService directory;

    @Inject
    private transient FindView find;

    @Inject
    private transient HeldTimeView heldTime;

    @Inject
    private transient CurrentClinic clinic;

    @Inject
    private transient CurrentUser user;

    private boolean open;
    private Long clinicId;
    private Long clinicianId;
    private LocalDate date;
    private LocalTime time;
    private Explanation explanation;
    private String reason;

    /** Opens with what is looked for. */
    public void ask() {
        Criteria criteria = find.getCriteria();
        clinicId = clinicId == null
                ? Stream.concat(
                                criteria.getClinicIds().stream(),
                                clinic.getClinics().stream().map(Clinic::getId))
                        .findFirst()
                        .orElse(null)
                : clinicId;
        clinicianId = criteria.getClinicianIds().stream().findFirst().orElse(clinicianId);
        date = date == null ? criteria.getFrom() : date;
        explanation = null;
        reason = null;
        open = true;
    }

    public void close() {
        open = false;
    }

    /** Says of the time typed, on the clock of the clinic, which rules close it. */
    public void explain() {
        long typeId = find.getCriteria().getAppointmentTypeId();
        ZoneId zone = directory.findClinic(clinicId).map(Clinic::getZone).orElseGet(clinic::getZone);
        Instant start = WallClock.resolve(date, time, zone).instant();
        reason = null;
        explanation = clinicianId == null
                ? whyNot.explainClinic(typeId, clinicId, start)
                : whyNot.explainClinician(typeId, clinicianId, start);
    }

    /** Holds the time, which is offered after all. */
    public void hold() {
        open = false;
        heldTime.choose(explanation.time());
    }

    /** Takes the time in spite of the rules, for the reason typed. */
    public void takeDespite() {
        open = false;
        heldTime.chooseDespite(explanation.time(), reason.strip());
    }

    /** Whether the user may set the rules aside that close the time. */
    public boolean isOverridable() {
        return explanation != null
                && explanation.isOverridable()
                && Stream.of(Role.ADMINISTRATOR, Role.CLINIC_MANAGER, Role.RECEPTION)
                        .anyMatch(role -> user.hasAt(role, explanation.time().clinicId()));
    }

    /** A reason in words. */
    public String words(ClosedReason closed) {
        return closed.inWords(DateWords.LOCALE);
    }

    public boolean isOpen() {
        return open;
    }

    /** What was found, or null before that. */
    public Explanation getExplanation() {
        return explanation;
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

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
