package org.cliniccalendar.planning.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** Features J3, J10 and J12 in the browser, on the sessions of the demo network. */
class SessionsPageIT extends BrowserTest {
    @Test
    void j3TheSessionsPageStandsInTheSideMenuUnderScheduling() {
        loginAs("administrator");
        page().getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Sessions").setExact(true))
                .click();

        assertThat(page().locator("h1")).hasText("Sessions");
        assertThat(page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New Session")))
                .isVisible();
        axe();
    }

    @Test
    void j10TheTableTellsNameClinicianLocationScheduleAndStatus() {
        loginAs("administrator");
        open("/sessions");

        Locator row = row("Dr Haddad ASM");
        assertThat(row).containsText("Dr Samir Haddad");
        assertThat(row).containsText("Calder Wharf, Wakefield, Room 7");
        assertThat(row).containsText("09:00–12:45 every Friday until");
        assertThat(row).containsText("On-Demand");
        assertThat(row).containsText("1 type");
        assertThat(row).containsText("Active");
        assertThat(found()).containsText("sessions");
    }

    @Test
    void j12SessionsAreFilteredByNameClinicianLocationAndStatus() {
        loginAs("administrator");
        open("/sessions");
        field("name").pressSequentially("novot");
        assertThat(row("Dr Menon AM")).hasCount(0);
        assertThat(row("Dr Novotná AM")).isVisible();
        clear();
        field("clinician").selectOption(new SelectOption().setLabel("Reid, Callum"));
        assertThat(row("Dr Menon AM")).hasCount(0);
        assertThat(row("Physio Reid PM")).isVisible();
        clear();
        field("place").selectOption(new SelectOption().setLabel("Na Poříčí, Prague"));
        assertThat(row("Dr Menon AM")).hasCount(0);
        assertThat(row("Dr Novotná ASM")).isVisible();
        clear();
        field("place").selectOption(new SelectOption().setLabel("Remote"));
        assertThat(row("Dr Menon AM")).hasCount(0);
        clear();
        field("status").selectOption(new SelectOption().setLabel("Active"));
        assertThat(row("Dr Menon AM")).isVisible();
    }

    @Test
    void aSearchThatNothingMatchesSaysSoAndIsCleared() {
        loginAs("administrator");
        open("/sessions");
        field("name").pressSequentially("no such");

        assertThat(page().locator(".cc-empty")).containsText("No session matches");
        assertThat(found()).hasText("No session, 0 active");
        axe();
        clear();
        assertThat(row("Dr Menon AM")).isVisible();
        assertThat(field("name")).hasValue("");
    }

    @Test
    void sessionsAreSortedByTheColumnThatIsChosen() {
        loginAs("administrator");
        open("/sessions");
        field("name").pressSequentially("Dr ");
        assertThat(row("Mr Pardoe AM")).hasCount(0);
        Locator clinician = page().getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Clinician"));
        clinician.press("Enter");
        assertThat(clinician).hasAttribute("aria-sort", "ascending");
        assertThat(page().locator("[id='list:table_data'] tr").first()).containsText("Dr Samir Haddad");
        clinician.press("Enter");
        assertThat(clinician).hasAttribute("aria-sort", "descending");
        assertThat(page().locator("[id='list:table_data'] tr").first()).containsText("Dr Tereza Novotná");
    }

    @Test
    void aClinicianSeesOwnSessionsOnly() {
        loginAs("clinician");
        open("/sessions");

        assertThat(row("Dr Haddad ASM")).isVisible();
        assertThat(row("Mr Pardoe Wakefield")).hasCount(0);
        assertThat(field("clinician")).hasCount(0);
        axe();
    }

    @Test
    void theMenuOfARowIsWalkedByKeyboard() {
        loginAs("administrator");
        open("/sessions");
        Locator opener = actions("Dr Menon PM");
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
        loginAs("administrator");
        page().setViewportSize(390, 844);
        open("/sessions");

        assertThat(row("Dr Menon AM")).isVisible();
        assertEquals(390, page().evaluate("document.documentElement.scrollWidth"));
        axe();
    }

    private Locator row(String name) {
        return page().locator("[id='list:table_data'] tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator actions(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Actions for " + name));
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
