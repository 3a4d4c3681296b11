package org.cliniccalendar.planning;

import java.time.ZoneId;
import java.util.List;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;

/**
 * What calling appointments off would do, besides.
 *
 * @param unreachable clients whom no message reaches
 * @param beside others who are asked for the same visits, in order of time
 * @param onlyOneself whether these stay asked, as a clinician says no for himself only; otherwise they are given up, too
 */
public record CallingOffProposal(List<TouchedClient> unreachable, List<Asked> beside, boolean onlyOneself) {
    /**
     * A request for a visit.
     *
     * @param who the clinician, or the clinic for a session of its own
     * @param zone of the clinic
     */
    public record Asked(PersonName who, Interval during, ZoneId zone) {}
}
