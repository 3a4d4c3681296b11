package org.cliniccalendar.booking;

/**
 * A request ended without a word to its client, who is served elsewhere or may still be.
 *
 * @param declined whether somebody said no to it; otherwise another time was found
 */
public record AppointmentReleased(long appointmentId, boolean declined) {}
