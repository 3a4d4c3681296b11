package org.cliniccalendar.identity;

import java.io.Serializable;
import java.util.Set;

/**
 * An account in the list of people.
 *
 * @param version what the reader saw; an act on an account that has changed since is refused
 */
public record AccountRow(long id, int version, String username, String displayName, Set<RoleAt> roles, boolean disabled)
        implements Serializable {}
