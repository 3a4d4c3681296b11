package org.cliniccalendar.booking;

/**
 * A booking was refused. Fired before the refusal rolls the booking back.
 *
 * @param reason the refusal's message key, of which there are few
 */
public record BookingRefused(String reason) {}
