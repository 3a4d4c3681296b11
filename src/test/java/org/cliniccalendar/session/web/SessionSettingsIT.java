package org.cliniccalendar.session.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.LoneSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settings of the session editor that no test of a feature changes. */
class SessionSettingsIT extends BrowserTest {
    @BeforeEach
    void openSessions() {
        loginAs("administrator");
        open("/sessions");
    }

    @Test
    void v11ATravelClinicIsSaidInTheHeadOfItsColumnAtTheDesk() {
        LoneSession own = new LoneSession(clinic());
        open("/sessions");
        page().locator("[id='filter:name']").pressSequentially("S " + own.code);
        Locator lines = page().locator("[id='list:table_data'] tr");
        assertThat(lines).hasCount(1);
        lines.getByText("S " + own.code).click();
        tab("Options").click();
        page().getByText("Travel clinic").click();
        button("Review and save…").click();
        button("Save changes").click();
        assertThat(page().locator("[id='proposal']")).hasCount(0);

        open("/reception?date=" + own.date);
        assertThat(page().locator(".cc-rec__head").filter(new Locator.FilterOptions().setHasText("S " + own.code)))
                .containsText("travel clinic");
    }

    @Test
    void slotsAreTypedUntilATimeEachForSeveralAndChosenEverySoMany() {
        button("New Session").click();
        tab("Slots").click();
        Locator slots = page().locator(".cc-ed__slot");
        type("slot-duration", "60");
        type("slot-until", "11:00");
        assertThat(page().locator(".cc-ed__grip")).containsText("11:00");
        page().locator("[id='slot-every']").selectOption("2");
        assertThat(page().locator(".cc-ed__slot.is-on")).hasCount((slots.count() + 1) / 2);
        type("slot-capacity", "3");
        assertThat(page().locator(".cc-ed__slot.is-on").first()).containsText("×3");
    }

    @Test
    void aMonthlySessionIsOnADayOfTheMonthOrAWeekday() {
        button("New Session").click();
        tab("Schedule").click();
        field("repeat").selectOption("MONTHLY");
        field("nth").selectOption("0");
        type("edit:dayOfMonth", "17");
        assertThat(page().locator("[id='edit:heading']")).containsText("17");
        field("nth").selectOption("2");
        field("weekday").selectOption("TUESDAY");
        assertThat(page().locator("[id='edit:heading']")).containsText("second Tuesday");
    }

    @Test
    void typesAreFilteredWhileTyping() {
        LoneSession own = new LoneSession(clinic());
        open("/sessions");
        button("New Session").click();
        tab("Appointment Types").click();
        page().locator("[id='type-filter']").pressSequentially("Type " + own.code);
        assertThat(page().locator(".cc-types label:visible")).hasCount(1);
        assertThat(page().locator(".cc-types label:visible")).containsText("Type " + own.code);
    }

    private Locator tab(String name) {
        return page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + name)));
    }

    private Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void type(String id, String value) {
        page().locator("[id='" + id + "']").fill(value);
        page().locator("[id='" + id + "']").press("Tab");
    }

    private Locator field(String id) {
        return page().locator("[id='edit:" + id + "']");
    }
}
