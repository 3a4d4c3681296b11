package org.cliniccalendar.identity;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who calls: kept in the login of a person, made anew for each request of a service. Serialisable, so that a login
 * outlives the node on which it was made.
 *
 * @param accountId the account; null for a service, the system and nobody
 * @param username what records name: an account's user name, {@code token:} and its name, {@code system} or
 *     {@code anonymous}
 * @param clinicianId the clinician this person is, or null
 * @param clientId the client this person is, or null
 * @param loginEpoch the account's count when it logged in; a higher one in the database ends this login
 */
public record Caller(
        Long accountId,
        String username,
        String displayName,
        Set<RoleAt> roles,
        Long clinicianId,
        Long clientId,
        int loginEpoch)
        implements Serializable {

    /** Timers and startup: no person, no request. */
    static final Caller SYSTEM = nobody("system");

    /** A request of someone who has not logged in. */
    static final Caller ANONYMOUS = nobody("anonymous");

    /** Roles are copied. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    private static Caller nobody(String name) {
        return new Caller(null, name, "", Set.of(), null, null, 0);
    }

    static Caller service(String tokenName) {
        return new Caller(null, "token:" + tokenName, tokenName, Set.of(RoleAt.network(Role.SERVICE)), null, null, 0);
    }

    /** The codes of the roles, wherever they reach: the groups of the server's security. */
    public Set<String> groups() {
        return roles.stream().map(held -> held.role().code()).collect(Collectors.toUnmodifiableSet());
    }
}
