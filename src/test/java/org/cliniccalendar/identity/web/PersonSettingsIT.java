package org.cliniccalendar.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.LoneSession;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where somebody works, who a clinician is, and in which colours pages are shown. */
class PersonSettingsIT extends BrowserTest {
    private static final String PASSWORD = "a long enough password";

    private LoneSession own;

    @BeforeEach
    void openPeople() {
        loginAs("administrator");
        own = new LoneSession(clinic());
        open("/admin/people");
    }

    @Test
    void whoWorksAtAClinicWorksThereAloneUntilTheRolesAreChanged() {
        LoneSession other = new LoneSession(newClinic(clinic().zone()));
        register("RECEPTION");
        field("clinic").selectOption(Long.toString(own.clinicId));
        Visitor person = login();
        assertThat(person.open("/reception?date=" + own.date).locator(".cc-rec__head"))
                .containsText("S " + own.code);

        page().getByRole(AriaRole.BUTTON, named("Change roles Person " + own.code))
                .press("Enter");
        Locator draft = page().locator("[id='roles:draft']");
        draft.getByRole(AriaRole.BUTTON).press("Enter");
        assertThat(draft).containsText("No role yet");
        page().locator("[id='roles:role']").selectOption("RECEPTION");
        page().locator("[id='roles:clinic']").selectOption(Long.toString(other.clinicId));
        page().locator("[id='roles:add']").press("Enter");
        assertThat(draft).containsText("Clinic " + other.code);
        page().locator("[id='roles:do']").press("Enter");
        assertThat(line()).containsText("Clinic " + other.code);
        assertThat(line()).not().containsText("Clinic " + own.code);
        person.login("p" + own.code, PASSWORD);
        assertThat(person.open("/reception?date=" + own.date).locator(".cc-rec__head"))
                .containsText("S " + other.code);
    }

    @Test
    void anAccountOfAClinicianOpensThatCliniciansDays() {
        register("CLINICIAN");
        field("clinician").selectOption(Long.toString(own.clinicianId));
        Visitor person = login();
        person.open("/calendar?date=" + own.date);
        person.page().locator(".cc-seg").getByText("List").click();
        assertThat(person.page().locator(".cc-calendar-list .is-session")).containsText("Clinic " + own.code);
    }

    @Test
    void theColoursChosenStayAfterThePageIsLeft() {
        page().locator("[data-opens=user]").click();
        page().getByText("Dark", new Page.GetByTextOptions().setExact(true)).click();
        open("/home");
        assertThat(page().locator("html")).hasAttribute("data-theme", "dark");
        page().locator("[data-opens=user]").click();
        page().getByText("Light", new Page.GetByTextOptions().setExact(true)).click();
        open("/home");
        assertThat(page().locator("html")).hasAttribute("data-theme", "light");
    }

    private void register(String role) {
        page().getByRole(AriaRole.BUTTON, named("New person")).press("Enter");
        assertThat(field("displayName")).isFocused();
        field("displayName").fill("Person " + own.code);
        field("username").fill("p" + own.code);
        field("password").fill(PASSWORD);
        field("role").selectOption(role);
        page().waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    }

    private Visitor login() {
        field("register").press("Enter");
        assertThat(line()).hasCount(1);
        Visitor person = newVisitor();
        person.login("p" + own.code, PASSWORD);
        return person;
    }

    private Locator line() {
        return page().getByRole(AriaRole.ROW, named("Person " + own.code));
    }

    private Locator field(String id) {
        return page().locator("[id='new:" + id + "']");
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }
}
