package org.cliniccalendar.session;

import java.time.ZoneId;

/**
 * A session as it stands, for its editor.
 *
 * @param version to be given back with a change, so that a change of something else is refused
 * @param zone of its clinic
 */
public record CurrentSession(
        long sessionId, long seriesId, int version, SessionStatus status, SessionPlan plan, ZoneId zone) {}
