package org.cliniccalendar.booking;

import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;

/**
 * A run of adjacent slots of one session date that is locked and may be booked.
 *
 * @param clinicianId null in a session of the clinic's own
 * @param during half-open, from the first slot's start to the last one's end
 * @param slotIds as PostgreSQL writes an array
 * @param slots how many they are
 */
record BookableTime(
        long sessionDateId, long clinicId, Long clinicianId, Level level, Interval during, String slotIds, int slots) {}
