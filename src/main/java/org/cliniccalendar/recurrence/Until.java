package org.cliniccalendar.recurrence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.cliniccalendar.time.WallClock;

/**
 * The last moment of a rule, itself included, in one of the three forms of RFC 5545: a date, which stands for the whole of its
 * day, a date and time on the clock on the wall, or a date and time in UTC.
 *
 * @param last the moment as it is written
 */
record Until(LocalDateTime last, Form form) {

    /** How it is written. */
    enum Form {
        /** {@code 20261218} */
        DATE,
        /** {@code 20261218T090000} */
        LOCAL,
        /** {@code 20261218T090000Z} */
        UTC
    }

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** @throws DateTimeException if it has none of the three forms */
    static Until read(String text) {
        if (text.length() == 8) {
            return new Until(
                    LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).atTime(LocalTime.MAX), Form.DATE);
        }
        boolean utc = text.endsWith("Z");
        String time = utc ? text.substring(0, text.length() - 1) : text;
        return new Until(LocalDateTime.parse(withoutLeapSecond(time), TIME), utc ? Form.UTC : Form.LOCAL);
    }

    /** Whether an instance that is planned for a date and time of a zone is still one of the rule's. */
    boolean holds(LocalDateTime planned, ZoneId zone) {
        return form == Form.UTC
                ? !WallClock.resolve(planned.toLocalDate(), planned.toLocalTime(), zone)
                        .instant()
                        .isAfter(last.toInstant(ZoneOffset.UTC))
                : !planned.isAfter(last);
    }

    /** No clock of any zone shows a later time when the last moment has come. */
    LocalDateTime latest() {
        return form == Form.UTC ? last.plusDays(2) : last;
    }

    /** RFC 5545, section 3.3.12: who knows no leap seconds reads second 60 as second 59. */
    private static String withoutLeapSecond(String time) {
        return time.endsWith("60") ? time.substring(0, time.length() - 2) + "59" : time;
    }

    @Override
    public String toString() {
        return switch (form) {
            case DATE -> last.toLocalDate().format(DateTimeFormatter.BASIC_ISO_DATE);
            case LOCAL -> last.format(TIME);
            case UTC -> last.format(TIME) + "Z";
        };
    }
}
