package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.FindPage;
import org.cliniccalendar.testing.Person;
import org.cliniccalendar.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions that a clinic of the test's own has defined. */
class DefinitionsPageIT extends OrderedListPage {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final String name = "A" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void openThePage() {
        clinic().visit();
        loginAs(clinic().login(Role.CLINIC_MANAGER));
        open("/setup/sessions");
    }

    @Test
    void v2AddSessionOpensTheScreenThatDefinesOne() {
        add("Add session…");
        assertThat(page().locator("[id='edit:heading']")).containsText("Create session");
        axe();
        field("name").fill(name);
        field("description").fill("Bring your tablets");
        page().getByLabel("Petrol").check();
        tab("Schedule").click();
        type("start", "09:00");
        type("end", "10:00");
        putIntoTheList();
        save();
        axe();

        open("/setup/sessions");
        assertThat(line(name)).containsText("09:00–10:00");
        assertThat(line(name)).containsText("Bring your tablets");
        assertThat(line(name)).containsText("×");
        assertThat(line(name)).containsText("Not yet");
        assertThat(line(name).locator(".cc-head-petrol")).isVisible();
    }

    @Test
    void v5ANameIsOnlyOnceInAClinic() {
        define(name);
        add("Add session…");
        field("name").fill(name.toUpperCase());
        press("Put into the list");
        assertThat(error("name")).containsText("There is already a session named");

        field("name").fill("A name of more than twenty");
        assertThat(page().locator("[id='edit:name-field'] .cc-left")).hasText("6 too many");
        press("Put into the list");
        assertThat(field("name")).hasValue("A name of more than twenty");
        assertThat(page().locator("[id='edit'] .cc-errors")).isVisible();
        axe();
    }

    @Test
    void v6ASessionTypeIsChosenForADefinition() {
        open("/setup/session-types");
        add("Add session type…");
        field("name").fill("Type " + name);
        put();
        save();
        open("/setup/sessions");
        add("Add session…");
        field("name").fill(name);
        field("sessionType").selectOption("Type " + name);
        putIntoTheList();
        save();

        open("/setup/sessions");
        line(name).getByText("Edit").click();
        assertThat(field("sessionType").locator("option:checked")).hasText("Type " + name);
    }

    @Test
    void v21SaveResetAndSortActOnTheWholeList() {
        define("Z" + name);
        define(name);
        assertThat(page().locator("tr[data-key]").last()).containsText(name);
        press("Sort (A–Z)");
        assertThat(page().locator("tr[data-key]").last()).containsText("Z" + name);
        assertThat(button(line(name), "Allocate").first()).isDisabled();
        press("Reset");
        assertThat(page().locator("tr[data-key]").last()).not().containsText("Z" + name);

        line("Z" + name).getByText("Delete").click();
        assertThat(line("Z" + name)).hasCount(0);
        save();
        open("/setup/sessions");
        assertThat(line("Z" + name)).hasCount(0);
        assertThat(line(name)).hasCount(1);
    }

    @Test
    void v1ADefinitionIsAllocatedToAClinicianOrToTheClinicItselfAndOnlyThenBooked() {
        Person ann = clinic().clinician("Ann", "Ashby");
        LocalDate day = Today.next(DayOfWeek.SUNDAY, clinic().zone()).plusWeeks(1);
        add("Add session…");
        field("name").fill(name);
        tab("Schedule").click();
        type("start", "09:00");
        type("end", "09:20");
        putIntoTheList();
        save();
        assertThat(line(name)).containsText("Not yet");
        FindPage find = FindPage.of(newVisitor(), clinic());
        find.offers(day);

        allocate(day, "");
        assertThat(line(name)).containsText("1 session");
        find.offers(day, "09:00", "09:10");
        find.offers(day.plusWeeks(1));
        allocate(day.plusWeeks(1), Long.toString(ann.id()));
        assertThat(line(name)).containsText("2 sessions");
        axe();
        find.offers(day.plusWeeks(1), "09:00", "09:10");
        open("/sessions");
        Locator sessions = page().locator("[id='list:table_data'] tr");
        assertThat(sessions).hasCount(2);
        assertThat(sessions.filter(new Locator.FilterOptions().setHasText("Dr Ann Ashby")))
                .hasCount(1);
        assertThat(sessions.filter(new Locator.FilterOptions().setHasText(clinic().name() + " (clinic)")))
                .hasCount(1);
    }

    @Test
    void v22ThePrintShowsTheDefinitionsAndNoButtons() {
        define(name);
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(line(name)).isVisible();
        assertThat(line(name).locator(".ui-button").first()).isHidden();
    }

    @Test
    void onAPhoneALineIsReadFromTopToBottom() {
        define(name);
        page().setViewportSize(390, 844);
        assertThat(line(name)).isVisible();
        axe();
    }

    private void define(String wanted) {
        add("Add session…");
        field("name").fill(wanted);
        putIntoTheList();
        save();
    }

    /** @param clinician the key; empty for the clinic itself */
    private void allocate(LocalDate date, String clinician) {
        button(line(name), "Allocate").press("Enter");
        field("clinician").selectOption(clinician);
        tab("Schedule").click();
        type("firstDate_input", date.format(TYPED));
        tab("Appointment Types").click();
        page().locator(".cc-types li")
                .filter(new Locator.FilterOptions().setHasText(clinic().visitName()))
                .locator("input")
                .check();
        button(page().locator("[id='edit']"), "Allocate").press("Enter");
        assertThat(field("name")).hasCount(0);
    }

    private void putIntoTheList() {
        press("Put into the list");
        assertThat(field("name")).hasCount(0);
        assertThat(page().getByText("Not saved")).isVisible();
    }

    private void type(String id, String value) {
        field(id).fill(value);
        field(id).press("Tab");
    }

    private Locator tab(String words) {
        return page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + words)));
    }

    private static Locator button(Locator inside, String words) {
        return inside.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words));
    }
}
