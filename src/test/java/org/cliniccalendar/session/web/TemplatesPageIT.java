package org.cliniccalendar.session.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.OwnClinic;
import org.cliniccalendar.testing.Person;
import org.cliniccalendar.testing.Today;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Features J13 to J20 in the browser: two practice templates of one clinic, and one personal one of each clinician. */
class TemplatesPageIT extends BrowserTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String TEMPLATE = """
            WITH made AS (
                INSERT INTO session_template (id, kind, owner_id, clinic_id, room_id, name, remote, start_time, end_time, rule, layout,
                       level, typed_by)
                SELECT nextval('entity_id'), CASE WHEN o.id IS NULL THEN 'PRACTICE' ELSE 'PERSONAL' END, o.id, %1$d,
                       CASE WHEN '%3$s' = '' THEN NULL ELSE r.id END, '%2$s', '%3$s' = '', '%4$s', '%5$s', '%6$s', '-:10', 'AVAILABLE',
                       'OPERATOR'
                  FROM room r LEFT JOIN clinician o ON o.id = %7$s
                 WHERE r.clinic_id = %1$d AND r.name = CASE WHEN '%3$s' = '' THEN 'Room 7' ELSE '%3$s' END
                RETURNING id)
            INSERT INTO session_template_type (template_id, appointment_type_id)
            SELECT m.id, t.id FROM made m, appointment_type t WHERE t.name ~ '%8$s'
            """;

    private final LocalDate monday =
            Today.next(DayOfWeek.MONDAY, ZoneId.of("Europe/London")).plusWeeks(1);
    /** Names of practice templates are unique in the network. */
    private String assessments;

    private String rounds;
    private String surgery;
    private Person ann;
    private Person ben;

    @BeforeEach
    void fourTemplates() {
        String tag = " " + clinic().tag();
        assessments = "Assessments" + tag;
        rounds = "Phone rounds" + tag;
        surgery = "Surgery" + tag;
        ann = clinic().clinician("Ann", "Ashby");
        ben = clinic().clinician("Ben", "Bowes");
        clinic().room("Room 7");
        clinic().visit();
        clinic().appointmentType("Review of a test", 20);
        template(assessments, "Room 7", "09:00", "13:00", "FREQ=WEEKLY;BYDAY=TU", null, "^(Visit|Review) of a test$");
        template(rounds, "", "08:00", "08:40", "", null, clinic().visitName());
        template("Long morning", "Room 7", "09:00", "12:45", "FREQ=WEEKLY;BYDAY=MO,WE", ann, clinic().visitName());
        template("Group evening", "Room 7", "17:00", "19:00", "FREQ=WEEKLY;BYDAY=TH", ben, clinic().visitName());
    }

    @Test
    void j13TemplatesStandInTheSideMenuUnderSettings() {
        loginAs(clinic().login(Role.CLINIC_MANAGER));
        menuUnder("Settings")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Session templates"))
                .click();

        assertThat(page().locator("h1")).hasText("Session templates");
        assertThat(page().getByText("Changing a template never changes the sessions made from it."))
                .isVisible();
        assertThat(row(assessments)).isVisible();
        axe();
    }

    @Test
    void j14PracticeTemplatesAreSharedAndPersonalOnesTheirClinicianSees() {
        openAs(ann);
        assertThat(section("Practice templates")).containsText(assessments);
        assertThat(section("Personal templates")).containsText("Long morning");
        assertThat(row("Group evening")).hasCount(0);
        axe();

        Visitor other = newVisitor();
        other.loginAs(clinic().login(ben));
        other.open("/session-templates");
        assertThat(row(other.page(), assessments)).isVisible();
        assertThat(row(other.page(), "Group evening")).isVisible();
        assertThat(row(other.page(), "Long morning")).hasCount(0);

        Visitor manager = newVisitor();
        manager.loginAs(clinic().login(Role.CLINIC_MANAGER));
        manager.open("/session-templates");
        assertThat(row(manager.page(), assessments)).isVisible();
        assertThat(row(manager.page(), "Long morning")).hasCount(0);
        assertThat(row(manager.page(), "Group evening")).hasCount(0);
    }

    @Test
    void j18ARowTellsLocationTimesTypesAndHowManySessionsWereMadeFromIt() {
        OwnClinic clinic = clinic();
        clinic.session("One").on(monday).slots(6, 10).publish();
        clinic.session("Two").on(monday.plusDays(1)).slots(6, 10).publish();
        clinic.session("Three").on(monday.plusDays(2)).slots(6, 10).publish();
        run("UPDATE clinic_session s SET template_id = t.id FROM session_template t WHERE t.clinic_id = " + clinic.id()
                + " AND s.clinic_id = t.clinic_id AND t.name LIKE 'Assess%' AND s.name <> 'Three'");
        loginAs(clinic.login(Role.CLINIC_MANAGER));
        open("/session-templates");

        assertThat(cells(assessments)).hasText(new String[] {
            assessments, clinic.name() + ", Room 7", "09:00–13:00 every Tuesday", "2 types", "used 2 times"
        });
        assertThat(cells(rounds))
                .hasText(new String[] {rounds, "Remote", "08:00–08:40 one date", "1 type", "not used"});
    }

    @Test
    void j17TemplatesAreFoundByNameClinicianAndLocation() {
        openAs(ann);
        search("phone RO");
        assertThat(row(assessments)).hasCount(0);
        assertThat(row("Long morning")).hasCount(0);
        assertThat(row(rounds)).isVisible();
        search("ashby");
        assertThat(row(rounds)).hasCount(0);
        assertThat(row(assessments)).hasCount(0);
        assertThat(row("Long morning")).isVisible();
        search("room 7");
        assertThat(row(assessments)).isVisible();
        assertThat(row("Long morning")).isVisible();
        assertThat(row(rounds)).hasCount(0);
        search("nowhere");
        assertThat(page().locator(".cc-empty").first()).containsText("No template matches");
        assertThat(row(assessments)).hasCount(0);
        axe();
    }

    @Test
    void j19ATemplateIsDeletedFromItsMenuAndItsSessionsStay() {
        loginAs(clinic().login(Role.CLINIC_MANAGER));
        open("/session-templates");
        makeASession(rounds, "Made from it");
        choose(rounds, "Delete…");
        Locator question = page().locator(".ui-confirm-dialog:visible");
        assertThat(question)
                .containsText("Delete the template “" + rounds + "” for good? The session made from it stays.");
        axe();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        assertThat(page().locator("#toasts")).containsText("Template “" + rounds + "” deleted.");
        assertThat(row(rounds)).hasCount(0);

        open("/sessions");
        assertThat(sessions("Made from it")).containsText("08:00–08:40");
        assertThat(sessions("Made from it")).containsText("Active");
    }

    @Test
    void j19ATemplateIsEditedAndDuplicatedFromItsMenu() {
        loginAs(clinic().login(Role.CLINIC_MANAGER));
        open("/session-templates");
        choose(rounds, "Edit");
        tab("Schedule").click();
        type("end", "09:30");
        button("Save template").click();
        assertThat(row(rounds)).containsText("08:00–09:30");
        choose(rounds, "Duplicate");
        field("name").fill("Night" + clinic().tag());
        button("Save template").click();

        assertThat(row("Night" + clinic().tag())).containsText("08:00–09:30");
        assertThat(row(rounds)).hasCount(1);
    }

    @Test
    void v22TheListIsPrintedWithoutButtons() {
        openAs(ann);
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(row(assessments)).isVisible();
        assertThat(page().locator("nav.cc-side")).isHidden();
        assertThat(row(assessments).getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(page().locator("[id='filter:search']")).isHidden();
    }

    @Test
    void aClinicianUsesPracticeTemplatesAndCannotChangeThem() {
        openAs(ann);
        row(assessments).getByRole(AriaRole.BUTTON).click();

        assertThat(item("New session from template")).isVisible();
        assertThat(item("Duplicate")).isVisible();
        assertThat(item("Edit")).hasCount(0);
        assertThat(item("Delete…")).hasCount(0);
    }

    @Test
    void j16ATemplateHasNameLocationTimesRecurrenceAndTypesAndJ20ASessionIsStartedFromIt() {
        loginAs(clinic().login(Role.CLINIC_MANAGER));
        open("/session-templates");
        button("practice template").first().click();
        field("name").fill(surgery);
        field("centre").selectOption(clinic().name());
        field("room").selectOption("Room 7");
        tab("Schedule").click();
        type("start", "08:30");
        type("end", "11:50");
        field("repeat").selectOption("WEEKLY");
        repeatOn("WEDNESDAY", "FRIDAY");
        field("ends").selectOption("NEVER");
        tab("Appointment Types").click();
        type(clinic().visitName()).check();
        type("Review of a test").check();
        button("Save template").click();
        assertThat(cells(surgery)).hasText(new String[] {
            surgery, clinic().name() + ", Room 7", "08:30–11:50 every Wednesday and Friday", "2 types", "not used"
        });

        makeASession(surgery, "Surgery in winter");
        assertThat(row(surgery)).containsText("used once");
        choose(surgery, "Edit");
        tab("Schedule").click();
        type("start", "10:00");
        button("Save template").click();
        assertThat(row(surgery)).containsText("10:00–11:50");

        open("/sessions");
        assertThat(sessions("Surgery in winter")).containsText(clinic().name() + ", Room 7");
        assertThat(sessions("Surgery in winter")).containsText("08:30–11:50 every Wednesday and Friday");
        assertThat(sessions("Surgery in winter")).containsText("2 types");
    }

    /** Ticks just these days of the week. */
    private void repeatOn(String... days) {
        Locator boxes = page().locator(".cc-days input");
        assertThat(boxes).hasCount(7);
        for (Locator day : boxes.all()) {
            if (day.isChecked() != List.of(days).contains(day.inputValue())) {
                page().locator(".cc-days label[for='" + day.getAttribute("id") + "']")
                        .click();
            }
        }
    }

    /** Starts a session of the clinic itself from a template, in the second week from now. */
    private void makeASession(String template, String name) {
        choose(template, "New session from template");
        field("centre").selectOption(clinic().name());
        field("name").fill(name);
        tab("Schedule").click();
        type("firstDate_input", monday.format(TYPED));
        button("Create session").click();
        assertThat(page().locator("#toasts")).containsText("Session created");
    }

    private void openAs(Person clinician) {
        loginAs(clinic().login(clinician));
        open("/session-templates");
    }

    private Locator sessions(String name) {
        return page().locator("[id='list:table_data'] tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator section(String title) {
        return page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(title));
    }

    private Locator tab(String words) {
        return page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + words)));
    }

    private Locator button(String words) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    private Locator field(String id) {
        return page().locator("[id='edit:" + id + "']");
    }

    private void type(String id, String value) {
        field(id).fill(value);
        field(id).press("Tab");
    }

    /** The box of a type of appointment. */
    private Locator type(String appointmentType) {
        return page().locator(".cc-types li")
                .filter(new Locator.FilterOptions().setHasText(appointmentType))
                .locator("input");
    }

    private void choose(String name, String action) {
        row(name).getByRole(AriaRole.BUTTON).click();
        item(action).click();
    }

    private Locator item(String words) {
        return page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(words));
    }

    private Locator row(String name) {
        return row(page(), name);
    }

    private static Locator row(Page page, String name) {
        return page.locator("[id='list'] tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** What the cells of a line say, without that of the menu. */
    private Locator cells(String name) {
        return row(name).locator("td:not(.cc-act)");
    }

    private void search(String words) {
        Locator field = page().locator("[id='filter:search']");
        field.fill("");
        field.pressSequentially(words);
    }

    /** @param room empty for remote; {@code owner} null for a practice template; {@code types} as a regular expression */
    private void template(String name, String room, String start, String end, String rule, Person owner, String types) {
        run(TEMPLATE.formatted(
                clinic().id(), name, room, start, end, rule, owner == null ? "NULL" : owner.id(), types));
    }
}
