package org.cliniccalendar.template;

/** Level of availability of a session (features K17). */
public enum Level {
    /** A booking is confirmed at once, when the case is created. */
    AVAILABLE,
    /** Service providers check with the clinician first; a booking holds its time meanwhile. */
    ON_DEMAND
}
