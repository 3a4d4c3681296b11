package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Regions that no clinic is in, so that nobody else's days are closed. */
class ClosuresPageIT extends OrderedListPage {
    private static final String FILE = """
            {"far-away": {"division": "far-away", "events": [
              {"title": "Harbour Day", "date": "2037-05-04", "notes": "", "bunting": true},
              {"title": "Lantern Day", "date": "2037-11-09", "notes": "", "bunting": true}]}}
            """;

    @BeforeEach
    void openThePage() {
        loginAs("administrator");
        open("/setup/closures");
    }

    @Test
    void j22BankHolidaysAreLoadedOnceHoweverOftenTheFileIsSent() {
        axe();
        load();
        assertThat(row("Harbour Day")).containsText("All clinics of far-away");
        assertThat(row("Lantern Day")).hasCount(1);

        open("/setup/closures");
        load();
        assertThat(page().getByText("2 closed already")).isVisible();
        assertThat(row("Harbour Day")).hasCount(1);
        axe();
    }

    @Test
    void j22ADayOfAClinicIsClosedAndOpenedAgain() {
        press("Close a day…");
        field("clinic").selectOption(new SelectOption().setLabel("Moorgate House, York"));
        field("date_input").fill("01/06/2037");
        field("name").fill("Boiler repair");
        axe();
        press("See what it closes");
        assertThat(page().locator("[id='closing']")).containsText("Moorgate House, York");
        axe();
        press("Close 1 day");
        assertThat(row("Boiler repair")).containsText("Monday 1 June 2037");

        row("Boiler repair").getByText("Open again").click();
        assertThat(row("Boiler repair")).hasCount(0);
    }

    @Test
    void aFileThatIsNoneIsRefusedInWords() {
        send("not a file of holidays");
        assertThat(page().locator(".cc-errors").last()).containsText("This is not a file of bank holidays");
        axe();
    }

    private void load() {
        send(FILE);
        assertThat(page().getByLabel("far-away, 2 days")).isChecked();
        page().locator("[id='holidays:propose']").press("Enter");
        assertThat(page().getByText("2 days to close")).isVisible();
        press("Close 2 days");
        assertThat(page().locator("[id='closing']")).isHidden();
    }

    private void send(String content) {
        press("Load bank holidays…");
        page().locator("[id='holidays:file']")
                .setInputFiles(
                        new FilePayload("holidays.json", "application/json", content.getBytes(StandardCharsets.UTF_8)));
        press("Read file");
    }

    private Locator row(String name) {
        return page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(name));
    }
}
