package org.cliniccalendar.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Login;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeoplePageIT extends BrowserTest {
    private static final String PASSWORD = "a long enough password";

    private final String username = "p" + UUID.randomUUID();
    private final String name = "Person " + username;

    private Login own;

    @BeforeEach
    void openThePage() {
        own = clinic().login(Role.ADMINISTRATOR);
        loginAs(own);
        open("/admin/people");
    }

    @Test
    void aNewPersonLogsInUntilTheAccountIsDisabled() {
        register("RECEPTION");
        assertThat(line()).containsText("Reception, whole network");
        axe();
        Visitor person = newVisitor();
        person.login(username, PASSWORD);

        press("Disable");
        assertThat(line()).containsText("Disabled");
        assertThat(person.open("/home").locator("h1")).hasText("Log in");

        press("Enable");
        assertThat(line()).containsText("Active");
        person.login(username, PASSWORD);
    }

    @Test
    void whatIsMissingOrTakenIsSaidInTheDialog() {
        openNewPerson();
        page().locator("[id='new:register']").press("Enter");
        assertThat(errors()).containsText("3 things to correct");
        axe();

        fill(own.username(), "RECEPTION");
        page().locator("[id='new:register']").press("Enter");

        assertThat(errors()).containsText("The user name " + own.username() + " is taken");
    }

    @Test
    void rolesAreChangedAndTheLoginEnds() {
        register("RECEPTION");
        Visitor person = newVisitor();
        person.login(username, PASSWORD);

        press("Change roles");
        Locator draft = page().locator("[id='roles:draft']");
        draft.getByRole(AriaRole.BUTTON).press("Enter");
        assertThat(draft).containsText("No role yet");
        page().locator("[id='roles:do']").press("Enter");
        assertThat(errors()).containsText("Add at least one role");
        page().locator("[id='roles:role']").selectOption("AUDITOR");
        page().locator("[id='roles:add']").press("Enter");
        assertThat(draft).containsText("Auditor, whole network");
        axe();
        page().locator("[id='roles:do']").press("Enter");

        assertThat(line()).containsText("Auditor, whole network");
        assertThat(line()).not().containsText("Reception");
        assertThat(person.open("/home").locator("h1")).hasText("Log in");
    }

    @Test
    void aClientIsLinkedByNumber() {
        String number = (String) one("SELECT number FROM client WHERE id = "
                + clinic().client("Ada", "Byron").id());
        openNewPerson();
        fill(username, "CLIENT");
        page().locator("[id='new:client']").fill("nobody");
        page().locator("[id='new:register']").press("Enter");
        assertThat(errors()).containsText("No client has the number nobody");
        axe();

        page().locator("[id='new:password']").fill(PASSWORD);
        page().locator("[id='new:client']").fill(number);
        page().locator("[id='new:register']").press("Enter");

        assertThat(line()).containsText("Client, whole network");
        newVisitor().login(username, PASSWORD);
    }

    @Test
    void aPasswordIsReplaced() {
        register("OPERATOR");

        press("New password");
        page().locator("[id='change:password']").fill("short");
        page().locator("[id='change:do']").press("Enter");
        assertThat(errors()).containsText("Enter a password of at least 12 characters");
        page().locator("[id='change:password']").fill("another " + PASSWORD);
        page().locator("[id='change:do']").press("Enter");

        assertThat(page().locator("#toasts")).containsText(name + " has a new password");
        newVisitor().login(username, "another " + PASSWORD);
    }

    @Test
    void onesOwnAccountIsNotDisabled() {
        page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Disable " + own.name()))
                .press("Enter");

        assertThat(errors()).containsText("This is your own account");
    }

    private void register(String role) {
        openNewPerson();
        fill(username, role);
        page().locator("[id='new:register']").press("Enter");
        assertThat(line()).hasCount(1);
        assertThat(page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    /** A dialog takes the focus when it opens; only then it is typed into. */
    private void openNewPerson() {
        button("New person").press("Enter");
        assertThat(page().locator("[id='new:displayName']")).isFocused();
    }

    private void fill(String typed, String role) {
        page().locator("[id='new:displayName']").fill(name);
        page().locator("[id='new:username']").fill(typed);
        page().locator("[id='new:password']").fill(PASSWORD);
        page().locator("[id='new:role']").selectOption(role);
    }

    private void press(String act) {
        button(act + " " + name).press("Enter");
    }

    private Locator button(String label) {
        return page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label));
    }

    private Locator line() {
        return page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(username));
    }

    private Locator errors() {
        return page().locator(".cc-errors");
    }
}
