package org.cliniccalendar.planning;

import org.cliniccalendar.session.CurrentSession;

/** Somebody else changed the session since its editor read it; the page can show both versions side by side. */
public final class StaleSession extends PlanningRefused {
    private static final long serialVersionUID = 1L;

    private final transient CurrentSession current;

    StaleSession(CurrentSession current) {
        super("refused.stale");
        this.current = current;
    }

    /** The session as the other one left it. */
    public CurrentSession current() {
        return current;
    }
}
