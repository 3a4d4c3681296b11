package org.cliniccalendar.session.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cliniccalendar.directory.AppointmentType;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.directory.Room;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.session.PublishedSession;
import org.cliniccalendar.session.SessionService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** The New Session dialog: the form, what it would make, and Create. */
@Named
@ViewScoped
public class NewSessionView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "org.cliniccalendar.session.messages";

    @EJB
    private transient SessionService sessions;

    @EJB
    private transient DirectoryService directory;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient CurrentClinic clinic;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Clock clock;

    private SessionForm form = new SessionForm();
    private boolean open;
    private PreviewWords preview = PreviewWords.NOTHING;

    /** Opens the dialog for tomorrow at the clinic chosen in the top bar. */
    public void open() {
        form = new SessionForm();
        form.setClinicId(getClinics().stream()
                .map(Clinic::getId)
                .filter(clinic.getIds()::contains)
                .findFirst()
                .orElse(null));
        form.setClinicianId(user.clinicianId());
        form.setFirstDate(LocalDate.now(clock.withZone(clinic.getZone())).plusDays(1));
        List<Room> rooms = getRooms();
        form.setRoomId(rooms.size() == 1 ? rooms.get(0).getId() : null);
        refresh();
        open = true;
    }

    public void close() {
        open = false;
    }

    /** Creates and publishes; stays open with the reason when that is refused. */
    public String create() {
        try {
            PublishedSession made =
                    sessions.create(form.plan(directory.defaultSlotType().getId()));
            messages.done(TEXT, "new.created", made.dates(), made.slots());
            return "/calendar?faces-redirect=true&date=" + form.getFirstDate();
        } catch (Refusal refusal) {
            messages.refused(refusal);
            return null;
        }
    }

    /** Works out anew what Create would do with the form as it stands. */
    public void refresh() {
        if (!form.isComplete()) {
            preview = PreviewWords.NOTHING;
            return;
        }
        try {
            ZoneId zone = directory.findClinic(form.getClinicId()).orElseThrow().getZone();
            preview = PreviewWords.of(
                    sessions.preview(form.plan(directory.defaultSlotType().getId())), form, zone);
        } catch (Refusal refusal) {
            preview = PreviewWords.refused(refusal);
        }
    }

    /** Whether the user may create sessions at all. */
    public boolean isAllowed() {
        return user.has(Role.CLINICIAN) || user.has(Role.ADMINISTRATOR) || user.has(Role.CLINIC_MANAGER);
    }

    public List<Clinic> getClinics() {
        return user.clinicianId() == null ? directory.clinics() : directory.clinicsOf(user.clinicianId());
    }

    public List<Room> getRooms() {
        return form.getClinicId() == null ? List.of() : directory.rooms(form.getClinicId());
    }

    /** Clinicians to plan for; a clinician plans only for oneself and is not asked. */
    public List<Clinician> getClinicians() {
        return user.clinicianId() == null ? directory.clinicians() : List.of();
    }

    public List<AppointmentType> getAppointmentTypes() {
        return directory.appointmentTypes();
    }

    public List<DayOfWeek> getDaysOfWeek() {
        return List.of(DayOfWeek.values());
    }

    public PreviewWords getPreview() {
        return preview;
    }

    public SessionForm getForm() {
        return form;
    }

    public boolean isOpen() {
        return open;
    }
}
