package org.cliniccalendar.importing;

/** Tells which rows can be referred to: those of the same upload, or those in the database. */
@FunctionalInterface
interface Known {

    /**
     * Whether there is such a row.
     *
     * @param key the values of the kind's key columns, joined by {@code " / "}
     */
    boolean holds(Kind kind, String key);

    /** What this or the other one holds. */
    default Known or(Known other) {
        return (kind, key) -> holds(kind, key) || other.holds(kind, key);
    }
}
