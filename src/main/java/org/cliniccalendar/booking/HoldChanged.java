package org.cliniccalendar.booking;

/** A time is held, or is not held any more and was not booked. */
public record HoldChanged(long appointmentId) {}
