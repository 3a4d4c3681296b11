package org.cliniccalendar.booking;

/** A requested appointment got its yes. Fired in the transaction that does it. */
public record AppointmentConfirmed(long appointmentId) {}
