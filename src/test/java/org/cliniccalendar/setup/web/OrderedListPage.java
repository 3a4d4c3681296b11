package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cliniccalendar.testing.BrowserTest;

/** How people handle the pages with ordered lists of Appointments Setup. */
abstract class OrderedListPage extends BrowserTest {
    /** Opens the form of a new line by keyboard and waits until it has taken the focus. */
    void add(String button) {
        press(button);
        assertThat(field("name")).isFocused();
    }

    /** Presses a button by keyboard, once it can be and a dialog that opens has taken the focus. */
    void press(String button) {
        page().waitForFunction(
                        "() => [...document.querySelectorAll('.ui-dialog')].filter((dialog) => dialog.checkVisibility())"
                                + ".every((dialog) => dialog.contains(document.activeElement))");
        Locator wanted = page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button));
        assertThat(wanted).isEnabled();
        wanted.press("Enter");
    }

    /** Puts the form into the list and waits until it is closed. */
    void put() {
        press("Put into the list");
        assertThat(field("name")).isHidden();
    }

    /** A field of the form. */
    Locator field(String id) {
        return page().locator("[id='edit:" + id + "']");
    }

    Locator error(String id) {
        return page().locator("[id='edit:" + id + "-error']");
    }

    Locator line(String name) {
        return page().locator("tr[data-key]").filter(new Locator.FilterOptions().setHasText(name));
    }

    Locator place(int place) {
        return page().locator("tr[data-key]").nth(place - 1);
    }

    void save() {
        press("Save");
        assertThat(page().getByText("Not saved")).hasCount(0);
    }
}
