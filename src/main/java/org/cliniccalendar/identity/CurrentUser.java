package org.cliniccalendar.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The user of this request. Work that no request began (timers, startup) is done by {@code system}, a request without
 * a login by {@code anonymous}; neither has any role.
 */
@Named
@RequestScoped
public class CurrentUser {
    private Caller caller = Caller.SYSTEM;

    void become(Caller someone) {
        caller = someone;
    }

    /** What records name: the user name, {@code token:} and a token's name, {@code system} or {@code anonymous}. */
    public String username() {
        return caller.username();
    }

    /** The name to greet with; empty for {@code system} and {@code anonymous}. */
    public String displayName() {
        return caller.displayName();
    }

    /** Whether a person or a service has proved who it is. */
    public boolean isLoggedIn() {
        return !caller.roles().isEmpty();
    }

    /** Whether this user has the role, at any clinic. */
    public boolean has(Role role) {
        return caller.roles().stream().anyMatch(held -> held.role() == role);
    }

    /** Whether this user has the role at the clinic or for the whole network. */
    public boolean hasAt(Role role, long clinicId) {
        return caller.roles().stream().anyMatch(held -> held.role() == role && held.reaches(clinicId));
    }

    /** The clinician this user is, or null. */
    public Long clinicianId() {
        return caller.clinicianId();
    }

    /** The client this user is, or null. */
    public Long clientId() {
        return caller.clientId();
    }

    /** The clinics this user works for; empty means the whole network for whoever has a role. */
    public Set<Long> clinicIds() {
        if (caller.roles().stream().anyMatch(held -> held.clinicId() == null)) {
            return Set.of();
        }
        return caller.roles().stream().map(RoleAt::clinicId).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the clinic is among those of this user; never for someone without a role. */
    public boolean seesClinic(long clinicId) {
        return caller.roles().stream().anyMatch(held -> held.reaches(clinicId));
    }

    /** The account of this user, or null for a service, the system and nobody. */
    Long accountId() {
        return caller.accountId();
    }

    Set<String> groups() {
        return caller.groups();
    }
}
