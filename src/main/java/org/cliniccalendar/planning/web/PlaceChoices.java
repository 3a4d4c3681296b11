package org.cliniccalendar.planning.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.directory.Room;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.identity.web.CurrentClinic;

/** What the filters of the list of sessions offer, each read once. */
@Named
@RequestScoped
public class PlaceChoices {
    /** Somewhere a session can be. */
    public record Place(String value, String name) {}

    @EJB
    private DirectoryService directory;

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentClinic clinic;

    private List<Place> places;
    private List<Clinician> clinicians;

    /** The rooms of the clinic chosen in the top bar, or the clinics if that is all of them. */
    public List<Place> getPlaces() {
        if (places == null) {
            Set<Long> chosen = clinic.getIds();
            places = chosen.size() == 1 ? rooms(chosen.iterator().next()) : clinics();
        }
        return places;
    }

    private List<Place> rooms(long clinicId) {
        return directory.rooms(clinicId).stream()
                .map((Room room) -> new Place(SessionFilters.room(room.getId()), room.getName()))
                .toList();
    }

    private List<Place> clinics() {
        return clinic.getClinics().stream()
                .map((Clinic each) -> new Place(SessionFilters.clinic(each.getId()), each.getName()))
                .toList();
    }

    /** Whose sessions there may be; a clinician has only own ones and is not asked. */
    public List<Clinician> getClinicians() {
        if (clinicians == null) {
            clinicians = isManaging() ? directory.clinicians() : List.of();
        }
        return clinicians;
    }

    private boolean isManaging() {
        return user.has(Role.ADMINISTRATOR) || user.has(Role.CLINIC_MANAGER);
    }
}
