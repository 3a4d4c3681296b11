package org.cliniccalendar.booking;

/**
 * A time that somebody holds, as it was offered.
 *
 * @param appointmentTypeId what it is held for
 */
public record HeldTime(Held held, long appointmentTypeId, Opening opening) {}
