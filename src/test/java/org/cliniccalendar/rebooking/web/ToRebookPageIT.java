package org.cliniccalendar.rebooking.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Features J11: whoever loses a time stands on a list, and leaves it with another time or a reason. */
class ToRebookPageIT extends BrowserTest {
    /** An appointment of three days ago that lost the time of a coming session of Dr Haddad. */
    private static final String LOST = """
            WITH date AS (
                SELECT d.* FROM session_date d
                  JOIN clinic_session s ON s.id = d.session_id
                  JOIN clinician c ON c.id = d.clinician_id
                  JOIN clinic_session_type a ON a.session_id = s.id
                  JOIN appointment_type t ON t.id = a.appointment_type_id
                 WHERE c.code = 'haddad' AND t.code = 'medico-legal' AND s.level = 'AVAILABLE' AND d.active
                   AND d.starts_at > now() + interval '1 day'
                 ORDER BY d.starts_at LIMIT 1),
            person AS (
                INSERT INTO client (id, number, given_name, family_name, date_of_birth, phone)
                VALUES (nextval('entity_id'), 'lost-%2$s', '%1$s', '%2$s', '1970-01-01', '020 7946 0018') RETURNING id),
            lost AS (
                INSERT INTO appointment (id, ref, clinic_id, clinician_id, session_date_id, appointment_type_id, client_id,
                       starts_at, ends_at, status, reason, booked_by, booked_at)
                SELECT nextval('entity_id'), 'LOST%3$s', d.clinic_id, d.clinician_id, d.id, t.id, p.id,
                       d.starts_at, d.starts_at + interval '45 minutes', 'CANCELLED', 'Training', 'operator', now()
                  FROM date d, person p, appointment_type t WHERE t.code = 'medico-legal'
                RETURNING id, clinic_id)
            INSERT INTO to_rebook (id, appointment_id, clinic_id, reason, since)
            SELECT nextval('entity_id'), id, clinic_id, 'Clinician away (training)', now() - interval '3 days' FROM lost
            """;

    @Test
    void j11WhoeverLostATimeIsRebookedAtTheNextEqualOne() {
        lose("Alma", "Deutscher");
        loginAs("reception");
        open("/to-rebook");
        assertThat(row(visitor(), "Deutscher, Alma")).containsText("3 days");
        assertThat(row(visitor(), "Deutscher, Alma")).containsText("Clinician away (training)");
        assertThat(row(visitor(), "Deutscher, Alma")).containsText("020 7946 0018");
        axe();

        press(visitor(), "Rebook Alma Deutscher");
        Locator times = page().locator("[id='rebook:times']");
        assertThat(times.locator("input[type=radio]").first()).isChecked();
        assertThat(times.locator("label").first()).containsText("Dr Samir Haddad");
        axe();
        press(visitor(), "Book this time");
        assertThat(page().getByText("Alma Deutscher is booked at the new time")).isVisible();
        assertThat(row(visitor(), "Deutscher, Alma")).hasCount(0);

        open("/to-rebook?show=SETTLED");
        assertThat(row(visitor(), "Deutscher, Alma")).containsText("Rebooked");
        axe();
        row(visitor(), "Deutscher, Alma").locator("a.cc-num").click();
        assertThat(page().locator(".cc-head .cc-state-booked")).hasText("Confirmed");
    }

    @Test
    void j11WhoeverIsNotRebookedLeavesTheListWithAReason() {
        lose("Fanny", "Mendelssohn");
        loginAs("operator");
        open("/to-rebook");
        choose(visitor(), "Fanny Mendelssohn", "Close without rebooking…");
        Locator why = page().locator("[id='close:why']");
        assertThat(why).isFocused();
        press(visitor(), "Take off the list");
        assertThat(page().locator(".ui-dialog .cc-errors")).containsText("Enter the reason");
        axe();
        why.fill("Went to another network");
        press(visitor(), "Take off the list");
        assertThat(page().getByText("Fanny Mendelssohn is off the list")).isVisible();
        assertThat(row(visitor(), "Mendelssohn, Fanny")).hasCount(0);

        open("/to-rebook?show=SETTLED");
        assertThat(row(visitor(), "Mendelssohn, Fanny")).containsText("Went to another network");
    }

    @Test
    void oneTakesItOnAndAnotherSeesThatAndTakesItOver() {
        lose("Clara", "Wieck");
        Visitor reception = atList("reception");
        Visitor operator = atList("operator");
        choose(reception, "Clara Wieck", "Take");
        assertThat(row(reception, "Wieck, Clara")).containsText("Maya Whitfield");
        reception.open("/to-rebook?show=MINE");
        assertThat(row(reception, "Wieck, Clara")).hasCount(1);

        choose(operator, "Clara Wieck", "Take");
        assertThat(operator.page().locator(".cc-errors")).containsText("has taken this on meanwhile");
        choose(operator, "Clara Wieck", "Take over");
        assertThat(row(operator, "Wieck, Clara")).containsText("Daniel Osei");
        choose(operator, "Clara Wieck", "Give back");
        assertThat(row(operator, "Wieck, Clara")).containsText("nobody yet");
    }

    @Test
    void whoeverIsSecondReadsThatItWasRebookedAndBooksNothing() {
        lose("Nadia", "Boulanger");
        Visitor reception = atList("reception");
        Visitor operator = atList("operator");
        press(reception, "Rebook Nadia Boulanger");
        press(operator, "Rebook Nadia Boulanger");
        press(reception, "Book this time");
        assertThat(row(reception, "Boulanger, Nadia")).hasCount(0);

        press(operator, "Book this time");
        assertThat(operator.page().locator(".ui-dialog .cc-errors"))
                .containsText("This was rebooked by Maya Whitfield already");
        assertEquals(1L, booked("Boulanger"));
    }

    @Test
    void aTimeThatWasJustTakenIsToldAndOthersAreOffered() {
        lose("Lili", "Boulanger-Two");
        lose("Ethel", "Smyth");
        Visitor reception = atList("reception");
        Visitor operator = atList("operator");
        press(reception, "Rebook Lili Boulanger-Two");
        press(operator, "Rebook Ethel Smyth");
        press(reception, "Book this time");
        assertThat(row(reception, "Boulanger-Two, Lili")).hasCount(0);

        press(operator, "Book this time");
        assertThat(operator.page().locator(".ui-dialog .cc-errors")).containsText("just taken");
        press(operator, "Book this time");
        assertThat(row(operator, "Smyth, Ethel")).hasCount(0);
        assertEquals(1L, booked("Smyth"));
    }

    private Visitor atList(String role) {
        Visitor visitor = newVisitor();
        visitor.loginAs(role);
        visitor.open("/to-rebook");
        return visitor;
    }

    private static Locator row(Visitor visitor, String client) {
        return visitor.page().locator("tbody tr", new Page.LocatorOptions().setHasText(client));
    }

    private static void choose(Visitor visitor, String client, String line) {
        press(visitor, "More for " + client);
        visitor.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(line).setExact(true))
                .click();
    }

    private static void press(Visitor visitor, String button) {
        press(visitor, button, false);
    }

    private static void press(Visitor visitor, String button, boolean exact) {
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(exact))
                .click();
    }

    private void lose(String given, String family) {
        run(LOST.formatted(given, family, family.substring(family.length() - 5).toUpperCase(Locale.ROOT)));
    }

    private long booked(String family) {
        return (Long)
                one("SELECT count(*) FROM appointment a JOIN client p ON p.id = a.client_id WHERE p.family_name = '"
                        + family + "' AND a.status = 'BOOKED'");
    }
}
