package org.cliniccalendar.reception.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;

/** What of the Reception View is offered to whom; the services decide it again. */
@Named
@RequestScoped
public class DeskRights {
    @Inject
    private CurrentUser user;

    /** Whether the user works at the desk, and does not only look at the day. */
    public boolean isDesk() {
        return has(Role.ADMINISTRATOR, Role.CLINIC_MANAGER, Role.RECEPTION, Role.OPERATOR);
    }

    /** Whether the user may cancel days of the clinic, and of the people there. */
    public boolean isCancelling() {
        return has(Role.ADMINISTRATOR, Role.CLINIC_MANAGER, Role.RECEPTION);
    }

    /** Whether the user may plan sessions of others. */
    public boolean isPlanning() {
        return has(Role.ADMINISTRATOR, Role.CLINIC_MANAGER);
    }

    private boolean has(Role... roles) {
        return Stream.of(roles).anyMatch(user::has);
    }
}
