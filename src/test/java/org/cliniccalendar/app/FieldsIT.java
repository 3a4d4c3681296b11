package org.cliniccalendar.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.FindPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed into a field stays as it was typed, is understood or refused as soon as the field is left, and says which. */
class FieldsIT extends BrowserTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    @ParameterizedTest
    @ValueSource(strings = {"31/02/1980", "31/11/1980", "someday", "1980"})
    void whatIsNoDateOfBirthIsRefusedAndKept(String typed) {
        newCase();
        Locator born = field("case:born_input");

        type(born, typed);

        assertThat(field("case:born-field")).containsText("Enter a date as day/month/year");
        assertThat(field("case:born-field").locator(".cc-help")).hasCount(0);
        assertThat(born).hasValue(typed);
        axe();

        type(born, "29/02/1980");
        assertThat(field("case:born-field")).containsText("Friday 29 February 1980");
        assertThat(field("case:born-field").locator(".cc-error")).hasCount(0);
    }

    @Test
    void whatCannotBeTrueOfAClaimantIsRefusedWhereItStands() {
        newCase();
        field("case:reference").fill("F-" + clinic().tag());
        field("case:givenName").fill("Ada");
        field("case:familyName").fill("B" + clinic().tag());
        type(field("case:born_input"), clinic().today().plusDays(3).format(TYPED));
        assertThat(field("case:born-field")).containsText("is still to come");
        type(field("case:born_input"), "01/01/1700");
        assertThat(field("case:born-field")).containsText("Nobody alive was born on Friday 1 January 1700");
        type(field("case:born_input"), "10/12/1975");
        type(field("case:phone"), "call me maybe");
        type(field("case:email"), "zoe@example,org");

        press("Create case and book");

        assertThat(page().locator(".cc-errors")).containsText("2 things to correct");
        assertThat(field("case:phone-field")).containsText("“call me maybe” is not a telephone number");
        assertThat(field("case:email-field")).containsText("“zoe@example,org” is not one e-mail address");
        assertThat(field("case:phone")).hasValue("call me maybe");
        axe();
        type(field("case:phone"), "0113 496 0123");
        type(field("case:email"), "zoe@example.org");
        assertThat(page().locator(".cc-errors")).hasCount(0);
        type(field("case:due_input"), clinic().today().minusDays(5).format(TYPED));
        press("Create case and book");
        assertThat(page().locator(".cc-errors")).containsText("has passed; enter the last day");
    }

    @Test
    void aDateIsUnderstoodAsPeopleTypeItAndSaidInWords() {
        loginAs(clinic().login(Role.CASE_MANAGER));
        open("/find?type=" + clinic().visit());
        LocalDate tomorrow = clinic().today().plusDays(1);

        understood("tomorrow", tomorrow);
        understood(tomorrow.toString(), tomorrow);
        understood(tomorrow.format(DateTimeFormatter.ofPattern("d.M.yyyy")), tomorrow);
        understood(tomorrow.format(DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH)), tomorrow);
    }

    @Test
    void aNumberOutOfBoundsIsRefusedWhereItStandsAndNothingIsPromisedUntilItIsRight() {
        newSession();
        field("session:repeat").selectOption("WEEKLY");
        Locator every = field("session:every");
        for (String wrong : new String[] {"0", "999", "abc"}) {
            type(every, wrong);
            assertThat(field("session:every-field").locator(".cc-error"))
                    .hasText(wrong.equals("abc") ? "Enter a whole number, such as 45" : "Enter a number from 1 to 99");
            assertThat(field("session:preview")).containsText("Correct the field marked above");
            assertThat(field("session:preview").locator(".cc-note--good")).hasCount(0);
        }
        axe();
        type(every, "2");
        assertThat(field("session:every-field").locator(".cc-error")).hasCount(0);
        assertThat(field("session:preview")).not().containsText("Correct the field");

        type(field("session:count"), "1000000");
        assertThat(field("session:count-field")).containsText("Enter a number from 1 to 5,000");
        type(field("session:count"), "2");
        field("session:repeat").selectOption("MONTHLY");
        type(field("session:dayOfMonth"), "32");
        assertThat(field("session:dayOfMonth-field")).containsText("Enter a number from 1 to 31");
        type(field("session:start"), "25:00");
        assertThat(field("session:start-field")).containsText("Enter a time of day");
        type(field("session:start"), "9.30am");
        assertThat(field("session:start-field").locator(".cc-error")).hasCount(0);
    }

    @Test
    void theSummaryShrinksWithEachFieldThatIsRightAndGoesWithTheLast() {
        loginAs(clinic().login(Role.ADMINISTRATOR));
        open("/admin/people");
        press("New person");
        assertThat(field("new:displayName")).isFocused();
        press("Create account");
        Locator summary = page().locator(".cc-errors");
        assertThat(summary).containsText("3 things to correct");
        assertThat(summary).containsText("Enter the name");
        assertThat(summary).containsText("Enter a user name");
        assertThat(summary).containsText("Enter a password");
        axe();

        type(field("new:displayName"), "Ada");
        assertThat(summary).containsText("2 things to correct");
        type(field("new:username"), "ada");
        assertThat(summary).containsText("1 thing to correct");
        type(field("new:password"), "a long enough password");
        assertThat(summary).hasCount(0);
    }

    @Test
    void errorsOfTheEditorStandInTheEditorAlone() {
        clinic().room("Room 1");
        loginAs(clinic().login(Role.CLINIC_MANAGER));
        open("/sessions");
        press("New Session");
        press("Create session");
        assertThat(page().locator("[data-editor] .cc-errors")).isVisible();
        assertThat(page().locator(".cc-errors")).hasCount(1);
    }

    @Test
    void aFieldThatIsEmptySaysWhichItIs() {
        newSession();
        press("Create");
        assertThat(page().locator(".cc-errors")).containsText("Choose a type of session accepted");
        assertThat(page().locator("body")).not().containsText("Fill in this field");
    }

    private void understood(String typed, LocalDate date) {
        Locator from = field("criteria:from_input");
        type(from, "01/01/2027");
        assertThat(field("criteria:from-field")).containsText("Friday 1 January 2027");
        type(from, typed);
        assertThat(field("criteria:from-field")).containsText(date.format(SPOKEN));
        assertThat(from).hasValue(date.format(TYPED));
    }

    private void newCase() {
        var morning = clinic().session("Morning")
                .by(clinic().clinician("Ida", "Noddack"))
                .on(clinic().today().plusDays(3))
                .slots(6, 10)
                .publish();
        FindPage.of(visitor(), clinic()).chooseFirst(morning.first());
        field("case:new").check();
    }

    private void newSession() {
        clinic().room("Room 1");
        loginAs(clinic().login(clinic().clinician("Ida", "Noddack")));
        open("/calendar");
        press("New Session");
        assertThat(field("session:room")).isVisible();
    }

    /** As with keys: what stands there is replaced, and the field left. */
    private void type(Locator where, String text) {
        where.press("Control+A");
        where.pressSequentially(text);
        where.press("Tab");
    }

    private Locator field(String id) {
        return page().locator("[id='" + id + "']");
    }

    private void press(String name) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
