package org.cliniccalendar.reception.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.LoneSession;
import org.junit.jupiter.api.Test;

/** Which columns the desk shows. */
class ColumnSettingsIT extends BrowserTest {
    @Test
    void columnsAreOfSessionsOrOfPeopleAndOfTheClinicsChosen() {
        loginAs("administrator");
        LoneSession own = new LoneSession(clinic());
        open("/reception?date=" + own.date);
        show(() -> {
            page().getByLabel("Clinic " + own.code).check();
            page().locator("[id='column:bySession']").uncheck();
        });
        assertThat(heads()).hasCount(1);
        assertThat(heads()).containsText("N" + own.code);
        show(() -> page().locator("[id='column:bySession']").check());
        assertThat(heads()).hasCount(1);
        assertThat(heads().locator("h2")).hasText("S " + own.code);
    }

    private void show(Runnable choosing) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose columns"))
                .click();
        choosing.run();
        page().locator("[id='column:show']").click();
        assertThat(page().locator("[id='column:show']")).isHidden();
    }

    private Locator heads() {
        return page().locator(".cc-rec__head");
    }
}
