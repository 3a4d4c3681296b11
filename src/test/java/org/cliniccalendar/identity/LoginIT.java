package org.cliniccalendar.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cliniccalendar.development.DemoAccounts;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoginIT extends BrowserTest {
    @Test
    void whoeverAskedForAPageReadsItAfterTheLogin() {
        open("/admin/messages?status=SENT");
        assertThat(page().getByRole(AriaRole.HEADING, level(1))).hasText("Log in");

        enter(
                product().accounts().username("administrator"),
                product().accounts().password("administrator"));

        assertThat(page()).hasURL(product().baseUrl() + "/admin/messages?status=SENT");
    }

    @Test
    void aWrongPasswordIsRefusedWithoutTellingWhetherTheAccountExists() {
        open("/login");
        enter(UUID.randomUUID().toString(), "not the password");

        Locator summary = page().locator(".cc-errors");
        assertThat(summary).containsText("User name and password do not match");
        assertThat(summary).isFocused();
        assertThat(password()).hasValue("");
        axe();
    }

    @Test
    void anEmptyFormSaysWhatIsMissingAndLeadsToTheField() {
        open("/login");
        page().getByRole(AriaRole.BUTTON).press("Enter");

        assertThat(page().locator(".cc-errors")).containsText("2 things to correct");
        axe();
        page().getByRole(AriaRole.LINK, named("Enter your password")).press("Enter");

        assertThat(password()).isFocused();
    }

    @Test
    void theSessionIsAnotherAfterTheLogin() {
        open("/login");
        String prepared = session();

        enter(product().accounts().username("reception"), product().accounts().password("reception"));
        assertThat(page()).hasURL(product().baseUrl() + "/home");

        assertNotEquals(prepared, session());
    }

    @Test
    void afterTheLogoutPagesAskForTheLoginAgain() {
        loginAs("operator");
        page().locator("[data-opens=user]").press("Enter");
        page().getByRole(AriaRole.BUTTON, named("Log out")).press("Enter");
        assertThat(page()).hasURL(product().baseUrl() + "/login");

        open("/home");

        assertThat(page()).hasURL(product().baseUrl() + "/login?to=%2Fhome");
    }

    @ParameterizedTest
    @MethodSource("roles")
    void everyRoleReadsItsPagesAndThatTheOthersAreClosed(String role) {
        loginAs(role);
        Map<String, String> wanted = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (AccessMatrix.Row row : new AccessMatrix().rows().values()) {
            if (row.kind().equals("page") && !row.open().contains(AccessMatrix.ANONYMOUS)) {
                wanted.put(row.name(), row.open().contains(role) ? "200 page" : "403 This page is not open to you");
                found.put(row.name(), answer(row.name()));
            }
        }
        assertEquals(wanted, found);
    }

    static List<String> roles() {
        return DemoAccounts.ROLES;
    }

    private String answer(String path) {
        APIResponse response =
                page().request().get(path, RequestOptions.create().setMaxRedirects(0));
        String words = "This page is not open to you";
        return response.status() + " " + (response.text().contains("<h1>" + words + "</h1>") ? words : "page");
    }

    private void enter(String username, String secret) {
        page().locator("input[autocomplete=username]").fill(username);
        password().fill(secret);
        password().press("Enter");
    }

    private Locator password() {
        return page().locator("input[autocomplete=current-password]");
    }

    private String session() {
        return page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static GetByRoleOptions level(int level) {
        return new GetByRoleOptions().setLevel(level);
    }
}
