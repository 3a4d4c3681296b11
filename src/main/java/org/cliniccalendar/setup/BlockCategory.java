package org.cliniccalendar.setup;

/** Why somebody is not there (features J22). */
public enum BlockCategory {
    /** Paperwork. */
    ADMIN,
    /** Lunch. */
    LUNCH,
    /** A short rest. */
    BREAK,
    /** With colleagues. */
    MEETING,
    /** Learning or teaching. */
    TRAINING,
    /** Leave. */
    HOLIDAY,
    /** Nobody else's matter. */
    PERSONAL,
    /** Anything else. */
    OTHER
}
