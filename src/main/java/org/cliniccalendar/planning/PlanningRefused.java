package org.cliniccalendar.planning;

import org.cliniccalendar.time.Refusal;

/** A change of a session that cannot be applied or undone; the key says why, in this feature's bundle. */
public class PlanningRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    PlanningRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
