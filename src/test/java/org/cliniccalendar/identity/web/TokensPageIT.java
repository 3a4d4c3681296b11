package org.cliniccalendar.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.UUID;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensPageIT extends BrowserTest {
    @BeforeEach
    void openThePage() {
        loginAs(clinic().login(Role.ADMINISTRATOR));
        open("/admin/tokens");
    }

    @Test
    void aTokenIsShownOnceAndOpensTheApiUntilItIsRevoked() {
        String system = "Referrals " + UUID.randomUUID();
        assertEquals(401, tryToImport("cc_nobody"));

        create(system);
        Locator shown = page().locator("#token");
        assertThat(shown).isVisible();
        axe();
        String token = shown.inputValue();
        assertEquals(200, tryToImport(token));

        open("/admin/tokens");
        assertThat(shown).hasCount(0);
        assertThat(page().locator("body")).not().containsText(token);
        assertThat(line(system)).containsText("Active");

        line(system).getByRole(AriaRole.BUTTON).press("Enter");
        Locator question = page().getByRole(AriaRole.ALERTDIALOG);
        assertThat(question).containsText(system + " can then no longer call the API");
        axe();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke token"))
                .press("Enter");

        assertThat(line(system)).containsText("Revoked");
        assertThat(page().getByRole(AriaRole.STATUS).first()).containsText("The token of " + system + " is revoked");
        assertEquals(401, tryToImport(token));
        axe();
    }

    @Test
    void aNameIsNeededAndTakenOnce() {
        String system = "Reports " + UUID.randomUUID();
        create("");
        assertThat(page().locator(".cc-errors")).containsText("Enter the name of the other system");
        axe();

        page().locator("[id='new:name']").fill(system);
        page().locator("[id='new:name']").press("Enter");
        assertThat(line(system)).hasCount(1);
        create(system);

        assertThat(page().locator(".cc-errors")).containsText("There is a service account named " + system);
        axe();
    }

    private void create(String system) {
        page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("New service account"))
                .press("Enter");
        page().locator("[id='new:name']").fill(system);
        page().locator("[id='new:name']").press("Enter");
    }

    private Locator line(String system) {
        return page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(system));
    }

    private int tryToImport(String token) {
        return page().request()
                .post(
                        "/api/v1/imports?dryRun=true&name=clinics.csv",
                        RequestOptions.create()
                                .setHeader("Authorization", "Bearer " + token)
                                .setHeader("Content-Type", "text/csv")
                                .setData("code,name,zone\nTOKEN,Token House,Europe/London\n"))
                .status();
    }
}
