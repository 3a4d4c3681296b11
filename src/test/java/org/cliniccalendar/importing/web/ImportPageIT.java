package org.cliniccalendar.importing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportPageIT extends BrowserTest {
    private static final String CHECK = "[id='import:check']";
    private static final String IMPORT = "[id='import:apply']";

    @BeforeEach
    void openThePage() {
        loginAs("administrator");
        open("/admin/import");
    }

    @Test
    void withoutAFileItAsksForOne() {
        page().locator(CHECK).press("Enter");

        assertThat(page().locator(".cc-errors")).isFocused();
        assertThat(page().locator(".cc-errors")).containsText("Choose at least one CSV file");
        assertThat(page().locator(IMPORT)).isDisabled();
        axe();
    }

    @Test
    void problemsOfSeveralFilesAreListedWithFileLineAndColumn() {
        choose(
                file(
                        "clinics.csv",
                        "code,name,zone\nMANY,Many House,Europe/Londinium\nMANY,Other House,Europe/London\n"),
                file("rooms.csv", "clinic,name,colour\nMANY,Room 1,green\n"),
                file(
                        "clients.csv",
                        "number,given_name,family_name,date_of_birth,email,phone,address\nX1,,Lee,3/4/1961,,,\n"));

        page().locator(CHECK).press("Enter");

        Locator problems = page().locator("[id='import:problems'] tbody tr");
        assertThat(problems.filter(with("clinics.csv"))).hasCount(2);
        assertThat(problems.filter(with("rooms.csv")).first()).containsText("colour");
        assertThat(problems.filter(with("date_of_birth"))).containsText("“3/4/1961” is not a date");
        assertThat(problems.filter(with("given_name"))).containsText("a value is needed here");
        axe();
    }

    @Test
    void theSamplesAreAnExampleThatCanBeImported() {
        List<FilePayload> samples = new ArrayList<>();
        for (Locator link : page().locator("a[download]").all()) {
            APIResponse sample = page().request().get(link.getAttribute("href"));
            assertEquals("text/csv", sample.headers().get("content-type").replaceFirst(";.*", ""));
            samples.add(new FilePayload(link.getAttribute("download"), "text/csv", sample.body()));
        }
        assertEquals(6, samples.size());

        choose(samples.toArray(FilePayload[]::new));
        page().locator(CHECK).press("Enter");

        assertThat(result()).containsText("No problem.");
        assertThat(page().locator(IMPORT)).isEnabled();
    }

    @Test
    void afterACleanCheckTheFilesAreImportedAndASecondTimeNothingChanges() {
        choose(file("clinics.csv", "code,name,zone\nPAGE,Page House,Europe/London\n"));
        page().locator(CHECK).press("Enter");
        assertThat(result()).containsText("Centres: 1 new, 0 to change, 0 there already");
        axe();

        page().locator(IMPORT).press("Enter");
        assertThat(result()).containsText("Centres: 1 created, 0 changed, 0 unchanged");
        assertThat(page().locator("#toasts")).containsText("The files were imported");
        axe();

        page().locator(CHECK).press("Enter");
        assertThat(result()).containsText("Centres: 0 new, 0 to change, 1 there already");
        page().locator(IMPORT).press("Enter");
        assertThat(result()).containsText("Centres: 0 created, 0 changed, 1 unchanged");
    }

    private void choose(FilePayload... files) {
        page().locator("[id='import:files']").setInputFiles(files);
    }

    private Locator result() {
        return page().locator("[id='import:result']");
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
