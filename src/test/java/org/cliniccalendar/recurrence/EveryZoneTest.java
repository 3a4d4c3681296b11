package org.cliniccalendar.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.time.WallClock.Kind;
import org.cliniccalendar.time.WallClock.Resolved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every zone of the database, every change of its clocks in five years: what is planned for 09:00 is at 09:00, nothing begins at a
 * time that is skipped, and a time that comes twice means its first.
 */
class EveryZoneTest {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate TO = LocalDate.of(2029, 1, 1);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    static Stream<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of);
    }

    static Stream<ZoneId> changingZones() {
        return zones().filter(zone -> !changes(zone).isEmpty());
    }

    /** How the week of a plan becomes moments: the first one, and so many weeks later. */
    private interface Weeks {
        Instant after(int weeks);
    }

    @Proof("P11")
    @ParameterizedTest
    @MethodSource("zones")
    void nineOClockOfEveryWeekStaysNineOClock(ZoneId zone) {
        List<LocalDate> weeks = Recurrence.parse("FREQ=WEEKLY").dates(FROM, FROM, TO);
        assertEquals(
                List.of(),
                strayed(
                        zone,
                        week -> WallClock.resolve(weeks.get(week), NINE, zone).instant()));
    }

    /** The check above goes red for who adds seven times 24 hours, in each zone that changes its clocks. */
    @Proof(value = "P11", control = true)
    @Test
    void weeksOf168HoursStray() {
        List<ZoneId> changing = changingZones().toList();
        assertTrue(changing.size() > 100);
        for (ZoneId zone : changing) {
            Instant first = FROM.atTime(NINE).atZone(zone).toInstant();
            assertFalse(
                    strayed(zone, week -> first.plus(Duration.ofDays(7L * week)))
                            .isEmpty(),
                    zone::getId);
        }
    }

    @Proof("P11")
    @ParameterizedTest
    @MethodSource("changingZones")
    void nothingBeginsInASkippedHourAndARepeatedOneMeansItsFirst(ZoneId zone) {
        for (ZoneOffsetTransition change : changes(zone)) {
            LocalDateTime shown = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
            LocalDateTime planned = shown.plus(change.getDuration().abs().dividedBy(2));
            Resolved resolved = WallClock.resolve(planned.toLocalDate(), planned.toLocalTime(), zone);

            assertEquals(change.isGap() ? Kind.SKIPPED : Kind.REPEATED, resolved.kind());
            assertEquals(planned.toInstant(change.getOffsetBefore()), resolved.instant());
            assertEquals(LocalDateTime.ofInstant(resolved.instant(), zone), resolved.shows());
            assertEquals(change.isGap(), !resolved.shows().equals(planned));
            assertEquals(List.of(resolved.instant()), ofDaily(planned, zone, resolved));
            Cases.tried();
        }
    }

    private static List<String> strayed(ZoneId zone, Weeks weeks) {
        List<String> strayed = new ArrayList<>();
        int count = Recurrence.parse("FREQ=WEEKLY").dates(FROM, FROM, TO).size();
        for (int week = 0; week < count; week++) {
            LocalDateTime shows = LocalDateTime.ofInstant(weeks.after(week), zone);
            Cases.tried();
            if (!shows.equals(FROM.plusWeeks(week).atTime(NINE))) {
                strayed.add(zone + " " + shows);
            }
        }
        return strayed;
    }

    private static List<Instant> ofDaily(LocalDateTime planned, ZoneId zone, Resolved resolved) {
        Occurrences daily = new Occurrences("FREQ=DAILY;COUNT=1", planned, zone, Set.of(), Set.of(), Set.of());
        LocalDate day = resolved.shows().toLocalDate();
        return daily.between(day, day.plusDays(1)).stream()
                .map(ZonedDateTime::toInstant)
                .toList();
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        Instant end = TO.atStartOfDay().toInstant(ZoneOffset.UTC);
        ZoneOffsetTransition next =
                zone.getRules().nextTransition(FROM.atStartOfDay().toInstant(ZoneOffset.UTC));
        while (next != null && next.getInstant().isBefore(end)) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }
}
