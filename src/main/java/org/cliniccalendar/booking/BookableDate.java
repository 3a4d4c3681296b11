package org.cliniccalendar.booking;

import java.time.Instant;
import org.cliniccalendar.template.Level;

/**
 * A session date that is locked for a booking, and what decides whether it may be booked.
 *
 * @param start of the slot chosen
 * @param minutes length of the appointment type
 * @param open the date and its session are active and accept the appointment type
 */
record BookableDate(
        long sessionDateId, long clinicId, Long clinicianId, Level level, Instant start, int minutes, boolean open) {}
