package org.cliniccalendar.planning;

/** What happens to a group of booked appointments when their session changes. */
public enum Choice {
    /**
     * Each stays at its time. Where the change would take that time away, its date stays as it was, with everything on it,
     * and is marked as modified.
     */
    KEEP,
    /** Each goes to the suggested time, and its client is told. */
    MOVE,
    /** Each is cancelled, and it waits on the <em>to rebook</em> list for a new time. */
    TO_REBOOK,
    /** Each is cancelled for the reason given, and nothing follows. */
    END
}
