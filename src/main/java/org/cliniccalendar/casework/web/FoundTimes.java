package org.cliniccalendar.casework.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cliniccalendar.booking.Opening;

/**
 * Openings by day, on each day by clinician and clinic, as the results show them.
 *
 * @param more whether there may be more than were looked for
 */
public record FoundTimes(int count, boolean more, List<Day> days) implements Serializable {
    static final FoundTimes NONE = new FoundTimes(0, false, List.of());

    /** A date in the clinics' zones. */
    public record Day(LocalDate date, List<Offer> offers) implements Serializable {
        /** Openings of the day. */
        public int count() {
            return offers.stream().mapToInt(o -> o.openings().size()).sum();
        }
    }

    /** What one clinician offers at one clinic on one day; at least one opening. */
    public record Offer(List<Opening> openings) implements Serializable {
        /** The earliest. */
        public Opening first() {
            return openings.get(0);
        }
    }

    static FoundTimes of(List<Opening> openings, int limit) {
        Map<LocalDate, List<Opening>> byDay =
                openings.stream().collect(Collectors.groupingBy(FoundTimes::date, TreeMap::new, Collectors.toList()));
        return new FoundTimes(
                openings.size(),
                openings.size() == limit,
                byDay.entrySet().stream()
                        .map(day -> new Day(day.getKey(), offers(day.getValue())))
                        .toList());
    }

    private static List<Offer> offers(List<Opening> day) {
        return day.stream()
                .collect(Collectors.groupingBy(
                        o -> o.clinicianId() + "/" + o.clinicId(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Offer::new)
                .toList();
    }

    private static LocalDate date(Opening opening) {
        ZoneId zone = opening.zone();
        return LocalDate.ofInstant(opening.during().start(), zone);
    }
}
