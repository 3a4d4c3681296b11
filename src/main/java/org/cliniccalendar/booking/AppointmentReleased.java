package org.cliniccalendar.booking;

/**
 * An appointment ended without a word to its client, who is served elsewhere, may still be, or is told by somebody else.
 *
 * @param declined whether somebody said no to it
 */
public record AppointmentReleased(long appointmentId, boolean declined) {}
