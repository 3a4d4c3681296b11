package org.cliniccalendar.importing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.Test;

class ImportPageIT extends BrowserTest {
    private static final String CHECK = "[id='import:check']";
    private static final String IMPORT = "[id='import:apply']";

    @Test
    void anAdministratorReadsWhatIsWrongAndWhere() {
        choose("code,name,zone\nPAGE,Page House,Europe/Londinium\n");

        page().locator(CHECK).press("Enter");

        Locator row = page().locator("[id='import:problems'] tbody tr");
        assertThat(row).containsText("clinics.csv");
        assertThat(row).containsText("“Europe/Londinium” is not a time zone");
        assertThat(page().locator(IMPORT)).isDisabled();
        axe();
    }

    @Test
    void afterACleanCheckTheFilesAreImported() {
        choose("code,name,zone\nPAGE,Page House,Europe/London\n");

        page().locator(CHECK).press("Enter");
        assertThat(page().locator("[id='import:result']")).containsText("Centres: ");
        page().locator(IMPORT).press("Enter");

        assertThat(page().locator("[id='import:result']")).containsText("The files were imported:");
        axe();
    }

    private void choose(String content) {
        loginAs("administrator");
        open("/admin/import");
        page().locator("[id='import:files']")
                .setInputFiles(new FilePayload("clinics.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }
}
