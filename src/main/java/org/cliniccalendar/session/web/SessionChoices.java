package org.cliniccalendar.session.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.List;
import org.cliniccalendar.directory.AppointmentType;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.directory.Room;
import org.cliniccalendar.directory.SessionType;
import org.cliniccalendar.directory.SlotType;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.web.Messages;

/** What the forms of sessions offer to choose from. */
@Named
@RequestScoped
public class SessionChoices {
    private static final String TEXT = "org.cliniccalendar.session.messages";

    @EJB
    private DirectoryService directory;

    @Inject
    private CurrentUser user;

    /** Whether the user may create sessions at all. */
    public boolean isAllowed() {
        return user.has(Role.CLINICIAN) || isManaging();
    }

    /** Whether the user plans for others and for the clinic itself; a clinician plans for oneself and is not asked. */
    public boolean isManaging() {
        return user.has(Role.ADMINISTRATOR) || user.has(Role.CLINIC_MANAGER);
    }

    public List<Clinic> getClinics() {
        return isManaging() || user.clinicianId() == null
                ? directory.clinics().stream()
                        .filter(clinic -> user.seesClinic(clinic.getId()))
                        .toList()
                : directory.clinicsOf(user.clinicianId());
    }

    /** The rooms of a clinic; none without one. */
    public List<Room> rooms(Long clinicId) {
        return clinicId == null ? List.of() : directory.rooms(clinicId);
    }

    public List<Clinician> getClinicians() {
        return isManaging() ? directory.clinicians() : List.of();
    }

    public List<AppointmentType> getAppointmentTypes() {
        return directory.appointmentTypes();
    }

    public List<SlotType> getSlotTypes() {
        return directory.slotTypes();
    }

    public List<SessionType> getSessionTypes() {
        return directory.sessionTypes();
    }

    public List<DayOfWeek> getDaysOfWeek() {
        return List.of(DayOfWeek.values());
    }

    public List<RepeatForm.Repeat> getRepeats() {
        return List.of(RepeatForm.Repeat.values());
    }

    /** Which of a month's weekdays: 0 for the same day of the month, -1 for the last. */
    public List<Integer> getNths() {
        return List.of(0, 1, 2, 3, 4, -1);
    }

    /** Every how many slots can be set at once. */
    public List<Integer> getEveryNth() {
        return List.of(2, 3, 4, 5, 6, 8, 10);
    }

    /** Name, minutes and channel of an appointment type. */
    public List<Object> line(AppointmentType type) {
        String channel = Messages.words(TEXT, "editor.channel." + type.getChannel());
        return List.of(type.getName(), type.getMinutes(), channel);
    }
}
