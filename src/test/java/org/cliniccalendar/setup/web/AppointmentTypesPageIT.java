package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppointmentTypesPageIT extends OrderedListPage {
    @BeforeEach
    void openThePage() {
        loginAs("administrator");
        open("/setup/appointment-types");
    }

    @Test
    void anAppointmentTypeIsAddedWithItsTermsAndChanged() {
        axe();
        add("Add appointment type…");
        field("name").fill("Second opinion");
        field("code").fill("second-opinion");
        field("minutes").fill("50");
        page().getByLabel("RTN Routine").check();
        field("confirm").check();
        axe();
        keep();
        assertThat(row("Second opinion")).containsText("50 min");
        assertThat(row("Second opinion")).containsText("RTN");
        assertThat(row("Second opinion")).containsText("Confirmed first");

        row("Second opinion").getByText("Edit").click();
        assertThat(field("code")).isDisabled();
        field("minutes").fill("55");
        keep();
        assertThat(row("Second opinion")).containsText("55 min");
    }

    private void keep() {
        press("Save");
        assertThat(field("name")).isHidden();
    }

    private Locator row(String name) {
        return page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(name));
    }
}
