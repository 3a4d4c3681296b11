package org.cliniccalendar.reception;

import java.io.Serializable;
import java.time.Instant;
import org.cliniccalendar.directory.PersonName;

/**
 * Somebody in the queue of an open session.
 *
 * @param session name of the session
 */
public record Waiting(long id, long sessionDateId, String session, PersonName client, Instant arrivedAt)
        implements Serializable {}
