package org.cliniccalendar.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cliniccalendar.testing.ProofSize;

/** Moments at which somebody may start the product: each weekday at five hours, and the odd days of calendars. */
final class DemoMoments {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final List<String> HOURS = List.of("00:10", "07:50", "12:05", "17:55", "23:50");
    private static final List<String> ZONES =
            List.of("Europe/London", "Pacific/Apia", "America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe");
    private static final int QUICK = 66;
    private static final int FULL = 500;
    private static final int DAYS_OF_FOUR_YEARS = 1461;

    private DemoMoments() {}

    /** The moments of this run; at full size days and hours of four years are drawn besides. */
    static List<Instant> all() {
        Random random = new Random(52);
        Stream<Instant> drawn = IntStream.generate(() -> random.nextInt(DAYS_OF_FOUR_YEARS))
                .mapToObj(day -> in(
                        ZONES.get(random.nextInt(ZONES.size())),
                        MONDAY.plusDays(day),
                        LocalTime.ofSecondOfDay(random.nextInt(24 * 60) * 60L).toString()));
        return Stream.of(weekdays(), clockChanges(), endsOfMonths(), otherZones(), drawn)
                .flatMap(moments -> moments)
                .limit(ProofSize.of(QUICK, FULL))
                .toList();
    }

    private static Stream<Instant> weekdays() {
        return IntStream.range(0, 7)
                .mapToObj(MONDAY::plusDays)
                .flatMap(day -> HOURS.stream().map(hour -> london(day, hour)));
    }

    private static Stream<Instant> clockChanges() {
        return Stream.of("2027-03-28", "2027-10-31")
                .map(LocalDate::parse)
                .flatMap(sunday -> Stream.of(
                        london(sunday.minusDays(1), "12:05"),
                        london(sunday, "00:30"),
                        london(sunday, "01:30"),
                        london(sunday, "12:05"),
                        london(sunday.plusDays(3), "10:05")));
    }

    private static Stream<Instant> endsOfMonths() {
        return Stream.of(
                        "2027-02-28",
                        "2028-02-28",
                        "2028-02-29",
                        "2028-03-01",
                        "2026-12-31",
                        "2027-01-01",
                        "2027-04-30")
                .map(LocalDate::parse)
                .flatMap(day -> Stream.of(london(day, "00:10"), london(day, "16:20")));
    }

    private static Stream<Instant> otherZones() {
        return ZONES.stream().map(zone -> in(zone, LocalDate.of(2027, 6, 16), "09:00"));
    }

    private static Instant london(LocalDate day, String time) {
        return in("Europe/London", day, time);
    }

    private static Instant in(String zone, LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZoneId.of(zone)).toInstant();
    }
}
