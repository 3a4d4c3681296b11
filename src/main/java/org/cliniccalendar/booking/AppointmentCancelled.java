package org.cliniccalendar.booking;

/** An appointment was called off. Fired in the transaction that does it. */
public record AppointmentCancelled(long appointmentId) {}
