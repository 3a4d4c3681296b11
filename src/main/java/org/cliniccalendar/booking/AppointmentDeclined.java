package org.cliniccalendar.booking;

/** A requested appointment got its no. Fired in the transaction that does it. */
public record AppointmentDeclined(long appointmentId) {}
