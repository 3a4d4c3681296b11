package org.cliniccalendar.casework.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feature K24: a time is held while its case is entered, and what the case says. Each test has times of its own. */
class NewCaseIT extends BrowserTest {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final Pattern FIVE_MINUTES = Pattern.compile("5:00|4:[45]\\d");

    private LocalDate due;

    @BeforeEach
    void timesOfOneClinician() {
        due = clinic().today().plusDays(90);
        clinic().session("Assessments")
                .by(clinic().clinician("Theo", "Wolfe"))
                .on(clinic().today().plusDays(8))
                .slots(6, 10)
                .publish();
    }

    @Test
    void k24ATimeIsHeldForItsCaseAndReleasedOnCancel() {
        loginAs(clinic().login(Role.CASE_MANAGER));
        Locator time = find(page());
        String words = time.textContent().strip();
        time.click();
        assertThat(left()).hasText(FIVE_MINUTES);
        assertThat(field("reference")).isFocused();
        axe();
        Visitor other = newVisitor();
        other.loginAs(clinic().login(Role.OPERATOR));
        find(other.page());
        assertThat(times(other.page(), words)).hasCount(0);

        button(page(), "Release").click();
        assertThat(left()).isHidden();
        assertThat(page().locator(".cc-times a.cc-time:focus")).hasCount(1);
        find(other.page());
        assertThat(times(other.page(), words)).hasCount(1);
    }

    @Test
    void k24TheEndOfAHoldIsToldAndCanBePutOffAndThenOnlyTheTimeIsLost() {
        page().clock().install();
        loginAs(clinic().login(Role.CASE_MANAGER));
        find(page()).click();
        field("reference").fill("HOLD-1");
        Locator told = page().locator("[data-hold-told]");
        assertThat(told).isEmpty();
        page().clock().runFor("03:05");
        assertThat(told).hasText("2 minutes left to create the case");
        assertThat(button(page(), "Keep 5 more minutes")).isHidden();
        page().clock().runFor("01:05");
        assertThat(told).containsText("1 minute left");
        button(page(), "Keep 5 more minutes").click();
        assertThat(left()).hasText(FIVE_MINUTES);
        page().clock().runFor("05:05");
        assertThat(page().getByText("This time was released after five minutes"))
                .isVisible();
        assertThat(button(page(), "Create case and book")).isDisabled();
        assertThat(field("reference")).hasValue("HOLD-1");
        axe();
        page().locator(".cc-next a").first().click();
        assertThat(left()).hasText(FIVE_MINUTES);
        assertThat(field("reference")).hasValue("HOLD-1");
        button(page(), "Release").click();
        button(page(), "Discard changes").click();
        assertThat(left()).isHidden();
    }

    @Test
    void k24ACaseSaysWhoReferredWhatIsWantedAndByWhen() {
        loginAs(clinic().login(Role.CASE_MANAGER));
        find(page()).click();
        field("reference").fill("TERMS-1");
        enterClaimant("Katherine", "Johnson", "26/08/1918", "Monday 26 August 1918");
        field("referrer").fill("Northway Legal LLP");
        field("documents").fill("Report with prognosis");
        field("due_input").fill(due.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        field("due_input").press("Tab");
        assertThat(page().getByText(due.format(WORDS))).isVisible();
        button(page(), "Create case and book").click();
        Locator facts = page().locator(".cc-facts");
        assertThat(facts).containsText("Northway Legal LLP");
        assertThat(facts).containsText("Report with prognosis");
        assertThat(facts).containsText(due.format(WORDS));
    }

    @Test
    void k24WhoIsRegisteredIsFoundWhileTypingAndIsNotRegisteredTwice() {
        loginAs(clinic().login(Role.CASE_MANAGER));
        find(page()).click();
        field("reference").fill("TWIN-1");
        enterClaimant("Dorothy", "Vaughan", "20/09/1910", "Tuesday 20 September 1910");
        button(page(), "Create case and book").click();
        assertThat(page().getByText("Appointment of Dorothy Vaughan")
                        .or(page().getByText("Time requested for Dorothy")))
                .isVisible();

        find(page()).click();
        field("reference").fill("TWIN-2");
        enterClaimant("Dorothy", "Vaughan", "20/09/1910", "Tuesday 20 September 1910");
        button(page(), "Create case and book").click();
        assertThat(page().getByText("Registered already?")).isVisible();
        axe();
        page().locator(".cc-twins .ui-button").click();
        assertThat(field("client_input")).hasValue(Pattern.compile("Vaughan, Dorothy, born 20 September 1910.*"));
        button(page(), "Create case and book").click();
        page().waitForURL("**/appointment?ref=*");

        find(page()).click();
        assertThat(field("reference")).isFocused();
        field("client_input").pressSequentially("vaugh");
        assertThat(page().locator(".ui-autocomplete-panel li")).hasCount(1);
        page().locator(".ui-autocomplete-panel li").click();
        button(page(), "Release").click();
        button(page(), "Discard changes").click();
        assertThat(left()).isHidden();
    }

    @ParameterizedTest
    @CsvSource({"390, Rozsa, Peter", "1000, Wanda, Szmielew"})
    void k24OnANarrowScreenNothingCoversTheButtonAndTheTimeLeftStandsBesideIt(int width, String given, String family) {
        loginAs(clinic().login(Role.CASE_MANAGER));
        find(page()).click();
        page().setViewportSize(width, 844);
        field("reference").fill("NARROW-" + width);
        enterClaimant(given, family, "09/04/1921", "Saturday 9 April 1921");
        assertThat(page().locator(".cc-panel__foot [data-hold-left]")).hasText(FIVE_MINUTES);
        axe();
        button(page(), "Create case and book").click();
        page().waitForURL("**/appointment?ref=*");
    }

    private void enterClaimant(String given, String family, String born, String inWords) {
        field("new").check();
        field("givenName").fill(given);
        field("familyName").fill(family);
        field("born_input").fill(born);
        field("born_input").press("Tab");
        assertThat(page().getByText(inWords)).isVisible();
    }

    /** The last of the times that are shown. */
    private Locator find(Page page) {
        page.navigate("/find");
        page.locator("[id='criteria:type']").selectOption(clinic().visitName());
        button(page, "Search").click();
        assertThat(page.locator(".cc-result h3")).hasText("Dr Theo Wolfe");
        return page.locator(".cc-times a.cc-time").last();
    }

    private static Locator times(Page page, String words) {
        return page.locator(".cc-times a.cc-time").filter(new Locator.FilterOptions().setHasText(words));
    }

    private Locator left() {
        return page().locator(".cc-hold [data-hold-left]");
    }

    private Locator field(String id) {
        return page().locator("[id='case:" + id + "']");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
