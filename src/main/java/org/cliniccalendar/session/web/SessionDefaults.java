package org.cliniccalendar.session.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.directory.Room;
import org.cliniccalendar.directory.SlotType;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.time.WallClock;

/** What a form for a new session begins with. */
@RequestScoped
public class SessionDefaults {
    @EJB
    private DirectoryService directory;

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentClinic clinic;

    @Inject
    private SessionChoices choices;

    @Inject
    private Clock clock;

    /** Tomorrow morning, at the clinic chosen in the top bar, in slots of the first type. */
    SessionForm form() {
        SessionForm form = new SessionForm();
        GeneralForm general = form.getGeneral();
        general.setClinicId(choices.getClinics().stream()
                .map(Clinic::getId)
                .filter(clinic.getIds()::contains)
                .findFirst()
                .orElse(null));
        List<Room> rooms = choices.rooms(general.getClinicId());
        general.setRoomId(rooms.size() == 1 ? rooms.get(0).getId() : null);
        general.setClinicianId(user.clinicianId());
        form.getSchedule().setFirstDate(WallClock.today(clock, clinic.getZone()).plusDays(1));
        form.setPattern(slots(form).text());
        return form;
    }

    private SlotPattern slots(SessionForm form) {
        SlotType first = directory.defaultSlotType();
        return SlotPattern.ofEqualUnits(
                first.getId(), first.getMinutes(), form.getSchedule().minutes());
    }
}
