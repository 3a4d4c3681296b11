package org.cliniccalendar.session;

/** Whether a session offers time (features J10). */
public enum SessionStatus {
    /** Its dates can be booked. */
    ACTIVE,
    /** Nothing new can be booked; what was booked stands. */
    INACTIVE
}
