package org.cliniccalendar.booking;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.template.Level;

/**
 * Which openings are wanted.
 *
 * @param clinicIds empty for any clinic
 * @param clinicianIds empty for any clinician
 * @param from an opening starts at or after this
 * @param until an opening starts before this
 * @param levels of availability, at least one
 * @param wishes what else is wanted
 * @param after where the page before ended; null for the first page
 * @param limit most openings wanted
 */
public record OpeningSearch(
        long appointmentTypeId,
        Set<Long> clinicIds,
        Set<Long> clinicianIds,
        Instant from,
        Instant until,
        Set<Level> levels,
        Wishes wishes,
        OpeningCursor after,
        int limit) {
    /** Where a date begins first, and where it begins last: the ends of the zones of the world. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    public OpeningSearch {
        clinicIds = Set.copyOf(clinicIds);
        clinicianIds = Set.copyOf(clinicianIds);
        levels = Set.copyOf(levels);
    }

    /** The first page, without further wishes. */
    public OpeningSearch(
            long appointmentTypeId,
            Set<Long> clinicIds,
            Set<Long> clinicianIds,
            Instant from,
            Instant until,
            Set<Level> levels,
            int limit) {
        this(appointmentTypeId, clinicIds, clinicianIds, from, until, levels, Wishes.NONE, null, limit);
    }

    /**
     * What may be wanted besides; null or empty: any.
     *
     * @param channel of the slots
     * @param role of the practitioner, as the session or the clinician has it
     * @param specialty of the clinician
     * @param days on the clinic's calendar
     * @param firstDate on the clinic's calendar
     * @param lastDate on the clinic's calendar, included
     * @param earliest an opening starts at or after this, on the clinic's clock
     * @param latest an opening starts before this, on the clinic's clock
     */
    public record Wishes(
            Channel channel,
            String role,
            String specialty,
            Set<DayOfWeek> days,
            LocalDate firstDate,
            LocalDate lastDate,
            LocalTime earliest,
            LocalTime latest) {
        /** Anything will do. */
        public static final Wishes NONE = new Wishes(null, null, null, Set.of(), null, null, null, null);

        public Wishes {
            days = Set.copyOf(days);
        }
    }

    /** The same search at these clinics. */
    OpeningSearch at(Set<Long> clinics) {
        return new OpeningSearch(appointmentTypeId, clinics, clinicianIds, from, until, levels, wishes, after, limit);
    }

    /** The same search with wishes. */
    public OpeningSearch with(Wishes wanted) {
        return new OpeningSearch(appointmentTypeId, clinicIds, clinicianIds, from, until, levels, wanted, after, limit);
    }

    /** The same search on dates of each clinic's own calendar, from one until before another. */
    public OpeningSearch onDates(LocalDate first, LocalDate end) {
        return new OpeningSearch(
                        appointmentTypeId,
                        clinicIds,
                        clinicianIds,
                        first.atStartOfDay(EARLIEST).toInstant(),
                        end.atStartOfDay(LATEST).toInstant(),
                        levels,
                        limit)
                .with(new Wishes(
                        wishes.channel(),
                        wishes.role(),
                        wishes.specialty(),
                        wishes.days(),
                        first,
                        end.minusDays(1),
                        wishes.earliest(),
                        wishes.latest()));
    }

    /** The page that follows. */
    public OpeningSearch after(OpeningCursor cursor) {
        return new OpeningSearch(
                appointmentTypeId, clinicIds, clinicianIds, from, until, levels, wishes, cursor, limit);
    }

    /** The same search for the first opening only, from a moment until before another. */
    OpeningSearch first(Instant moment, Instant end) {
        return new OpeningSearch(appointmentTypeId, clinicIds, clinicianIds, moment, end, levels, wishes, null, 1);
    }

    /** The same search from a later moment on, without an end. */
    public OpeningSearch nextFrom(Instant moment, int most) {
        return new OpeningSearch(
                appointmentTypeId, clinicIds, clinicianIds, moment, Instant.MAX, levels, wishes, null, most);
    }
}
