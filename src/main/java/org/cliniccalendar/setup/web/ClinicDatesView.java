package org.cliniccalendar.setup.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.setup.ClosureService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Region of a clinic, and from when until when it takes bookings. */
@Named
@ViewScoped
public class ClinicDatesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient ClosureService service;

    @EJB
    private transient DirectoryService directory;

    @Inject
    private transient CurrentClinic current;

    @Inject
    private transient Messages messages;

    private Long clinicId;
    private String region;
    private LocalDate opensOn;
    private LocalDate closesOn;

    public void choose(Clinic clinic) {
        clinicId = clinic.getId();
        region = clinic.getRegion();
        opensOn = clinic.getOpensOn();
        closesOn = clinic.getClosesOn();
    }

    public void save() {
        try {
            service.describeClinic(clinicId, Objects.toString(region, "").strip(), opensOn, closesOn);
            messages.done(OrderedListView.TEXT, "closures.clinic.done", getName());
        } catch (Refusal refused) {
            messages.refused(refused);
        }
    }

    /** The user's clinics as they are kept. */
    public List<Clinic> getClinics() {
        List<Long> own = current.getClinics().stream().map(Clinic::getId).toList();
        return directory.clinics().stream().filter(c -> own.contains(c.getId())).toList();
    }

    /** Regions that clinics have. */
    public List<String> getRegions() {
        return directory.clinics().stream()
                .map(Clinic::getRegion)
                .filter(named -> !named.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Name of a clinic. */
    public String name(long id) {
        return directory.findClinic(id).map(Clinic::getName).orElse("");
    }

    public String getName() {
        return clinicId == null ? "" : name(clinicId);
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public LocalDate getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(LocalDate opensOn) {
        this.opensOn = opensOn;
    }

    /** First day on which it takes no bookings any more, or null. */
    public LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(LocalDate closesOn) {
        this.closesOn = closesOn;
    }
}
