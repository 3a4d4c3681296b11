package org.cliniccalendar.importing;

/**
 * A column of an import file.
 *
 * @param limit how many characters a value may have; longer ones are refused, never cut
 */
record Column(String name, int limit, boolean required) {

    static Column required(String name, int limit) {
        return new Column(name, limit, true);
    }

    /** One that must be filled in, and whose format or reference says what may stand in it. */
    static Column required(String name) {
        return new Column(name, Integer.MAX_VALUE, true);
    }

    static Column optional(String name, int limit) {
        return new Column(name, limit, false);
    }
}
