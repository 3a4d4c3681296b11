package org.cliniccalendar.audit;

import java.io.Serializable;
import java.util.Set;
import org.cliniccalendar.time.Interval;

/**
 * Which entries of the audit trail to list.
 *
 * @param who part of a name or of a login, in upper or lower case; empty for anybody
 * @param about part of the name or number of a client, of a reference or of another subject; empty for anything
 * @param actions only these; empty for all
 * @param clinicId only what belongs to this clinic; null for all and for the network
 * @param during when it was done, half-open
 */
public record AuditSearch(String who, String about, Set<String> actions, Long clinicId, Interval during)
        implements Serializable {
    public AuditSearch {
        actions = Set.copyOf(actions);
    }
}
