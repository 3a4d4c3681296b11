package org.cliniccalendar.session;

/**
 * What creating a session did.
 *
 * @param dates how many dates were published
 * @param slots how many slots can be booked on them, none on days on which the clinic is closed
 */
public record PublishedSession(long sessionId, int dates, int slots) {}
