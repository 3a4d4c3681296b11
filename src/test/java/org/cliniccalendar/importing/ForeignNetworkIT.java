package org.cliniccalendar.importing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.util.List;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** A network of others, sent by hand through the page and by a machine through the API. */
class ForeignNetworkIT extends BrowserTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void theArgonautNetworkIsImportedByThePageAndIsThereAlreadyForTheApi() {
        String source = SharedFolder.read("argonaut-network/sprint-data.csv");
        List<FilePayload> files = ArgonautNetwork.convert(source, MONDAY).stream()
                .map(file -> new FilePayload(file.name(), "text/csv", file.content()))
                .toList();
        loginAs("administrator");
        open("/admin/import");
        page().locator("[id='import:files']").setInputFiles(files.toArray(FilePayload[]::new));

        page().locator("[id='import:check']").press("Enter");
        Locator result = page().locator("[id='import:result']");
        assertThat(result).containsText("Sessions: 9 new");
        page().locator("[id='import:apply']").press("Enter");
        assertThat(result).containsText("Sessions: 9 created");
        axe();

        FormData form = FormData.create();
        files.forEach(file -> form.append("files", file));
        APIResponse again = page().request()
                .post(
                        "/api/v1/imports",
                        RequestOptions.create()
                                .setHeader(
                                        "Authorization",
                                        "Bearer " + product().accounts().apiToken())
                                .setMultipart(form));
        assertEquals(200, again.status(), again.text());
        assertTrue(again.text().contains("\"unchanged\":9"), again.text());
    }
}
