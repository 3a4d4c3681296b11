package org.cliniccalendar.requests.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Login;
import org.cliniccalendar.testing.Person;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;

/** How the page of requests, and what leads to it, is used. */
abstract class RequestsPage extends BrowserTest {
    private static final Pattern LINK = Pattern.compile("/answer\\?token=[\\w-]+");

    private final Map<String, Login> logins = new HashMap<>();
    private Person haddad;
    private Person pardoe;

    @BeforeEach
    void twoWhoAreAskedFirst() {
        haddad = clinic().clinician("Samir", "Haddad");
        pardoe = clinic().clinician("Julian", "Pardoe");
        clinic().session("Haddad if asked")
                .by(haddad)
                .on(clinic().today().plusDays(8))
                .slots(4, 10)
                .onDemand()
                .publish();
        clinic().session("Pardoe if asked")
                .by(pardoe)
                .on(clinic().today().plusDays(9))
                .slots(4, 10)
                .onDemand()
                .publish();
    }

    final Person haddad() {
        return haddad;
    }

    final Person pardoe() {
        return pardoe;
    }

    /** Who has a role here, each time the same. */
    final Login login(Role role) {
        return logins.computeIfAbsent(role.code(), missing -> clinic().login(role));
    }

    /** A case manager asks for the first time of a clinician. */
    final void request(String reference, String given, String family, Person clinician) {
        loginAs(login(Role.CASE_MANAGER));
        open("/find");
        page().locator("[id='criteria:type']").selectOption(clinic().visitName());
        page().locator("[id='criteria:clinician']").selectOption(Long.toString(clinician.id()));
        press(visitor(), "Search");
        assertThat(page().locator(".cc-result h3")).hasText(new String[] {clinician.spoken()});
        page().locator(".cc-times a.cc-time--ask").first().click();
        assertThat(page().locator(".cc-chosen")).isVisible();
        page().locator("[id='case:new']").check();
        fill("case", reference, given, family);
        page().locator("[id='case:email']").fill((given + "." + family).toLowerCase(Locale.ROOT) + "@example.org");
        page().getByText("Create case and book").click();
        assertThat(page().locator(".cc-head .cc-state-requested")).isVisible();
    }

    /** The case manager asks where no session fits. */
    final void inquiry(String reference, String given, String family, String wish) {
        page().locator("[id='inquiry:type']").selectOption(clinic().visitName());
        page().locator("[id='inquiry:clinic']").selectOption(clinic().name());
        page().locator("[id='inquiry:wish']").fill(wish);
        fill("inquiry", reference, given, family);
        press(visitor(), "Ask the operators");
        page().waitForURL("**/requests");
    }

    private void fill(String form, String reference, String given, String family) {
        page().locator("[id='" + form + ":reference']").fill(reference);
        page().locator("[id='" + form + ":givenName']").fill(given);
        page().locator("[id='" + form + ":familyName']").fill(family);
        page().locator("[id='" + form + ":born_input']").fill("02/08/1988");
        page().locator("[id='" + form + ":born_input']").press("Tab");
        assertThat(page().getByText("Tuesday 2 August 1988")).isVisible();
    }

    /** Somebody else, in front of the page of requests. */
    final Visitor atRequests(Login login) {
        Visitor visitor = newVisitor();
        visitor.loginAs(login);
        visitor.open("/requests");
        return visitor;
    }

    static Locator row(Visitor visitor, String client) {
        return visitor.page().locator("tbody tr", new Page.LocatorOptions().setHasText(client));
    }

    /** Boxes of the dialog of other times that are a clinician's On-Demand ones. */
    static Locator dialogTimes(Visitor visitor, String clinician) {
        return visitor.page()
                .locator(".ui-dialog li")
                .filter(new Locator.FilterOptions().setHasText(clinician))
                .filter(new Locator.FilterOptions().setHasText("On-Demand"))
                .locator("input");
    }

    /** Chooses a line of the menu of a row. */
    static void choose(Visitor visitor, String client, String line) {
        press(visitor, "More for " + client);
        visitor.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(line).setExact(true))
                .click();
    }

    static void press(Visitor visitor, String button) {
        press(visitor, button, false);
    }

    static void press(Visitor visitor, String button, boolean exact) {
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(exact))
                .click();
    }

    /** The link in the mail that was written to somebody last; it need not have been sent. */
    final String newestLink(String recipient) {
        Matcher link = LINK.matcher((String) one("SELECT body FROM outbox_message WHERE kind = 'request-asking'"
                + " AND recipient = '" + recipient + "' ORDER BY created_at DESC, id DESC LIMIT 1"));
        link.find();
        return link.group();
    }
}
