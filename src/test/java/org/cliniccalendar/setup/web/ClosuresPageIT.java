package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.FindPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feature J22: days on which a clinic, or all clinics of a region, are closed. */
class ClosuresPageIT extends OrderedListPage {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final String FILE = """
            {"%1$s": {"division": "%1$s", "events": [
              {"title": "Harbour Day", "date": "%2$s", "notes": "", "bunting": true},
              {"title": "Lantern Day", "date": "%3$s", "notes": "", "bunting": true}]}}
            """;

    private LocalDate day;
    private String region;

    @BeforeEach
    void twoDaysOfASession() {
        day = clinic().today().plusDays(9);
        region = "far-away-" + clinic().tag();
        run("UPDATE clinic SET region = '" + region + "' WHERE id = " + clinic().id());
        clinic().session("Mornings")
                .by(clinic().clinician("Ann", "Ashby"))
                .on(day)
                .on(day.plusDays(1))
                .on(day.plusDays(2))
                .slots(2, 10)
                .publish();
    }

    private void openAs(Role role) {
        loginAs(clinic().login(role));
        open("/setup/closures");
    }

    @Test
    void j22BankHolidaysAreLoadedOnceHoweverOftenTheFileIsSent() {
        openAs(Role.ADMINISTRATOR);
        axe();
        load();
        assertThat(row("Harbour Day")).containsText("All clinics of " + region);
        assertThat(row("Harbour Day")).containsText(day.format(WORDS));
        assertThat(row("Lantern Day")).hasCount(1);
        FindPage find = FindPage.of(newVisitor(), clinic());
        find.offers(day);
        find.offers(day.plusDays(1));
        find.offers(day.plusDays(2), "09:00", "09:10");

        open("/setup/closures");
        load();
        assertThat(page().getByText("2 closed already")).isVisible();
        assertThat(row("Harbour Day")).hasCount(1);
        axe();
    }

    @Test
    void j22ADayOfAClinicIsClosedAndOpenedAgain() {
        FindPage find = FindPage.of(newVisitor(), clinic());
        find.offers(day, "09:00", "09:10");
        openAs(Role.CLINIC_MANAGER);
        press("Close a day…");
        field("clinic").selectOption(clinic().name());
        field("date_input").fill(day.format(TYPED));
        field("name").fill("Boiler repair");
        axe();
        press("See what it closes");
        assertThat(page().locator("[id='closing']")).containsText(clinic().name());
        assertThat(page().locator("[id='closing'] tbody td")).hasText(new String[] {clinic().name(), "1", "0"});
        axe();
        press("Close 1 day");
        assertThat(row("Boiler repair")).containsText(day.format(WORDS));
        find.offers(day);
        find.offers(day.plusDays(1), "09:00", "09:10");

        row("Boiler repair").getByText("Open again").click();
        assertThat(row("Boiler repair")).hasCount(0);
        find.offers(day, "09:00", "09:10");
    }

    @Test
    void aFileThatIsNoneIsRefusedInWords() {
        openAs(Role.CLINIC_MANAGER);
        send("not a file of holidays");
        assertThat(page().locator(".cc-errors").last()).containsText("This is not a file of bank holidays");
        axe();
    }

    private void load() {
        send(FILE.formatted(region, day, day.plusDays(1)));
        assertThat(page().getByLabel(region + ", 2 days")).isChecked();
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

    /** The line of a day at the clinic, or of all clinics of its region. */
    private Locator row(String name) {
        return page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(name))
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(clinic().name() + "|" + region)));
    }
}
