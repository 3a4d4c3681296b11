package org.cliniccalendar.audit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Login;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The auditor reads who did and saw what, about whom and when. */
class AuditPageIT extends BrowserTest {
    private Login auditor;
    private final String code = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void makeEntries() {
        auditor = clinic().login(Role.AUDITOR);
        loginAs(auditor);
        run("INSERT INTO client (id, number, given_name, family_name, date_of_birth)"
                + " VALUES (nextval('entity_id'), 'N" + code + "', 'Ann', 'X" + code + "', '1970-01-01')");
        entry("administrator", "appointment.viewed", "");
        entry("token:mate-" + code, "appointment.booked", "BOOKED");
        entry("anonymous", "login.refused", "=1+1");
        page().getByText("Who did and saw what").click();
    }

    /** At the moment of the latest entry, which the product's clock has made. */
    private void entry(String who, String action, String detail) {
        String actor = who.equals("administrator") ? product().accounts().username(who) : who;
        run("INSERT INTO audit_entry (at, actor, action, subject, detail, origin) SELECT max(at), '" + actor + "', '"
                + action + "', 'client:' || (SELECT id FROM client WHERE number = 'N" + code + "'), '" + detail
                + "', '/calendar' FROM audit_entry");
    }

    @Test
    void theAuditorReadsWhoDidAndSawWhatAboutWhomInWords() {
        assertThat(page().locator("h1")).hasText("Audit");
        axe();
        look("about", "X" + code);
        assertThat(rows()).hasCount(3);
        Locator booked = row("Appointment booked");
        assertThat(booked).containsText("mate-" + code);
        assertThat(booked).containsText("another system");
        assertThat(booked).not().containsText("token:");
        assertThat(booked).containsText("X" + code + ", Ann");
        assertThat(booked).containsText("Confirmed");
        assertThat(booked).containsText("Changed");
        assertThat(booked).containsText("My Clinic Calendar");
        assertThat(row("Saw")).containsText((String) one("SELECT display_name FROM account WHERE username = '"
                + product().accounts().username("administrator") + "'"));
        assertThat(row("Refused")).containsText("Nobody logged in");
        axe();

        field("kind").selectOption("SAW");
        search();
        assertThat(rows()).hasCount(1);
        field("kind").selectOption("");
        field("action").selectOption("login.refused");
        search();
        assertThat(rows()).hasCount(1);
        field("action").selectOption("");
        look("who", "mate-" + code);
        assertThat(rows()).hasCount(1);
        look("who", "nobody-" + code);
        assertThat(page().getByText("No entry matches.")).isVisible();
        axe();
        page().getByText("Clear filters").click();
        assertThat(field("who")).hasValue("");
    }

    @Test
    void datesThatStandInTheWrongOrderAreRefusedAndPagesAreReadOneByOne() {
        run("INSERT INTO audit_entry (at, actor, action, subject)"
                + " SELECT m.at, 'anonymous', 'login.refused', 'account:" + code + "'"
                + " FROM (SELECT max(at) AS at FROM audit_entry) m, generate_series(1, 30)");
        look("about", code);
        assertThat(rows()).hasCount(25);
        page().locator(".ui-paginator-next").click();
        assertThat(page().locator(".ui-paginator-current")).containsText("26–");
        field("until_input").fill("01/01/2020");
        field("until_input").press("Tab");
        search();
        assertThat(page().locator(".cc-errors")).containsText("The last date is before the first");
        axe();
        page().setViewportSize(390, 844);
        axe();
    }

    @Test
    void theFileHasTheSameLinesWithoutFormulasAndLookAndFileAreRecorded() throws IOException {
        look("about", "X" + code);
        assertThat(rows()).hasCount(3);
        Download download = page().waitForDownload(
                        () -> page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Export"))
                                .click());
        String file = Files.readString(download.path());

        assertEquals(4, file.lines().count(), file);
        assertTrue(file.contains("mate-" + code), file);
        assertTrue(file.contains(",'=1+1,"), file);
        assertFalse(file.contains(",=1+1"), file);
        for (String action : new String[] {"audit.viewed", "audit.exported"}) {
            assertEquals(
                    true,
                    one("SELECT count(*) > 0 FROM audit_entry WHERE action = '" + action + "' AND actor = '"
                            + auditor.username() + "' AND detail LIKE '%X" + code + "%'"),
                    action);
        }
    }

    @Test
    void noRecordedActionIsShownAsACode() {
        Locator actions = field("action").locator("option");
        for (String words : actions.allTextContents()) {
            assertFalse(words.contains("did.") || words.matches("[a-z-]+\\.\\w+"), words);
        }
        assertTrue(actions.count() > 3);
    }

    private void look(String filter, String text) {
        field(filter).fill(text);
        search();
    }

    private void search() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        page().waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
    }

    private Locator rows() {
        return page().locator("[id='list:table_data'] tr:not(.ui-datatable-empty-message)");
    }

    private Locator row(String words) {
        return rows().filter(new Locator.FilterOptions().setHasText(words));
    }

    private Locator field(String id) {
        return page().locator("[id='filter:" + id + "']");
    }
}
