package org.cliniccalendar.directory;

/** What registering an entry did. */
public enum Registered {
    /** There was none; it was written. */
    CREATED,
    /** There was one that said something else; it was changed. */
    CHANGED,
    /** There was one that said the same; nothing was written. */
    UNCHANGED
}
