package org.cliniccalendar.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashSet;
import java.util.Set;
import org.cliniccalendar.recurrence.Occurrences;
import org.cliniccalendar.time.WallClock;

/**
 * What a preview of occurrences asks for: {@code rrule}, {@code start}, {@code zone}, {@code from}, {@code to}, and the lists
 * {@code exdates} and {@code rdates}, whose entries are times on the clock on the wall, times with an offset, or dates. A date
 * excepts its whole day; an extra date has the time of the start.
 *
 * @param from first date wanted
 * @param to first date not wanted any more
 */
record PreviewRequest(Occurrences repeated, LocalDate from, LocalDate to) {
    private static final String DATE = "2026-01-05";
    private static final String TIME = "2026-01-05T09:00:00";
    private static final int LAST_YEAR = 9_999;

    /** @throws WrongField if one of the fields is missing or wrong */
    static PreviewRequest of(Fields fields) {
        String rrule = fields.required("rrule", text -> text, "FREQ=WEEKLY;BYDAY=MO");
        LocalDateTime start = fields.required("start", text -> usual(LocalDateTime.parse(text)), TIME);
        ZoneId zone = fields.required("zone", PreviewRequest::zone, "Europe/London");
        LocalDate from = fields.required("from", text -> usual(LocalDate.parse(text)), DATE);
        LocalDate to = fields.required("to", text -> usual(LocalDate.parse(text)), DATE);
        if (to.isBefore(from)) {
            throw new WrongField("to", "“to” is the first date that is not wanted any more; it is before “from”.");
        }
        Set<Instant> extra = new HashSet<>();
        for (TemporalAccessor date : fields.list("rdates", PreviewRequest::dateOrTime, TIME)) {
            extra.add(
                    date instanceof LocalDate day ? moment(day.atTime(start.toLocalTime()), zone) : moment(date, zone));
        }
        Set<Instant> exceptions = new HashSet<>();
        Set<LocalDate> exceptDays = new HashSet<>();
        for (TemporalAccessor date : fields.list("exdates", PreviewRequest::dateOrTime, TIME)) {
            if (date instanceof LocalDate day) {
                exceptDays.add(day);
            } else {
                exceptions.add(moment(date, zone));
            }
        }
        return new PreviewRequest(new Occurrences(rrule, start, zone, extra, exceptions, exceptDays), from, to);
    }

    private static TemporalAccessor dateOrTime(String text) {
        return usual(
                text.contains("T")
                        ? DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from)
                        : LocalDate.parse(text));
    }

    private static Instant moment(TemporalAccessor time, ZoneId zone) {
        return time instanceof LocalDateTime planned
                ? WallClock.resolve(planned.toLocalDate(), planned.toLocalTime(), zone)
                        .instant()
                : Instant.from(time);
    }

    private static ZoneId zone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new DateTimeException("No zone of the tz database: " + id);
        }
        return ZoneId.of(id);
    }

    /** Years as ISO 8601 writes them without further agreement, and no fractions of seconds, which rules do not know. */
    private static <T extends TemporalAccessor> T usual(T date) {
        boolean fraction = date.isSupported(ChronoField.NANO_OF_SECOND) && date.get(ChronoField.NANO_OF_SECOND) != 0;
        int year = date.get(ChronoField.YEAR);
        if (fraction || year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("Not in whole seconds of the years 1 to 9999: " + date);
        }
        return date;
    }
}
