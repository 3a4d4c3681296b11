package org.cliniccalendar.planning;

import java.time.Instant;

/**
 * What a change did.
 *
 * @param changeId by which it can be undone
 * @param sessionId the session that has the changed dates; after an edit of a date and all that follow it is a new one
 * @param dates how many became different, appeared or went
 * @param moved how many appointments have another time
 * @param toRebook how many appointments wait for another time
 * @param ended how many appointments are cancelled for good
 * @param undoableUntil first moment at which it cannot be undone any more
 */
public record AppliedChange(
        long changeId, long sessionId, int dates, int moved, int toRebook, int ended, Instant undoableUntil) {}
