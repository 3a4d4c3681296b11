package org.cliniccalendar.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.web.Messages;

/** The clinic that the user works in at the moment, as the switcher of the top bar shows it; kept in the login. */
@Named
@RequestScoped
public class CurrentClinic {
    /** Stands for all clinics of the network. */
    private static final long ALL = 0;

    private static final String CHOSEN = CurrentClinic.class.getName();

    /** A line of the switcher. */
    public record Choice(long id, String name) {}

    @Inject
    private CurrentUser user;

    @EJB
    private DirectoryService directory;

    @Inject
    private HttpServletRequest request;

    private List<Clinic> clinics = List.of();
    private long chosen = ALL;

    @PostConstruct
    void load() {
        if (!user.isLoggedIn() || user.has(Role.CLIENT)) {
            return;
        }
        clinics = user.has(Role.CLINICIAN) && user.clinicianId() != null
                ? directory.clinicsOf(user.clinicianId())
                : directory.clinics().stream()
                        .filter(c -> user.seesClinic(c.getId()))
                        .toList();
        chosen = request.getSession().getAttribute(CHOSEN) instanceof Long id && knows(id) ? id : first();
    }

    /** Clinics to choose from; whoever works at several may also choose all of them. */
    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        if (clinics.size() > 1) {
            choices.add(new Choice(ALL, Messages.words("org.cliniccalendar.identity.messages", "clinic.all")));
        }
        clinics.forEach(c -> choices.add(new Choice(c.getId(), c.getName())));
        return choices;
    }

    /** Clinics of the user, without the line for all of them. */
    public List<Clinic> getClinics() {
        return clinics;
    }

    /** Works in another clinic from now on. A clinic that is not among the choices changes nothing. */
    public String choose(long id) {
        if (knows(id)) {
            request.getSession().setAttribute(CHOSEN, id);
        }
        return request.getServletPath() + "?faces-redirect=true";
    }

    /** Name of the clinic, or the words for all of them; empty for someone without any. */
    public String getName() {
        return getChoices().stream()
                .filter(c -> c.id() == chosen)
                .map(Choice::name)
                .findFirst()
                .orElse("");
    }

    /** The clinics to show: the chosen one, or all that the user may choose. */
    public Set<Long> getIds() {
        return chosen == ALL
                ? clinics.stream().map(Clinic::getId).collect(Collectors.toUnmodifiableSet())
                : Set.of(chosen);
    }

    /** Zone of the chosen clinic; for all clinics that of the first. */
    public ZoneId getZone() {
        return clinics.stream()
                .filter(c -> chosen == ALL || c.getId() == chosen)
                .map(Clinic::getZone)
                .findFirst()
                .orElse(ZoneId.of("Europe/London"));
    }

    private long first() {
        return clinics.size() == 1 || user.has(Role.CLINICIAN) && !clinics.isEmpty()
                ? clinics.get(0).getId()
                : ALL;
    }

    private boolean knows(long id) {
        return getChoices().stream().anyMatch(c -> c.id() == id);
    }
}
