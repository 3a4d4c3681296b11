package org.cliniccalendar.booking;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * One of several times at which somebody is to come again.
 *
 * @param start wanted
 * @param zone of the clinic
 * @param wanted the opening then; null if there is a clash
 * @param reasons what clashes, in words; none if the time can be booked
 * @param instead the next opening with the same clinician within a week of a clash; null without one
 */
public record SeriesTime(Instant start, ZoneId zone, Opening wanted, List<String> reasons, Opening instead)
        implements Serializable {
    public SeriesTime {
        reasons = List.copyOf(reasons);
    }
}
