package org.cliniccalendar.reminder;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * A notice as it is sent: plain text, in which names stand as they are, whatever signs they have.
 *
 * @param subject one line
 */
record NoticeText(String subject, String body) {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", Locale.UK);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.UK);
    private static final MustacheFactory TEMPLATES = new PlainText();

    /** A template's first line is the subject, the rest after an empty line is the body. */
    static NoticeText of(Notice notice, NoticeFacts facts) {
        StringWriter text = new StringWriter();
        TEMPLATES
                .compile(notice.template())
                .execute(
                        text,
                        Map.of(
                                "clientName", line(facts.client().spoken()),
                                "clinicianName", line(facts.clinician().spoken()),
                                "clinicName", line(facts.clinicName()),
                                "day", DAY_AND_TIME.format(time(facts.start(), facts.zone())),
                                "time", timeInZone(facts.start(), facts.zone()),
                                "former",
                                        facts.former()
                                                .map(moment -> timeInZone(moment, facts.zone()))
                                                .orElse(""),
                                "reference", facts.reference(),
                                "reason", facts.reason().strip()));
        String[] parts = text.toString().split("\n\n", 2);
        return new NoticeText(parts[0], parts[1]);
    }

    /** "Thursday 26 November 2026 at 14:15 (Europe/London time)"; in an hour that comes twice also which one. */
    private static String timeInZone(Instant moment, ZoneId zone) {
        LocalDateTime time = time(moment, zone);
        boolean comesTwice = zone.getRules().getValidOffsets(time).size() > 1;
        String offset = comesTwice ? ", UTC" + OFFSET.format(zone.getRules().getOffset(moment)) : "";
        return DAY_AND_TIME.format(time) + " (" + zone.getId() + " time" + offset + ")";
    }

    private static LocalDateTime time(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private static String line(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Reads the templates beside this class; the usual escaping is for HTML and would spoil names. */
    private static final class PlainText extends DefaultMustacheFactory {
        @Override
        public Reader getReader(String name) {
            return new InputStreamReader(NoticeText.class.getResourceAsStream(name), StandardCharsets.UTF_8);
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
