package org.cliniccalendar.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/**
 * How dates and times read on every page. The locale is fixed (British English); an instant is read in the zone given.
 *
 * <p>A date or time of the wall clock needs no zone and may be given with {@code null}. An instant without a zone is an
 * {@link IllegalArgumentException}: a time that is shown in nobody's zone is a mistake.
 */
public final class DateWords {
    /** The one language of dates and times. */
    public static final Locale LOCALE = Locale.UK;

    /** How dates are typed. */
    public static final String TYPED_DATE = "dd/MM/yyyy";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", LOCALE);
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("d MMMM yyyy", LOCALE);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", LOCALE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LOCALE);

    private DateWords() {}

    /** For example {@code Wednesday 25 November 2026}; empty for no date. */
    public static String day(Object date, Object zone) {
        return date == null ? "" : DAY.format(inZone(date, zone));
    }

    /** A date of birth, whose weekday nobody knows: {@code 14 March 1951}; empty for no date. */
    public static String birth(LocalDate date) {
        return date == null ? "" : BIRTH.format(date);
    }

    /** For example {@code Wed 25 Nov}, for narrow columns; empty for no date. */
    public static String shortDay(Object date, Object zone) {
        return date == null ? "" : shortDay(inZone(date, zone));
    }

    /** For addresses of pages, not for people: {@code 2026-11-25}. */
    public static String isoDate(Object date, Object zone) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(LocalDate.from(inZone(date, zone)));
    }

    /** For example {@code Mon}. */
    public static String dayOfWeek(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, LOCALE);
    }

    /** For example {@code 09:30}; empty for no time. */
    public static String time(Object time, Object zone) {
        return time == null ? "" : TIME.format(inZone(time, zone));
    }

    /** For example {@code 09:30–10:15}; the end is where the half-open range stops. */
    public static String times(Object start, Object end, Object zone) {
        return time(start, zone) + "–" + time(end, zone);
    }

    /** For example {@code Wednesday 25 November 2026, 09:30}. */
    public static String moment(Object moment, Object zone) {
        return moment == null ? "" : day(moment, zone) + ", " + time(moment, zone);
    }

    /** In whose time something is told, for example {@code Prague time}; empty when it is the viewer's own. */
    public static String zoneNote(Object zone, Object viewer) {
        if (zone(zone).equals(zone(viewer))) {
            return "";
        }
        String id = zone(zone).getId();
        String place = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return Messages.words(Messages.FRAME, "zone.note", place);
    }

    /** What was typed so far as a date in words, or empty when it is not a date. */
    public static String typed(Object value) {
        return value instanceof LocalDate date ? day(date, null) : "";
    }

    private static String shortDay(TemporalAccessor day) {
        // some releases of the JDK write "Sept"
        return SHORT_DAY.format(day).replace("Sept", "Sep");
    }

    private static TemporalAccessor inZone(Object moment, Object zone) {
        if (moment instanceof Instant instant) {
            return instant.atZone(zone(zone));
        }
        if (moment instanceof TemporalAccessor wallClock && hasWallClock(wallClock)) {
            return wallClock;
        }
        throw new IllegalArgumentException("Neither a date nor a time: " + moment);
    }

    private static boolean hasWallClock(TemporalAccessor moment) {
        LocalDate date = moment.query(TemporalQueries.localDate());
        LocalTime time = moment.query(TemporalQueries.localTime());
        return date != null || time != null;
    }

    private static ZoneId zone(Object zone) {
        if (zone instanceof ZoneId known) {
            return known;
        }
        if (zone instanceof String name && !name.isBlank()) {
            return ZoneId.of(name);
        }
        throw new IllegalArgumentException("An instant is shown in a zone, and none was given");
    }
}
