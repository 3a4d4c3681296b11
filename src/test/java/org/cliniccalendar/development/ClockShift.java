package org.cliniccalendar.development;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * By how much the clock of a started product is ahead of the machine's, so that it begins at the moment that
 * {@code -Dclinic.now} names.
 */
public final class ClockShift {
    /** The system property. */
    public static final String PROPERTY = "clinic.now";

    /** The moment as it is: nothing is moved. */
    public static final String NOT_MOVED = "now";

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalStart()
            .appendLiteral('[')
            .parseCaseSensitive()
            .appendZoneRegionId()
            .appendLiteral(']')
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Clock OF_THE_MACHINE = Clock.systemUTC();

    private ClockShift() {}

    /** The clock of the machine, which only what is not moved goes by. */
    public static Clock ofTheMachine() {
        return OF_THE_MACHINE;
    }

    /** The moment that was asked for; empty if none was. */
    static Optional<String> asked() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).filter(moment -> !moment.isBlank());
    }

    /**
     * The way from now to a moment.
     *
     * @param moment as {@code 2027-03-28T00:30}, with an offset or a zone behind it or without, or {@value #NOT_MOVED}
     * @param zone of a moment without one
     * @throws LaunchFailure if it is no moment
     */
    public static Duration to(String moment, Supplier<ZoneId> zone) {
        String text = moment.strip();
        return text.equals(NOT_MOVED) ? Duration.ZERO : Duration.between(OF_THE_MACHINE.instant(), instant(text, zone));
    }

    private static Instant instant(String text, Supplier<ZoneId> zone) {
        try {
            TemporalAccessor read = MOMENT.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            return read instanceof ZonedDateTime zoned
                    ? zoned.toInstant()
                    : ((LocalDateTime) read).atZone(zone.get()).toInstant();
        } catch (DateTimeException unreadable) {
            throw new LaunchFailure(
                    "-D%s=%s is no moment; write it as 2027-03-28T00:30, with an offset or zone behind it if it is not the first clinic's."
                            .formatted(PROPERTY, text),
                    unreadable);
        }
    }
}
