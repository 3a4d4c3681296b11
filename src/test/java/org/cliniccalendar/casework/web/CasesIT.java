package org.cliniccalendar.casework.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Features K24 and K27: cases are found, and their reports go from the dictation to the end. */
class CasesIT extends CasesPage {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private LocalDate past;
    private LocalDate future;

    @BeforeEach
    void twoDates() {
        past = clinic().today().minusDays(2);
        future = clinic().today().plusDays(90);
    }

    @Test
    void k24CasesAreFoundByReferenceClaimantAndReferrerAndWhatIsOverdueIsMarked() {
        String late = seen("FOUND1", "Ada", "Yonath", past);
        String early = seen("FOUND2", "Barbara", "Liskov", future);
        String other = seen("OTHER", "Frances", "Allen", past);
        loginAs(login(Role.OPERATOR));
        open("/home");
        page().locator("#menu a[href='/cases']").click();
        assertThat(page().locator("[id='filter:found']")).hasText("3 cases");
        field("filter:text").pressSequentially("found");
        assertThat(page().locator("[id='filter:found']")).hasText("2 cases");
        assertThat(row(other)).hasCount(0);
        assertThat(row(late)).containsText(past.format(WORDS));
        assertThat(row(late)).containsText("Overdue");
        assertThat(row(early)).not().containsText("Overdue");
        assertThat(row(early)).containsText("Liskov, Barbara");
        assertThat(row(early)).containsText("Harbour Insurance");
        assertThat(row(early)).containsText("Dictation awaited");
        axe();
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page().locator(".cc-filter")).isHidden();
        assertThat(row(early)).isVisible();
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        field("filter:overdue").check();
        assertThat(page().locator("[id='filter:found']")).hasText("1 case");
        assertThat(row(early)).hasCount(0);
        field("filter:report").selectOption("Final");
        assertThat(page().getByText("No case matches")).isVisible();
        axe();
        press(page(), "Clear filters");
        assertThat(field("filter:overdue")).not().isChecked();
        assertThat(page().locator("[id='filter:found']")).hasText("3 cases");
        field("filter:text").pressSequentially("liskov, barb");
        assertThat(page().locator("[id='filter:found']")).hasText("1 case");
        assertThat(row(early)).isVisible();
    }

    @Test
    void k24WhoBookedACaseFollowsItFromTheAppointmentAndOthersDoNotSeeIt() {
        String reference = "FOLLOW-" + clinic().tag();
        clinic().session("To come")
                .by(haddad())
                .on(clinic().today().plusDays(8))
                .slots(2, 10)
                .publish();
        loginAs(login(Role.CASE_MANAGER));
        open("/find?type=" + clinic().visit());
        page().locator(".cc-times a.cc-time").last().click();
        field("case:reference").fill(reference);
        field("case:new").check();
        field("case:givenName").fill("Annie");
        field("case:familyName").fill("Easley");
        field("case:born_input").fill("23/04/1933");
        field("case:born_input").press("Tab");
        assertThat(page().getByText("Sunday 23 April 1933")).isVisible();
        press(page(), "Create case and book");
        page().waitForURL("**/appointment?ref=*");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference))
                .click();
        assertThat(page().locator("h1")).hasText("Case " + reference);
        assertThat(page().locator(".cc-facts")).containsText("Annie Easley");
        assertThat(page().locator("[aria-labelledby='case-appointments'] tbody tr"))
                .hasCount(1);
        assertThat(page().getByText("Operators of the clinic and the clinician bring the report on"))
                .isVisible();
        assertThat(page().locator("[id='report'] .ui-button")).hasCount(0);
        axe();

        Visitor clinician = newVisitor();
        clinician.loginAs(clinic().login(clinic().clinician("Ben", "Bowes")));
        clinician.open("/case?ref=" + reference);
        assertThat(clinician.page().getByText("The reference may be mistyped, or the case is not yours to see."))
                .isVisible();
        clinician.axe();

        open("/calendar");
        page().locator(".cc-seg__LIST").click();
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Case " + reference))
                .click();
        assertThat(page().locator("h1")).hasText("Case " + reference);
    }

    @Test
    void k27AReportGoesFromTheDictationToTheEndAndEachStepIsInItsHistory() {
        String ref = seen("REPORT", "Grace", "Hopper", future);
        loginAs(login(Role.OPERATOR));
        open("/case?ref=" + ref);
        axe();
        step("Receive dictation", "Dictation received");
        step("Send draft", "Draft sent");

        Visitor clinician = newVisitor();
        clinician.loginAs(clinic().login(haddad()));
        clinician.open("/case?ref=" + ref.toLowerCase(Locale.ROOT));
        press(clinician.page(), "Return draft…");
        Locator remark = clinician.page().locator("[id='returning:remark']");
        assertThat(remark).isFocused();
        remark.fill("The date on page 2");
        clinician.axe();
        clinician.page().locator("[id='returning:do']").click();
        assertThat(state(clinician.page())).hasText("Draft returned");
        assertThat(history(clinician.page()).first()).containsText("The date on page 2");

        open("/case?ref=" + ref);
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
        String ref = seen("TYPED", "Hedy", "Lamarr", future);
        loginAs(login(Role.OPERATOR));
        open("/case?ref=" + ref);
        Locator types = page().locator("[id='report']");
        assertThat(types).containsText("Operators");
        press(page(), "Change…");
        assertThat(field("types:person")).isFocused();
        field("types:person").selectOption(login(Role.OPERATOR).name());
        press(page(), "Save");
        assertThat(types).containsText(login(Role.OPERATOR).name());
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
        String ref = seen("RACE", "Rosalind", "Franklin", future);
        loginAs(login(Role.OPERATOR));
        open("/case?ref=" + ref);
        Visitor other = newVisitor();
        other.loginAs(login(Role.CLINIC_MANAGER));
        other.open("/case?ref=" + ref);
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
        field("types:person").selectOption(login(Role.OPERATOR).name());
        press(page(), "Save");
        assertThat(page().locator("[id='report']"))
                .containsText(login(Role.OPERATOR).name());
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
