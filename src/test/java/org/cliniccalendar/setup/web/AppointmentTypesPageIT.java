package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cliniccalendar.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppointmentTypesPageIT extends OrderedListPage {
    @BeforeEach
    void openThePage() {
        loginAs(clinic().login(Role.ADMINISTRATOR));
        open("/setup/appointment-types");
    }

    @Test
    void anAppointmentTypeIsAddedWithItsTermsAndChanged() {
        String opinion = "Second opinion " + clinic().tag();
        axe();
        add("Add appointment type…");
        field("name").fill(opinion);
        field("code").fill("second-opinion-" + clinic().tag());
        field("minutes").fill("50");
        page().getByLabel("RTN Routine").check();
        field("confirm").check();
        axe();
        keep();
        assertThat(row(opinion)).containsText("50 min");
        assertThat(row(opinion)).containsText("RTN");
        assertThat(row(opinion)).containsText("Confirmed first");

        row(opinion).getByText("Edit").click();
        assertThat(field("code")).isDisabled();
        field("minutes").fill("55");
        keep();
        assertThat(row(opinion)).containsText("55 min");
    }

    private void keep() {
        press("Save");
        assertThat(field("name")).isHidden();
    }

    private Locator row(String name) {
        return page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(name));
    }
}
