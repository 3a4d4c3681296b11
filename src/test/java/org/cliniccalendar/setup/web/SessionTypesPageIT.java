package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.cliniccalendar.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTypesPageIT extends OrderedListPage {
    @BeforeEach
    void openThePage() {
        loginAs(clinic().login(Role.ADMINISTRATOR));
        open("/setup/session-types");
    }

    @Test
    void v6SessionTypesAreAddedRenamedAndDeleted() {
        String night = "Night surgery " + clinic().tag();
        String evening = "Evening surgery " + clinic().tag();
        axe();
        add("Add session type…");
        assertThat(field("name")).isFocused();
        field("name").fill(night);
        put();
        save();
        open("/setup/session-types");

        line(night).getByText("Edit").click();
        field("name").fill(evening);
        put();
        save();
        axe();

        line(evening).getByText("Delete").click();
        assertThat(line(evening)).hasCount(0);
        save();
        open("/setup/session-types");
        assertThat(line(evening)).hasCount(0);
    }
}
