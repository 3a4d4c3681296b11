package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.PlanningSample.LONDON;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cliniccalendar.booking.AvailabilityService;
import org.cliniccalendar.booking.Opening;
import org.cliniccalendar.booking.OpeningSearch;
import org.cliniccalendar.template.Level;

/**
 * What the product has made of a clinic's sessions, in the words of {@link BruteForceCalendar}. A hold that is over is gone,
 * whether it was cleared away or not.
 */
final class StoredCalendar {
    private static final String OVER = "(a.status = 'HELD' AND a.held_until <= now())";

    private final PlanningSample clinic;
    private final AvailabilityService availability;
    private final Map<Long, Long> sessionOfClinician;

    StoredCalendar(PlanningSample clinic, AvailabilityService availability, Map<Long, Long> sessionOfClinician) {
        this.clinic = clinic;
        this.availability = availability;
        this.sessionOfClinician = sessionOfClinician;
    }

    /** As {@link BruteForceCalendar#appointments()} says them. */
    List<String> appointments() {
        return sorted("SELECT a.ref || ' ' || a.status || ' ' || d.session_id || ' ' || d.date || ' '"
                + " || to_char(a.starts_at AT TIME ZONE 'Europe/London', 'HH24:MI') || ' '"
                + " || to_char(a.ends_at AT TIME ZONE 'Europe/London', 'HH24:MI')"
                + " FROM appointment a JOIN session_date d ON d.id = a.session_date_id"
                + " WHERE a.status IN ('HELD', 'REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS') AND NOT "
                + OVER + " AND a.clinic_id = " + clinic.clinicId());
    }

    /** As {@link BruteForceCalendar#taken()} says them. */
    List<String> taken() {
        return sorted("SELECT d.session_id || ' ' || d.date || ' '"
                + " || to_char(s.starts_at AT TIME ZONE 'Europe/London', 'HH24:MI')"
                + " FROM slot s JOIN session_date d ON d.id = s.session_date_id WHERE d.superseded_by IS NULL"
                + " AND s.taken > (SELECT count(*) FROM slot_claim c JOIN appointment a ON a.id = c.appointment_id"
                + " WHERE c.slot_id = s.id AND " + OVER + ") AND s.clinic_id = " + clinic.clinicId());
    }

    /** As {@link BruteForceCalendar#openings} says them, for an appointment type of such a length. */
    List<String> openings(long type) {
        OpeningSearch search = new OpeningSearch(
                type, Set.of(clinic.clinicId()), Set.of(), Instant.MIN, Instant.MAX, EnumSet.allOf(Level.class), 1_000);
        return availability.find(search).stream().map(this::inWords).sorted().toList();
    }

    private String inWords(Opening opening) {
        ZonedDateTime start = opening.during().start().atZone(LONDON);
        return sessionOfClinician.get(opening.clinicianId()) + " " + start.toLocalDate() + " " + start.toLocalTime()
                + " " + opening.during().end().atZone(LONDON).toLocalTime();
    }

    /** How many ended in which state. */
    Map<String, Integer> ended() {
        Map<String, Integer> ended = new TreeMap<>();
        for (String row : clinic.texts("SELECT status || ' ' || count(*) FROM appointment WHERE clinic_id = "
                + clinic.clinicId() + " AND status IN ('CANCELLED', 'DECLINED', 'EXPIRED') GROUP BY status")) {
            ended.put(row.split(" ")[0], Integer.valueOf(row.split(" ")[1]));
        }
        return ended;
    }

    private List<String> sorted(String query) {
        return clinic.texts(query).stream().sorted().toList();
    }
}
