package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTypesPageIT extends OrderedListPage {
    @BeforeEach
    void openThePage() {
        loginAs("administrator");
        open("/setup/session-types");
    }

    @Test
    void v6SessionTypesAreAddedRenamedAndDeleted() {
        axe();
        add("Add session type…");
        assertThat(field("name")).isFocused();
        field("name").fill("Night surgery");
        put();
        save();
        open("/setup/session-types");

        line("Night surgery").getByText("Edit").click();
        field("name").fill("Evening surgery");
        put();
        save();
        axe();

        line("Evening surgery").getByText("Delete").click();
        assertThat(line("Evening surgery")).hasCount(0);
        save();
        open("/setup/session-types");
        assertThat(line("Evening surgery")).hasCount(0);
    }
}
