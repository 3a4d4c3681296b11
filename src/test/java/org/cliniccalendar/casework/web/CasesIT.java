package org.cliniccalendar.casework.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Features K24 and K27: cases are found, and their reports go from the dictation to the end. */
class CasesIT extends CasesPage {
    private static final String PAST = "2020-03-02";
    private static final String FUTURE = "2031-06-30";

    @Test
    void k24CasesAreFoundByReferenceClaimantAndReferrerAndWhatIsOverdueIsMarked() {
        seen("FOUND-1", "Ada", "Yonath", PAST);
        seen("FOUND-2", "Barbara", "Liskov", FUTURE);
        loginAs("operator");
        open("/home");
        page().locator("#menu a[href='/cases']").click();
        field("filter:text").pressSequentially("found-");
        assertThat(page().locator("[id='filter:found']")).hasText("2 cases");
        assertThat(row("FOUND-1")).containsText("Monday 2 March 2020");
        assertThat(row("FOUND-1")).containsText("Overdue");
        assertThat(row("FOUND-2")).not().containsText("Overdue");
        assertThat(row("FOUND-2")).containsText("Liskov, Barbara");
        assertThat(row("FOUND-2")).containsText("Harbour Insurance");
        assertThat(row("FOUND-2")).containsText("Dictation awaited");
        axe();
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page().locator(".cc-filter")).isHidden();
        assertThat(row("FOUND-2")).isVisible();
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        field("filter:overdue").check();
        assertThat(page().locator("[id='filter:found']")).hasText("1 case");
        assertThat(row("FOUND-2")).hasCount(0);
        field("filter:report").selectOption("Final");
        assertThat(page().getByText("No case matches")).isVisible();
        axe();
        press(page(), "Clear filters");
        assertThat(field("filter:overdue")).not().isChecked();
        field("filter:text").pressSequentially("liskov, barb");
        assertThat(row("FOUND-2")).isVisible();
        assertThat(row("FOUND-1")).hasCount(0);
    }

    @Test
    void k24WhoBookedACaseFollowsItFromTheAppointmentAndOthersDoNotSeeIt() {
        loginAs("case-manager");
        open("/find");
        field("criteria:type").selectOption("Psychological assessment");
        field("criteria:clinician").selectOption("Wolfe, Theo");
        press(page(), "Search");
        assertThat(page().locator(".cc-result h3").first()).hasText("Dr Theo Wolfe");
        page().locator(".cc-times a.cc-time").last().click();
        field("case:reference").fill("FOLLOW-1");
        field("case:new").check();
        field("case:givenName").fill("Annie");
        field("case:familyName").fill("Easley");
        field("case:born_input").fill("23/04/1933");
        field("case:born_input").press("Tab");
        assertThat(page().getByText("Sunday 23 April 1933")).isVisible();
        press(page(), "Create case and book");
        page().waitForURL("**/appointment?ref=*");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("FOLLOW-1"))
                .click();
        assertThat(page().locator("h1")).hasText("Case FOLLOW-1");
        assertThat(page().locator(".cc-facts")).containsText("Annie Easley");
        assertThat(page().locator("[aria-labelledby='case-appointments'] tbody tr"))
                .hasCount(1);
        assertThat(page().getByText("Operators of the clinic and the clinician bring the report on"))
                .isVisible();
        assertThat(page().locator("[id='report'] .ui-button")).hasCount(0);
        axe();

        Visitor clinician = newVisitor();
        clinician.loginAs("clinician");
        clinician.open("/case?ref=FOLLOW-1");
        assertThat(clinician.page().getByText("The reference may be mistyped, or the case is not yours to see."))
                .isVisible();
        clinician.axe();

        open("/calendar");
        page().locator(".cc-seg__LIST").click();
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Case FOLLOW-1"))
                .click();
        assertThat(page().locator("h1")).hasText("Case FOLLOW-1");
    }

    @Test
    void k27AReportGoesFromTheDictationToTheEndAndEachStepIsInItsHistory() {
        seen("REPORT-1", "Grace", "Hopper", FUTURE);
        loginAs("operator");
        open("/case?ref=REPORT-1");
        axe();
        step("Receive dictation", "Dictation received");
        step("Send draft", "Draft sent");

        Visitor clinician = newVisitor();
        clinician.loginAs("clinician");
        clinician.open("/case?ref=report-1");
        press(clinician.page(), "Return draft…");
        Locator remark = clinician.page().locator("[id='returning:remark']");
        assertThat(remark).isFocused();
        remark.fill("The date on page 2");
        clinician.axe();
        clinician.page().locator("[id='returning:do']").click();
        assertThat(state(clinician.page())).hasText("Draft returned");
        assertThat(history(clinician.page()).first()).containsText("The date on page 2");

        open("/case?ref=REPORT-1");
        step("Send draft", "Draft 2 sent");
        press(page(), "Return draft…");
        field("returning:do").click();
        assertThat(state(page())).hasText("Draft returned");
        step("Finish report", "Final");
        assertThat(history(page())).hasCount(6);
        assertThat(history(page()).first()).containsText("Report finished");
        axe();
        press(page(), "Undo");
        assertThat(state(page())).hasText("Draft returned");
        assertThat(history(page()).first()).containsText("Taken back");
    }

    @Test
    void k27WhoTypesIsSomebodyWithAnAccountOrSomebodyElse() {
        seen("TYPED-1", "Hedy", "Lamarr", FUTURE);
        loginAs("operator");
        open("/case?ref=TYPED-1");
        Locator types = page().locator("[id='report']");
        assertThat(types).containsText("Operators");
        press(page(), "Change…");
        assertThat(field("types:person")).isFocused();
        field("types:person").selectOption("Daniel Osei");
        press(page(), "Save");
        assertThat(types).containsText("Daniel Osei");
        press(page(), "Change…");
        field("types:person").selectOption("Somebody else…");
        assertThat(field("types:name")).isVisible();
        press(page(), "Save");
        assertThat(page().locator(".ui-dialog .cc-errors")).containsText("Enter the name of whoever types");
        axe();
        field("types:name").fill("Ivory Typing Pool");
        press(page(), "Save");
        assertThat(types).containsText("Ivory Typing Pool");
        assertThat(history(page()).first()).containsText("Ivory Typing Pool");
    }

    @Test
    void k27OfTwoWhoTakeAStepAtOnceTheSecondReadsThatTheCaseHasChanged() {
        seen("RACE-1", "Rosalind", "Franklin", FUTURE);
        loginAs("operator");
        open("/case?ref=RACE-1");
        Visitor other = newVisitor();
        other.loginAs("administrator");
        other.open("/case?ref=RACE-1");
        step("Receive dictation", "Dictation received");

        press(other.page(), "Receive dictation");
        assertThat(other.page().locator(".cc-errors")).containsText("Somebody changed this case");
        assertThat(state(other.page())).hasText("Dictation received");
        assertThat(history(other.page())).hasCount(1);
        other.axe();
        press(other.page(), "Send draft");
        assertThat(state(other.page())).hasText("Draft sent");

        press(page(), "Send draft");
        assertThat(state(page())).hasText("Draft sent");
        press(page(), "Change…");
        field("types:person").selectOption("Daniel Osei");
        press(page(), "Save");
        assertThat(page().locator("[id='report']")).containsText("Daniel Osei");
        press(other.page(), "Return draft…");
        Locator remark = other.page().locator("[id='returning:remark']");
        remark.fill("The date on page 2");
        other.page().locator("[id='returning:do']").click();
        assertThat(other.page().locator(".ui-dialog .cc-errors")).containsText("Somebody changed this case");
        assertThat(remark).hasValue("The date on page 2");
    }

    private void step(String verb, String then) {
        press(page(), verb);
        assertThat(state(page())).hasText(then);
    }

    private static Locator state(Page page) {
        return page.locator(".cc-report__head .cc-chip");
    }
}
