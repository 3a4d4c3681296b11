package org.cliniccalendar.booking;

/** An appointment was made and is confirmed. Fired in the transaction that does it. */
public record AppointmentBooked(long appointmentId) {}
