package org.cliniccalendar.booking;

/** The answer to a booking. */
public record Booked(String ref, AppointmentStatus status) {}
