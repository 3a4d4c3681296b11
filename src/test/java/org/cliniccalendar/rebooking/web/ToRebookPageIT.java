package org.cliniccalendar.rebooking.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Login;
import org.cliniccalendar.testing.OwnSession;
import org.cliniccalendar.testing.Person;
import org.cliniccalendar.testing.Today;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Features J11: whoever loses a time stands on a list, and leaves it with another time or a reason. */
class ToRebookPageIT extends BrowserTest {
    private final Map<String, Login> logins = new HashMap<>();
    private OwnSession session;

    @BeforeEach
    void aSessionOfAClinician() {
        session = clinic().session("Assessments")
                .by(clinic().clinician("Samir", "Haddad"))
                .on(clinic().today().plusDays(8))
                .slots(4, 10)
                .publish();
    }

    @Test
    void j11WhoeverLostATimeIsRebookedAtTheNextEqualOne() {
        lose("Alma", "Deutscher");
        loginAs(login(Role.RECEPTION));
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
        loginAs(login(Role.OPERATOR));
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
        Visitor reception = atList(Role.RECEPTION);
        Visitor operator = atList(Role.OPERATOR);
        choose(reception, "Clara Wieck", "Take");
        assertThat(row(reception, "Wieck, Clara"))
                .containsText(login(Role.RECEPTION).name());
        reception.open("/to-rebook?show=MINE");
        assertThat(row(reception, "Wieck, Clara")).hasCount(1);

        choose(operator, "Clara Wieck", "Take");
        assertThat(operator.page().locator(".cc-errors")).containsText("has taken this on meanwhile");
        choose(operator, "Clara Wieck", "Take over");
        assertThat(row(operator, "Wieck, Clara"))
                .containsText(login(Role.OPERATOR).name());
        choose(operator, "Clara Wieck", "Give back");
        assertThat(row(operator, "Wieck, Clara")).containsText("nobody yet");
    }

    @Test
    void whoeverIsSecondReadsThatItWasRebookedAndBooksNothing() {
        lose("Nadia", "Boulanger");
        Visitor reception = atList(Role.RECEPTION);
        Visitor operator = atList(Role.OPERATOR);
        press(reception, "Rebook Nadia Boulanger");
        press(operator, "Rebook Nadia Boulanger");
        press(reception, "Book this time");
        assertThat(row(reception, "Boulanger, Nadia")).hasCount(0);

        press(operator, "Book this time");
        assertThat(operator.page().locator(".ui-dialog .cc-errors"))
                .containsText("This was rebooked by " + login(Role.RECEPTION).name() + " already");
        assertEquals(1L, booked("Boulanger"));
    }

    @Test
    void aTimeThatWasJustTakenIsToldAndOthersAreOffered() {
        lose("Lili", "Boulanger-Two");
        lose("Ethel", "Smyth");
        Visitor reception = atList(Role.RECEPTION);
        Visitor operator = atList(Role.OPERATOR);
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

    private Visitor atList(Role role) {
        Visitor visitor = newVisitor();
        visitor.loginAs(login(role));
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

    /** Who has a role here, each time the same. */
    private Login login(Role role) {
        return logins.computeIfAbsent(role.code(), missing -> clinic().login(role));
    }

    /** Somebody lost the first time of the session three days ago. */
    private void lose(String given, String family) {
        Person client = clinic().client(given, family);
        run("UPDATE client SET phone = '020 7946 0018' WHERE id = " + client.id());
        session.lost(
                "09:00", client, "Clinician away (training)", Today.instant().minus(3, ChronoUnit.DAYS));
    }

    private long booked(String family) {
        return (Long)
                one("SELECT count(*) FROM appointment a JOIN client p ON p.id = a.client_id WHERE p.family_name = '"
                        + family + "' AND a.status = 'BOOKED'");
    }
}
