package org.cliniccalendar.identity;

import java.util.Set;

/** Lets an in-container test act as somebody for the rest of its request, without a login. */
public final class Impersonation {
    private Impersonation() {}

    /** Everything that follows is done by an operator of the whole network. */
    public static void asOperator(CurrentUser user) {
        Set<RoleAt> operator = Set.of(RoleAt.network(Role.OPERATOR));
        user.become(new Caller(null, "operator", "Operator", operator, null, null, 0));
    }
}
