package org.wrongcalendar.booking;

/** A statement that takes time in a class that does not say so. */
final class SilentRows {
    static final String CLAIM = "UPDATE slot SET taken = taken + 1 WHERE id = ?1";

    private SilentRows() {}
}
