package org.cliniccalendar.booking;

import java.time.ZoneId;
import org.cliniccalendar.time.Interval;

/**
 * A free slot of a session.
 *
 * @param during half-open
 * @param zone of the clinic
 */
public record CalendarFreeTime(Interval during, ZoneId zone, long sessionDateId) {}
