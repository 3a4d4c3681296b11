package org.cliniccalendar.booking;

/**
 * A booking was refused. Fired when nothing of it is left to roll back.
 *
 * @param reason the refusal's message key, of which there are few
 */
public record BookingRefused(String reason) {}
