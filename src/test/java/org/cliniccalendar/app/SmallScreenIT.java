package org.cliniccalendar.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, and what their first button opens, on a phone; the menu in a low window. */
class SmallScreenIT extends BrowserTest {
    private static final String OUTSIDE = """
            () => [...document.querySelectorAll('body, .cc-main, .cc-head__do *, .ui-dialog, [data-editor]')]
                .filter((part) => part.checkVisibility() && (part.getBoundingClientRect().right > innerWidth + 1
                    || part.scrollWidth > innerWidth + 1))
                .map((part) => part.className || part.tagName)
            """;
    private static final String BELOW = """
            () => [...document.querySelectorAll('#menu a, #menu button')]
                .filter((entry) => entry.getBoundingClientRect().bottom > innerHeight)
                .map((entry) => entry.textContent.trim())
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar",
                "/sessions",
                "/session-templates",
                "/setup/sessions",
                "/setup/session-types",
                "/setup/slot-types",
                "/setup/appointment-types",
                "/setup/closures",
                "/setup/blocks"
            })
    void nothingIsWiderThanThePhone(String path) {
        visitor().page().setViewportSize(390, 844);
        loginAs(clinic().login(Role.ADMINISTRATOR));
        open(path);
        assertEquals(List.of(), page().evaluate(OUTSIDE));

        page().locator(".cc-head__do .cc-primary").click();
        Locator opened =
                page().locator(".ui-dialog, [data-editor]").filter(new Locator.FilterOptions().setVisible(true));
        assertThat(opened).hasCount(1);
        assertEquals(List.of(), page().evaluate(OUTSIDE));
        axe();
    }

    @Test
    void everyEntryOfTheFoldedMenuIsWithinALowWindow() {
        visitor().page().setViewportSize(1024, 640);
        loginAs(clinic().login(Role.ADMINISTRATOR));
        open("/home");
        assertThat(page().locator("#menu")).isVisible();
        assertEquals(List.of(), page().evaluate(BELOW));
        axe();
    }
}
