package org.cliniccalendar.session.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** Features J13 to J20 in the browser, on the templates of the demo network. */
class TemplatesPageIT extends BrowserTest {
    @Test
    void j13TemplatesStandInTheSideMenuUnderSettings() {
        loginAs("administrator");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Session templates"))
                .click();

        assertThat(page().locator("h1")).hasText("Session templates");
        assertThat(page().getByText("Changing a template never changes the sessions made from it."))
                .isVisible();
        axe();
    }

    @Test
    void j14PracticeTemplatesAreSharedAndPersonalOnesTheirClinicianSees() {
        loginAs("clinician");
        open("/session-templates");
        assertThat(row("Assessments")).isVisible();
        assertThat(row("My long morning")).isVisible();
        assertThat(row("Group evening")).hasCount(0);
        axe();

        var administrator = newVisitor();
        administrator.loginAs("administrator");
        Page theirs = administrator.open("/session-templates");
        assertThat(theirs.getByText("Assessments", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(theirs.getByText("My long morning")).hasCount(0);
        assertThat(theirs.getByText("Group evening")).hasCount(0);
    }

    @Test
    void j18ARowTellsLocationTimesTypesAndHowManySessionsWereMadeFromIt() {
        loginAs("administrator");
        open("/session-templates");

        assertThat(row("Assessments")).containsText("Calder Wharf, Wakefield, Room 7");
        assertThat(row("Assessments")).containsText("09:00–13:00 every Tuesday");
        assertThat(row("Assessments")).containsText("1 type");
        assertThat(row("Assessments")).containsText("used 3 times");
        assertThat(row("Phone clinic")).containsText("Remote");
        assertThat(row("Morning surgery")).containsText("3 types");
        assertThat(row("Morning surgery")).containsText("not used");
    }

    @Test
    void j17TemplatesAreFoundByNameClinicianAndLocation() {
        loginAs("clinician");
        open("/session-templates");
        search("phone");
        assertThat(row("Assessments")).hasCount(0);
        assertThat(row("Phone clinic")).isVisible();
        search("haddad");
        assertThat(row("Phone clinic")).hasCount(0);
        assertThat(row("My long morning")).isVisible();
        search("moorgate");
        assertThat(row("My long morning")).hasCount(0);
        assertThat(row("Walk-in bloods")).isVisible();
        search("nowhere");
        assertThat(page().locator(".cc-empty").first()).containsText("No template matches");
        axe();
    }

    @Test
    void j19ATemplateIsDeletedFromItsMenuAndItsSessionsStay() throws SQLException {
        String name = "T" + UUID.randomUUID().toString().substring(0, 8);
        practiceTemplate(name);
        loginAs("administrator");
        open("/session-templates");
        choose(name, "Delete…");
        Locator question = page().getByRole(AriaRole.ALERTDIALOG)
                .or(page().locator(".ui-confirm-dialog:visible"))
                .first();
        assertThat(question).containsText("Delete the template “" + name + "” for good?");
        axe();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();

        assertThat(page().locator("#toasts")).containsText("Template “" + name + "” deleted.");
        assertThat(row(name)).hasCount(0);
    }

    @Test
    void j19ATemplateIsEditedAndDuplicatedFromItsMenu() throws SQLException {
        String name = "T" + UUID.randomUUID().toString().substring(0, 8);
        practiceTemplate(name);
        loginAs("administrator");
        open("/session-templates");
        choose(name, "Edit");
        tab("Schedule").click();
        field("edit:end").fill("10:30");
        field("edit:end").press("Tab");
        button("Save template").click();
        assertThat(row(name)).containsText("09:00–10:30");
        choose(name, "Duplicate");
        field("edit:name").fill(name + " b");
        button("Save template").click();

        assertThat(row(name + " b")).containsText("09:00–10:30");
        assertThat(row(name)).hasCount(2);
    }

    @Test
    void v22TheListIsPrintedWithoutButtons() {
        loginAs("administrator");
        open("/session-templates");
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(row("Assessments")).isVisible();
        assertThat(page().locator("nav.cc-side")).isHidden();
        assertThat(row("Assessments").getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(page().locator("[id='filter:search']")).isHidden();
    }

    @Test
    void aClinicianUsesPracticeTemplatesAndCannotChangeThem() {
        loginAs("clinician");
        open("/session-templates");
        row("Assessments").getByRole(AriaRole.BUTTON).click();

        assertThat(item("New session from template")).isVisible();
        assertThat(item("Duplicate")).isVisible();
        assertThat(item("Edit")).hasCount(0);
        assertThat(item("Delete…")).hasCount(0);
    }

    @Test
    void j16ATemplateHasNameLocationTimesRecurrenceAndTypesAndJ20ASessionIsStartedFromIt() {
        String name = "T" + UUID.randomUUID().toString().substring(0, 8);
        loginAs("administrator");
        open("/session-templates");
        button("practice template").first().click();
        field("edit:name").fill(name);
        page().getByText("Allow remote", new Page.GetByTextOptions().setExact(true))
                .click();
        tab("Schedule").click();
        field("edit:repeat").selectOption("WEEKLY");
        tab("Appointment Types").click();
        page().locator(".cc-types input[type=checkbox]").first().check();
        button("Save template").click();
        assertThat(row(name)).containsText("Remote");
        assertThat(row(name)).containsText("1 type");
        choose(name, "New session from template");
        field("edit:centre").selectOption(new SelectOption().setIndex(1));
        field("edit:clinician").selectOption(new SelectOption().setIndex(0));
        field("edit:name").fill(name + "b");
        tab("Schedule").click();
        assertThat(field("edit:repeat")).hasValue("WEEKLY");
        button("Create session").click();

        assertThat(row(name)).containsText("used once");
    }

    private Locator tab(String words) {
        return page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + words)));
    }

    private Locator button(String words) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    private Locator field(String id) {
        return page().locator("[id='" + id + "']");
    }

    private void choose(String name, String action) {
        row(name).getByRole(AriaRole.BUTTON).click();
        item(action).click();
    }

    private Locator item(String words) {
        return page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(words));
    }

    private Locator row(String name) {
        return page().locator("[id='list'] tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private void search(String words) {
        Locator field = page().locator("[id='filter:search']");
        field.fill("");
        field.pressSequentially(words);
    }

    private void practiceTemplate(String name) throws SQLException {
        try (Connection connection = product().database().getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO session_template (id, kind, name, start_time, end_time, layout, level, typed_by)"
                                + " VALUES (nextval('entity_id'), 'PRACTICE', ?, '09:00', '10:00', '-:10*6', 'AVAILABLE',"
                                + " 'OPERATOR')")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }
}
