package org.cliniccalendar.identity;

import java.util.Set;

/** Lets an in-container test act as somebody for the rest of its request, without a login. */
public final class Impersonation {
    private Impersonation() {}

    /** Everything that follows is done by an operator of the whole network. */
    public static void asOperator(CurrentUser user) {
        become(user, RoleAt.network(Role.OPERATOR));
    }

    /** Everything that follows is done by an operator of one clinic. */
    public static void asOperatorAt(CurrentUser user, long clinicId) {
        become(user, new RoleAt(Role.OPERATOR, clinicId));
    }

    /** Everything that follows is done by an administrator of the whole network. */
    public static void asAdministrator(CurrentUser user) {
        become(user, RoleAt.network(Role.ADMINISTRATOR));
    }

    /** Everything that follows is done by a clinician. */
    public static void asClinician(CurrentUser user, long clinicianId) {
        RoleAt role = RoleAt.network(Role.CLINICIAN);
        user.become(new Caller(null, "clinician", "Clinician", Set.of(role), clinicianId, null, 0));
    }

    /** Everything that follows is done by the manager of one clinic. */
    public static void asManagerAt(CurrentUser user, long clinicId) {
        become(user, new RoleAt(Role.CLINIC_MANAGER, clinicId));
    }

    /** Everything that follows is done by somebody with one role at one clinic. */
    public static void as(CurrentUser user, String username, Role role, long clinicId) {
        user.become(new Caller(null, username, username, Set.of(new RoleAt(role, clinicId)), null, null, 0));
    }

    /** Everything that follows is done by somebody with one role in the whole network. */
    public static void inNetwork(CurrentUser user, String username, Role role) {
        user.become(new Caller(null, username, username, Set.of(RoleAt.network(role)), null, null, 0));
    }

    private static void become(CurrentUser user, RoleAt role) {
        user.become(new Caller(null, "operator", "Operator", Set.of(role), null, null, 0));
    }
}
