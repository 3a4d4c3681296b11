package org.cliniccalendar.booking;

/** An appointment was made and waits for a yes. Fired in the transaction that does it. */
public record AppointmentRequested(long appointmentId) {}
