package org.cliniccalendar.development;

import java.util.ArrayList;
import java.util.List;

/** How long the parts of a start took. */
final class Stopwatch {
    private final List<String> laps = new ArrayList<>();
    private final long began = System.nanoTime();
    private long last = began;

    /** Notes the time since the lap before, or since the beginning. */
    void lap(String name) {
        long now = System.nanoTime();
        laps.add(name + " " + seconds(now - last));
        last = now;
    }

    /** The time of all laps, and of each, such as {@code 12.9 s (database 0.6 s, server 12.3 s)}. */
    String inWords() {
        return seconds(last - began) + " (" + String.join(", ", laps) + ")";
    }

    private static String seconds(long nanos) {
        return "%.1f s".formatted(nanos / 1e9);
    }
}
