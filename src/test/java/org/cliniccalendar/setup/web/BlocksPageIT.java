package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Far in the future, so that nobody else's times are closed. */
class BlocksPageIT extends OrderedListPage {
    @BeforeEach
    void openThePage() {
        loginAs("administrator");
        open("/setup/blocks");
    }

    @Test
    void j22ABlockShowsWhatItClosesAndThenClosesIt() {
        press("Add block…");
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
    void anEndBeforeTheStartAndAMissingReasonAreRefusedInWords() {
        press("Add block…");
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
