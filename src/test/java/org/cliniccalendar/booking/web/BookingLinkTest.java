package org.cliniccalendar.booking.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cliniccalendar.booking.CalendarSession;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;
import org.junit.jupiter.api.Test;

/** The way from a session in the calendar to its free times (features K3). */
class BookingLinkTest {
    private static final Instant NINE = Instant.parse("2026-12-07T09:00:00Z");
    private static final Instant NOON = NINE.plus(Duration.ofHours(3));

    @Test
    void aCliniciansSessionIsSearchedForThatClinician() {
        assertEquals(
                "find?type=7&clinic=3&clinician=5&from=2026-12-07&until=2026-12-07",
                new BookingLink(true, NINE).into(session(5L, 2)));
    }

    @Test
    void aSessionOfTheClinicItselfIsSearchedAtTheClinic() {
        assertEquals(
                "find?type=7&clinic=3&from=2026-12-07&until=2026-12-07",
                new BookingLink(true, NINE).into(session(null, 2)));
    }

    @Test
    void nothingLeadsToWhatIsFullOrOverOrNotOnesOwnToBook() {
        assertNull(new BookingLink(true, NINE).into(session(null, 0)));
        assertNull(new BookingLink(true, NOON).into(session(null, 2)));
        assertNull(new BookingLink(false, NINE).into(session(null, 2)));
    }

    private static CalendarSession session(Long clinicianId, int free) {
        return new CalendarSession(
                1,
                new Interval(NINE, NOON),
                ZoneId.of("Europe/London"),
                3,
                "Calder Wharf",
                "Room 1",
                clinicianId,
                new PersonName("", "", "Calder Wharf"),
                Level.AVAILABLE,
                18,
                free,
                7L,
                false,
                List.of("Only with a letter"));
    }
}
