package org.cliniccalendar.booking.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** The first tile of the home page counts as the calendar does (features K6). */
class HomePageIT extends BrowserTest {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final Pattern WEEK = Pattern.compile("(\\d+) booked and \\d+ free in the next seven days");
    private static final List<String> COUNTED = List.of("REQUESTED", "BOOKED", "NO_SHOW");
    private static final List<String> NOT_COUNTED = List.of("CANCELLED", "DECLINED", "EXPIRED");

    @Test
    void whatWasCalledOffOrDeclinedIsNotAmongTheBookedOfTheWeek() {
        loginAs(clinic().login(Role.CLINIC_MANAGER));
        open("/home");
        long before = booked();
        LocalDate today =
                LocalDate.parse(page().locator(".cc-head__sub").textContent().strip(), SHOWN);
        long date = dateOn(today.plusDays(1));
        COUNTED.forEach(status -> appointment(date, status));
        NOT_COUNTED.forEach(status -> appointment(date, status));

        open("/home");

        assertThat(page().locator(".cc-tile--first")).isVisible();
        assertEquals(before + COUNTED.size(), booked());
    }

    private long booked() {
        String words = page().locator(".cc-tile--first small").textContent();
        Matcher week = WEEK.matcher(words);
        assertTrue(week.find(), words);
        return Long.parseLong(week.group(1));
    }

    /** A session of a clinician of its own, at the clinic that the tile counts for; returns the key of its date. */
    private long dateOn(LocalDate date) {
        long id = key();
        String clinic =
                page().locator(".cc-day__head .cc-small").first().textContent().strip();
        run("INSERT INTO clinician (id, code, given_name, family_name, role, specialty) VALUES (" + id + ", 'home-" + id
                + "', 'Home', 'Page', 'Doctor', 'GP')");
        run(
                "INSERT INTO clinic_session (id, clinic_id, clinician_id, first_date, start_time, end_time, series_id, name,"
                        + " layout, level, typed_by, status, acknowledged_by, acknowledged_at, published_until) SELECT "
                        + id
                        + ", k.id, " + id + ", '" + date + "', '09:00', '10:00', " + id + ", 'Home " + id
                        + "', '-:10*6', 'AVAILABLE', 'OPERATOR', 'ACTIVE', 'x', now(), '" + date.plusDays(1)
                        + "' FROM clinic k WHERE k.name = '" + clinic.replace("'", "''")
                        + "' OR NOT EXISTS (SELECT 1 FROM clinic"
                        + " WHERE name = '" + clinic.replace("'", "''") + "') ORDER BY k.id LIMIT 1");
        run("INSERT INTO session_date (session_id, clinic_id, clinician_id, date, starts_at, ends_at)"
                + " SELECT s.id, s.clinic_id, s.clinician_id, s.first_date, (s.first_date + s.start_time) AT TIME ZONE k.zone,"
                + " (s.first_date + s.end_time) AT TIME ZONE k.zone FROM clinic_session s JOIN clinic k ON k.id = s.clinic_id"
                + " WHERE s.id = " + id);
        return ((Number) one("SELECT id FROM session_date WHERE session_id = " + id)).longValue();
    }

    /** An appointment of a client of its own. */
    private void appointment(long date, String status) {
        long id = key();
        run("INSERT INTO client (id, number, given_name, family_name, date_of_birth) VALUES (" + id + ", 'home-" + id
                + "', 'Ann', 'Hale', '1970-01-01')");
        run(
                "INSERT INTO appointment (id, ref, clinic_id, clinician_id, session_date_id, appointment_type_id, client_id,"
                        + " starts_at, ends_at, status, booked_by, booked_at) SELECT " + id + ", 'H" + id
                        + "', d.clinic_id,"
                        + " d.clinician_id, d.id, t.id, " + id + ", d.starts_at, d.starts_at + interval '10 minutes', '"
                        + status
                        + "', 'test', now() FROM session_date d, (SELECT min(id) AS id FROM appointment_type) t WHERE d.id = "
                        + date);
    }

    private long key() {
        return ((Number) one("SELECT nextval('entity_id')")).longValue();
    }
}
