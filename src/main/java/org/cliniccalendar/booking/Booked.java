package org.cliniccalendar.booking;

/**
 * The answer to a booking.
 *
 * @param clinicId where it is
 */
public record Booked(String ref, AppointmentStatus status, long clinicId) {}
