package org.cliniccalendar.booking;

/** An appointment is at another time, or with somebody else, than its client knows. Fired in the transaction that does it. */
public record AppointmentRescheduled(long appointmentId) {}
