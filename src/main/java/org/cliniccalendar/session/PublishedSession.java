package org.cliniccalendar.session;

/**
 * What creating a session did.
 *
 * @param dates how many dates were published
 * @param slots how many slots they have together
 */
public record PublishedSession(long sessionId, int dates, int slots) {}
