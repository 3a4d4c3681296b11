package org.cliniccalendar.planning;

import java.time.Instant;

/**
 * A change that was applied and may still be undone, if nothing else has happened since.
 *
 * @param madeBy user name
 * @param undoableUntil first moment at which it cannot be undone any more
 */
public record RecentChange(
        long changeId, SessionChange.Kind kind, String madeBy, Instant madeAt, Instant undoableUntil) {}
