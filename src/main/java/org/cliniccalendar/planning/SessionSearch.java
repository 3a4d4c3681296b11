package org.cliniccalendar.planning;

import java.io.Serializable;
import java.util.Set;
import org.cliniccalendar.session.SessionStatus;

/**
 * Which sessions to list (features J12).
 *
 * @param clinicIds at which clinics
 * @param name what their name contains, in upper or lower case; empty for any
 * @param clinicianId whose, or null for anybody's and the clinics' own
 * @param roomId in which room, or null for any
 * @param remote only those without a room, by telephone or video
 * @param status null for any
 */
public record SessionSearch(
        Set<Long> clinicIds, String name, Long clinicianId, Long roomId, boolean remote, SessionStatus status)
        implements Serializable {
    public SessionSearch {
        clinicIds = Set.copyOf(clinicIds);
    }
}
