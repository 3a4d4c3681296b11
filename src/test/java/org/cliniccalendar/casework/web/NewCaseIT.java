package org.cliniccalendar.casework.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feature K24: a time is held while its case is entered, and what the case says. Each test books at a time of its own. */
class NewCaseIT extends BrowserTest {
    private static final Pattern FIVE_MINUTES = Pattern.compile("5:00|4:[45]\\d");

    @Test
    void k24ATimeIsHeldForItsCaseAndReleasedOnCancel() {
        loginAs("case-manager");
        Locator time = find(page(), "Wolfe, Theo");
        String words = time.textContent().strip();
        time.click();
        assertThat(left()).hasText(FIVE_MINUTES);
        assertThat(field("reference")).isFocused();
        axe();
        Visitor other = newVisitor();
        other.loginAs("operator");
        find(other.page(), "Wolfe, Theo");
        assertThat(times(other.page(), words)).hasCount(0);

        button(page(), "Release").click();
        assertThat(left()).isHidden();
        assertThat(page().locator(".cc-times a.cc-time:focus")).hasCount(1);
        find(other.page(), "Wolfe, Theo");
        assertThat(times(other.page(), words)).hasCount(1);
    }

    @Test
    void k24TheEndOfAHoldIsToldAndCanBePutOffAndThenOnlyTheTimeIsLost() {
        page().clock().install();
        loginAs("case-manager");
        find(page(), "Wolfe, Theo").click();
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
        assertThat(left()).isHidden();
    }

    @Test
    void k24ACaseSaysWhoReferredWhatIsWantedAndByWhen() {
        loginAs("case-manager");
        find(page(), "Wolfe, Theo").click();
        field("reference").fill("TERMS-1");
        enterClaimant("Katherine", "Johnson", "26/08/1918", "Monday 26 August 1918");
        field("referrer").fill("Northway Legal LLP");
        field("documents").fill("Report with prognosis");
        field("due_input").fill("30/06/2031");
        field("due_input").press("Tab");
        assertThat(page().getByText("Monday 30 June 2031")).isVisible();
        button(page(), "Create case and book").click();
        Locator facts = page().locator(".cc-facts");
        assertThat(facts).containsText("Northway Legal LLP");
        assertThat(facts).containsText("Report with prognosis");
        assertThat(facts).containsText("Monday 30 June 2031");
    }

    @Test
    void k24WhoIsRegisteredIsFoundWhileTypingAndIsNotRegisteredTwice() {
        loginAs("case-manager");
        find(page(), "Wolfe, Theo").click();
        field("reference").fill("TWIN-1");
        enterClaimant("Dorothy", "Vaughan", "20/09/1910", "Tuesday 20 September 1910");
        button(page(), "Create case and book").click();
        assertThat(page().getByText("Appointment of Dorothy Vaughan")
                        .or(page().getByText("Time requested for Dorothy")))
                .isVisible();

        find(page(), "Wolfe, Theo").click();
        field("reference").fill("TWIN-2");
        enterClaimant("Dorothy", "Vaughan", "20/09/1910", "Tuesday 20 September 1910");
        button(page(), "Create case and book").click();
        assertThat(page().getByText("Registered already?")).isVisible();
        axe();
        page().locator(".cc-twins .ui-button").click();
        assertThat(field("client_input")).hasValue(Pattern.compile("Vaughan, Dorothy, born 20 September 1910.*"));
        button(page(), "Create case and book").click();
        page().waitForURL("**/appointment?ref=*");

        find(page(), "Wolfe, Theo").click();
        assertThat(field("reference")).isFocused();
        field("client_input").pressSequentially("vaugh");
        assertThat(page().locator(".ui-autocomplete-panel li")).hasCount(1);
        page().locator(".ui-autocomplete-panel li").click();
        button(page(), "Release").click();
        assertThat(left()).isHidden();
    }

    @ParameterizedTest
    @CsvSource({"390, Rozsa, Peter", "1000, Wanda, Szmielew"})
    void k24OnANarrowScreenNothingCoversTheButtonAndTheTimeLeftStandsBesideIt(int width, String given, String family) {
        loginAs("case-manager");
        find(page(), "Wolfe, Theo").click();
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

    /** The last time of a clinician among those shown, which other tests do not take. */
    private static Locator find(Page page, String clinician) {
        page.navigate("/find");
        page.locator("[id='criteria:type']").selectOption("Psychological assessment");
        page.locator("[id='criteria:clinician']").selectOption(clinician);
        button(page, "Search").click();
        assertThat(page.locator(".cc-result h3").first()).hasText("Dr Theo Wolfe");
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
