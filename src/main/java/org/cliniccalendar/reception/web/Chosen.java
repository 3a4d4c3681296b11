package org.cliniccalendar.reception.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An appointment chosen in the grid.
 *
 * @param version that the grid showed
 */
record Chosen(String ref, int version) {
    private static final Pattern KEY = Pattern.compile("([A-Z0-9]{1,12})\\.(\\d{1,9})");

    /** The appointments among keys that are separated by commas; slots are left out. */
    static List<Chosen> appointments(String keys) {
        return Stream.of(keys.split(","))
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .map(key -> new Chosen(key.group(1), Integer.parseInt(key.group(2))))
                .toList();
    }

    /** The slots among keys that are separated by commas. */
    static List<Long> slots(String keys) {
        return Stream.of(keys.split(","))
                .filter(key -> key.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
