package org.cliniccalendar.booking;

/** One more time is held for a visit that waits for a yes already; its client has heard of the first one. */
public record AlternativeRequested(long appointmentId) {}
