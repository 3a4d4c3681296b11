package org.cliniccalendar.booking;

/** The client arrived, was called in, left or did not come, or such a step was taken back. */
public record AppointmentProgressed(long appointmentId) {}
