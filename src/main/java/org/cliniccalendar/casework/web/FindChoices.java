package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.List;
import org.cliniccalendar.directory.AppointmentType;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.identity.web.CurrentClinic;

/** What there is to choose from on Find a time, read once a request. */
@Named
@RequestScoped
public class FindChoices {
    @EJB
    private DirectoryService directory;

    @Inject
    private CurrentClinic clinic;

    private List<AppointmentType> appointmentTypes;
    private List<Clinician> clinicians;

    public List<AppointmentType> getAppointmentTypes() {
        appointmentTypes = appointmentTypes == null ? directory.appointmentTypes() : appointmentTypes;
        return appointmentTypes;
    }

    public List<Clinician> getClinicians() {
        clinicians = clinicians == null ? directory.clinicians() : clinicians;
        return clinicians;
    }

    /** Each specialty once, by name. */
    public List<String> getSpecialties() {
        return getClinicians().stream()
                .map(Clinician::getSpecialty)
                .filter(specialty -> !specialty.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    public List<Clinic> getClinics() {
        return clinic.getClinics();
    }

    public List<DayOfWeek> getDays() {
        return List.of(DayOfWeek.values());
    }

    public List<TimeOfDay> getTimesOfDay() {
        return List.of(TimeOfDay.values());
    }

    public List<Channel> getChannels() {
        return List.of(Channel.values());
    }
}
