package org.cliniccalendar.identity;

import java.io.Serializable;
import java.util.Objects;

/**
 * A role with its reach.
 *
 * @param clinicId the clinic, or null for the whole network
 */
public record RoleAt(Role role, Long clinicId) implements Serializable {
    /** Refuses a role without a name, and a role at one clinic that is only given for the whole network. */
    public RoleAt {
        Objects.requireNonNull(role, "role");
        if (clinicId != null && !role.isPerClinic()) {
            throw new IllegalArgumentException(role.code() + " is for the whole network only");
        }
    }

    /** The role everywhere. */
    public static RoleAt network(Role role) {
        return new RoleAt(role, null);
    }

    boolean reaches(long clinic) {
        return clinicId == null || clinicId == clinic;
    }
}
