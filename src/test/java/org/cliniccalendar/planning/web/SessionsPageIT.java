package org.cliniccalendar.planning.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Person;
import org.cliniccalendar.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Features J3, J10 and J12 in the browser: five sessions of two clinicians and of the clinic itself. */
class SessionsPageIT extends BrowserTest {
    private Person menon;
    private Person reid;

    @BeforeEach
    void fiveSessions() {
        LocalDate monday = Today.next(DayOfWeek.MONDAY, clinic().zone());
        menon = clinic().clinician("Anjali", "Menon");
        reid = clinic().clinician("Callum", "Reid");
        clinic().session("Menon early")
                .by(menon)
                .in("Room 1")
                .weekly(monday, 3)
                .slots(6, 10)
                .publish();
        clinic().session("Menon late")
                .by(menon)
                .in("Room 2")
                .weekly(monday, 3)
                .from("14:00")
                .slots(6, 10)
                .inactive()
                .publish();
        clinic().session("Reid early")
                .by(reid)
                .in("Room 2")
                .weekly(monday, 2)
                .slots(6, 10)
                .onDemand()
                .accepting(clinic().visit())
                .accepting(clinic().appointmentType("Check-up of a test", 10))
                .publish();
        clinic().session("Reid by video")
                .by(reid)
                .remote()
                .weekly(monday, 3)
                .from("16:00")
                .slots(6, 10)
                .publish();
        clinic().session("Walk in")
                .in("Room 1")
                .weekly(monday, 3)
                .from("18:00")
                .slots(6, 10)
                .open()
                .inactive()
                .publish();
    }

    @Test
    void j3TheSessionsPageStandsInTheSideMenuUnderScheduling() {
        loginAs(clinic().login(Role.CLINIC_MANAGER));
        menuUnder("Scheduling")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Sessions").setExact(true))
                .click();

        assertThat(page().locator("h1")).hasText("Sessions");
        axe();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New Session"))
                .click();
        assertThat(page().locator("[id='edit:name']")).isFocused();
    }

    @Test
    void j10TheTableTellsNameClinicianLocationScheduleAndStatus() {
        openSessions();

        assertThat(page().locator("[id='list:table'] th"))
                .hasText(new String[] {"Name", "Clinician", "Location", "Schedule", "Accepts", "Status", "Actions"});
        says(
                "Menon early",
                "Dr Anjali Menon",
                clinic().name() + ", Room 1",
                "09:00–10:00 every Monday, 3 times",
                "1 type",
                "Active");
        says(
                "Reid early",
                "Dr Callum Reid",
                clinic().name() + ", Room 2",
                "09:00–10:00 every Monday, 2 times On-Demand",
                "2 types",
                "Active");
        says("Reid by video", "Dr Callum Reid", "Remote", "16:00–17:00 every Monday, 3 times", "1 type", "Active");
        says(
                "Walk in",
                clinic().name() + " (clinic)",
                clinic().name() + ", Room 1",
                "18:00–19:00 every Monday, 3 times Open session",
                "1 type",
                "Inactive");
        assertThat(found()).hasText("5 sessions, 3 active");
    }

    @Test
    void j12SessionsAreFilteredByNameClinicianLocationAndStatus() {
        openSessions();
        shows("Menon early", "Menon late", "Reid by video", "Reid early", "Walk in");
        field("name").pressSequentially("EARLY");
        shows("Menon early", "Reid early");
        assertThat(found()).hasText("2 sessions, 2 active");
        clear();
        field("clinician").selectOption(Long.toString(reid.id()));
        shows("Reid by video", "Reid early");
        field("place").selectOption("Room 2");
        shows("Reid early");
        clear();
        field("place").selectOption("Room 1");
        shows("Menon early", "Walk in");
        field("place").selectOption("Remote");
        shows("Reid by video");
        clear();
        field("status").selectOption("Inactive");
        shows("Menon late", "Walk in");
        field("status").selectOption("Active");
        shows("Menon early", "Reid by video", "Reid early");
        assertThat(found()).hasText("3 sessions, 3 active");
    }

    @Test
    void aSearchThatNothingMatchesSaysSoAndIsCleared() {
        openSessions();
        field("name").pressSequentially("no such");

        assertThat(page().locator(".cc-empty")).containsText("No session matches");
        assertThat(found()).hasText("No session, 0 active");
        axe();
        clear();
        shows("Menon early", "Menon late", "Reid by video", "Reid early", "Walk in");
        assertThat(field("name")).hasValue("");
    }

    @Test
    void sessionsAreSortedByTheColumnThatIsChosen() {
        openSessions();
        field("name").pressSequentially("e");
        shows("Menon early", "Menon late", "Reid by video", "Reid early");
        Locator clinician = page().getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Clinician"));
        clinician.press("Enter");
        assertThat(clinician).hasAttribute("aria-sort", "ascending");
        assertThat(rows().first()).containsText("Dr Anjali Menon");
        assertThat(rows().last()).containsText("Dr Callum Reid");
        clinician.press("Enter");
        assertThat(clinician).hasAttribute("aria-sort", "descending");
        assertThat(rows().first()).containsText("Dr Callum Reid");
        assertThat(rows().last()).containsText("Dr Anjali Menon");
    }

    @Test
    void aClinicianSeesOwnSessionsOnly() {
        loginAs(clinic().login(menon));
        open("/sessions");

        shows("Menon early", "Menon late");
        assertThat(field("clinician")).hasCount(0);
        axe();
    }

    @Test
    void theMenuOfARowIsWalkedByKeyboard() {
        openSessions();
        Locator opener =
                page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Actions for Menon early"));
        opener.press("Enter");
        assertThat(item("Edit")).isFocused();
        item("Edit").press("ArrowUp");
        assertThat(item("Delete…")).isFocused();
        item("Delete…").press("Home");
        assertEquals(
                List.of("Edit", "Duplicate", "Dates…", "Deactivate…", "Delete…"),
                page().getByRole(AriaRole.MENUITEM).allInnerTexts().stream()
                        .map(String::strip)
                        .toList());
        axe();
        item("Edit").press("Escape");
        assertThat(opener).isFocused();
    }

    @Test
    void theTableStandsUprightOnAPhone() {
        page().setViewportSize(390, 844);
        openSessions();

        assertThat(rows()).hasCount(5);
        assertEquals(390, page().evaluate("document.documentElement.scrollWidth"));
        axe();
    }

    private void openSessions() {
        loginAs(clinic().login(Role.CLINIC_MANAGER));
        open("/sessions");
    }

    /** Fails unless the table has just these sessions, in this order. */
    private void shows(String... names) {
        assertThat(page().locator("[id='list:table_data'] .cc-name")).hasText(names);
    }

    private Locator rows() {
        return page().locator("[id='list:table_data'] tr");
    }

    /** Fails unless the cells of a line, after the name and before the menu, say just this. */
    private void says(String name, String... words) {
        assertThat(rows().filter(new Locator.FilterOptions().setHasText(name))
                        .locator("td:not(.cc-table__main):not(.cc-act)"))
                .hasText(words, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
    }

    private Locator item(String words) {
        return page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(words));
    }

    private Locator field(String id) {
        return page().locator("[id='filter:" + id + "']");
    }

    private Locator found() {
        return page().locator(".cc-filter__found");
    }

    private void clear() {
        page().getByText("Clear filters", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page().getByText("Clear filters", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }
}
