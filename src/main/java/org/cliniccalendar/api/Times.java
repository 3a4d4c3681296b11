package org.cliniccalendar.api;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as the API writes them: time on the clock on the clinic's wall, with its offset. */
final class Times {
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private Times() {}

    static String at(ZoneId zone, Instant moment) {
        return WITH_OFFSET.format(moment.atZone(zone));
    }
}
