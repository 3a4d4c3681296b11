package org.cliniccalendar.reception.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.cliniccalendar.reception.ReceptionDay;
import org.cliniccalendar.web.DateWords;

/** The clock left and right of the columns, a line each ten minutes. */
final class GutterMarkup {
    private static final Duration LINE = Duration.ofMinutes(10);

    private final Markup markup;
    private final ReceptionDay day;

    GutterMarkup(Markup markup, ReceptionDay day) {
        this.markup = markup;
        this.day = day;
    }

    void write(String styleClass) throws IOException {
        markup.begin("ul", "class", styleClass, "aria-hidden", "true");
        for (Instant line = day.axis().start(); line.isBefore(day.axis().end()); line = line.plus(LINE)) {
            String time = DateWords.time(line, day.zone());
            boolean hour = time.endsWith(":00");
            markup.element("li", hour ? "is-hour" : "", hour ? time : time.substring(2));
        }
        markup.element("li", "cc-rec__clock", "").end("ul");
    }
}
