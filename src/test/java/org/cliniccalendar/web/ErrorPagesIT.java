package org.cliniccalendar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** A page that cannot be shown says why, and leads on. */
class ErrorPagesIT extends BrowserTest {
    @Test
    void anAddressWithoutAPageSaysSo() {
        expectComplaint("404");
        loginAs("clinician");

        open("/nowhere");

        heading("There is no such page");
        axe();
        page().getByRole(AriaRole.LINK).last().press("Enter");
        assertThat(page()).hasURL(product().baseUrl() + "/home");
    }

    @Test
    void aClosedPageSaysWhoCanOpenIt() {
        expectComplaint("403");
        loginAs("clinician");

        open("/admin/people");

        heading("This page is not open to you");
        axe();
        page().getByRole(AriaRole.LINK).last().press("Enter");
        assertThat(page()).hasURL(product().baseUrl() + "/home");
    }

    @Test
    void aFormThatWasForgottenIsOpenedAnew() {
        expectComplaint("500");
        open("/login");
        page().context().clearCookies();

        page().getByRole(AriaRole.BUTTON).press("Enter");

        heading("This page was open for too long");
        axe();
        page().getByRole(AriaRole.LINK).last().press("Enter");
        heading("Log in");
    }

    @Test
    void aLoginThatEndedLeadsBackToThePageThatWasOpen() {
        loginAs("administrator");
        open("/admin/tokens");
        page().context().clearCookies();

        page().getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("New service account"))
                .press("Enter");
        page().locator("[id='new:name']").fill("Never made");
        page().locator("[id='new:name']").press("Enter");

        heading("Log in");
        assertThat(page()).hasURL(product().baseUrl() + "/login?to=%2Fadmin%2Ftokens");
    }

    private void heading(String words) {
        assertThat(page().locator("h1")).hasText(words);
    }
}
