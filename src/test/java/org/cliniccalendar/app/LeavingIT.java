package org.cliniccalendar.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.FindPage;
import org.cliniccalendar.testing.OwnSession;
import org.junit.jupiter.api.Test;

/** Whoever has typed something is asked before it is left behind, whichever way. */
class LeavingIT extends BrowserTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void escapeAndTheCrossOfADialogAskFirst() {
        loginAs(clinic().login(Role.ADMINISTRATOR));
        open("/admin/people");
        press("New person");
        Locator name = page().locator("[id='new:displayName']");
        name.pressSequentially("Ada");

        name.press("Escape");
        assertThat(question()).isVisible();
        assertThat(button("Stay")).isFocused();
        axe();
        button("Stay").press("Escape");
        assertThat(question()).isHidden();
        assertThat(name).hasValue("Ada");

        page().locator(".ui-dialog-titlebar-close").filter(visible()).click();
        assertThat(question()).isVisible();
        press("Discard changes");
        assertThat(page().getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(button("New person")).isFocused();

        press("New person");
        assertThat(name).isFocused();
        assertThat(name).hasValue("");
        name.press("Escape");
        assertThat(page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void escapeClosesTheListOfATypeAheadAndNotTheDialog() {
        clinic().knownClient("Ada", "Byron" + clinic().tag());
        clinic().session("Queue")
                .on(clinic().today())
                .from("09:00")
                .slots(60, 10)
                .open()
                .publish();
        loginAs(clinic().login(Role.RECEPTION));
        open("/reception");
        press("Add to the queue");
        Locator client = page().locator("form[id='join'] .ui-autocomplete-input");
        client.pressSequentially("Byron" + clinic().tag());
        Locator list = page().locator(".ui-autocomplete-panel").filter(visible());
        assertThat(list).hasCount(1);

        client.press("Escape");

        assertThat(list).hasCount(0);
        assertThat(question()).isHidden();
        assertThat(client).hasValue("Byron" + clinic().tag());
        client.press("Escape");
        assertThat(question()).isVisible();
    }

    @Test
    void aLinkOfTheMenuAsksWhileSomethingIsTyped() {
        inquiryTyped();
        answerQuestionsByStaying();

        page().locator(".cc-side__link[href$='/find']").press("Enter");
        page().waitForTimeout(500);

        assertEquals(List.of("beforeunload"), asked);
        assertTrue(page().url().endsWith("/inquiry"), page().url());
        assertThat(page().locator("[id='inquiry:wish']")).hasValue("Mornings");
    }

    @Test
    void nothingIsAskedOfWhoeverSearchesOrHasSaved() {
        OwnSession morning = morning();
        FindPage.of(visitor(), clinic()).chooseFirst(morning.first());
        answerQuestionsByStaying();
        typeCase();
        press("Create case and book");
        page().waitForURL("**/appointment?ref=*");
        open("/cases");
        page().locator("[id='filter'] input[type=text]").first().pressSequentially("Byron");
        page().locator(".cc-side__link[href$='/home']").click();
        page().waitForURL("**/home");

        assertEquals(List.of(), asked);
    }

    @Test
    void releasingAHeldTimeAsksWhileSomethingIsTyped() {
        OwnSession morning = morning();
        FindPage.of(visitor(), clinic()).chooseFirst(morning.first());
        Locator reference = page().locator("[id='case:reference']");
        reference.fill("R-1");

        press("Release");
        assertThat(question()).isVisible();
        axe();
        press("Stay");
        assertThat(page().locator(".cc-chosen")).isVisible();
        assertThat(reference).hasValue("R-1");

        press("Release");
        press("Discard changes");
        assertThat(page().locator(".cc-chosen")).hasCount(0);
        assertThat(reference).hasCount(0);
    }

    @Test
    void aReloadFindsTheTimeHeldTheCriteriaAndWhatWasTypedAgain() {
        OwnSession morning = morning();
        FindPage.of(visitor(), clinic()).chooseFirst(morning.first());
        typeCase();

        page().reload();

        assertThat(page().locator(".cc-chosen")).isVisible();
        assertThat(page().locator("[id='case:reference']")).hasValue("C-" + clinic().tag());
        assertThat(page().locator("[id='case:familyName']")).hasValue("B" + clinic().tag());
        assertThat(page().locator("[id='case:born_input']")).hasValue("10/12/1975");
        assertThat(page().locator("[id='criteria:until_input']"))
                .hasValue(morning.first().format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        press("Create case and book");
        page().waitForURL("**/appointment?ref=*");

        page().goBack();

        assertThat(page().locator(".cc-times a.cc-time")).hasCount(5);
        assertThat(page().locator(".cc-chosen")).hasCount(0);
        assertThat(page().locator("[id='case:reference']")).hasCount(0);
    }

    private OwnSession morning() {
        return clinic().session("Morning")
                .by(clinic().clinician("Ida", "Noddack"))
                .on(clinic().today().plusDays(3))
                .slots(6, 10)
                .publish();
    }

    private void typeCase() {
        page().locator("[id='case:reference']").fill("C-" + clinic().tag());
        page().locator("[id='case:new']").check();
        page().locator("[id='case:givenName']").fill("Ada");
        page().locator("[id='case:familyName']").fill("B" + clinic().tag());
        page().locator("[id='case:born_input']").fill("10/12/1975");
        page().locator("[id='case:born_input']").press("Tab");
        assertThat(page().getByText("Wednesday 10 December 1975")).isVisible();
    }

    private void inquiryTyped() {
        loginAs(clinic().login(Role.CASE_MANAGER));
        open("/inquiry");
        page().locator("[id='inquiry:wish']").pressSequentially("Mornings");
    }

    private void answerQuestionsByStaying() {
        page().onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
    }

    private Locator question() {
        return page().locator("#leaving");
    }

    private Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void press(String name) {
        button(name).first().click();
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }
}
