package org.cliniccalendar.directory;

/** How clinician and client meet (GP Connect delivery channel). */
public enum Channel {
    /** Both are in the room. */
    IN_PERSON,
    /** By telephone. */
    TELEPHONE,
    /** By video call. */
    VIDEO
}
