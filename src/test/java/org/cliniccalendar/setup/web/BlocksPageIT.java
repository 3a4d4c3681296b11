package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Far in the future, so that nobody else's times are closed. */
class BlocksPageIT extends OrderedListPage {
    @Test
    void j22ABlockShowsWhatItClosesAndThenClosesIt() {
        addBlockAs("administrator");
        field("reason").fill("Fire drill");
        field("category").selectOption("OTHER");
        field("firstDate_input").fill("05/01/2037");
        field("allDay").uncheck();
        field("start").fill("08:00");
        field("end").fill("08:30");
        axe();
        press("See what it closes");
        assertThat(page().getByText("1 time away.")).isVisible();
        axe();
        press("Apply block");
        assertThat(row("Fire drill")).containsText("08:00–08:30, Monday 5 January 2037");
        axe();

        row("Fire drill").getByText("Delete").click();
        page().getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete block"))
                .click();
        assertThat(row("Fire drill")).hasCount(0);
    }

    @Test
    void j22ABlockIsTheBackgroundOfTheCalendarAndALineOfItsList() {
        addBlockAs("clinician");
        field("reason").fill("Ward round");
        field("firstDate_input").fill("12/01/2037");
        field("allDay").uncheck();
        field("start").fill("10:00");
        field("end").fill("11:30");
        press("See what it closes");
        press("Apply block");
        assertThat(row("Ward round")).isVisible();

        open("/calendar");
        date("calendar:from_input", "12/01/2037");
        date("calendar:until_input", "13/01/2037");
        page().locator("[id='calendar:search']").click();
        assertThat(page().locator(".fc-bg-event.cc-ev--block")).containsText("Ward round");
        axe();
        page().locator(".cc-seg").getByText("List").click();
        assertThat(page().locator(".cc-item.is-closed")).containsText("10:00–11:30");
        assertThat(page().locator(".cc-item.is-closed")).containsText("Ward round");
    }

    private void addBlockAs(String role) {
        loginAs(role);
        open("/setup/blocks");
        press("Add block…");
    }

    private void date(String id, String typed) {
        Locator field = page().locator("[id='" + id + "']");
        field.fill(typed);
        field.press("Tab");
    }

    @Test
    void anEndBeforeTheStartAndAMissingReasonAreRefusedInWords() {
        addBlockAs("administrator");
        press("See what it closes");
        assertThat(error("reason")).containsText("Enter the reason");

        field("reason").fill("Backwards");
        field("allDay").uncheck();
        field("start").fill("13:00");
        field("end").fill("12:00");
        press("See what it closes");
        assertThat(page().locator(".cc-errors")).containsText("later than 13:00");
        axe();
    }

    private Locator row(String reason) {
        return page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(reason));
    }
}
