package org.cliniccalendar.session.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Features K4 and K9 to K23 in the browser. The demo clinician has nothing on Saturdays. */
class NewSessionIT extends BrowserTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @BeforeEach
    void openTheDialog() {
        loginAs("clinician");
        open("/calendar");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New Session"))
                .click();
        assertThat(field("centre")).isFocused();
    }

    @Test
    void theDialogMarksWhatIsRequiredAndIsOpenToEverybody() {
        assertThat(page().locator(".ui-dialog").getByText("Fields marked * are required"))
                .isVisible();
        assertThat(page().getByText("Choosing Create says that you accept any appointment"))
                .isVisible();
        axe();
    }

    @Test
    void theDialogSaysHowManyUnitsTheBlockYieldsAndWhatIsTooShort() {
        fillIn(saturday(8), "09:00", "11:40");
        assertThat(page().getByText("Yields 5 bookable units of 30 minutes: 09:00, 09:30, 10:00, 10:30, 11:00."))
                .isVisible();
        assertThat(page().getByText("The last 10 minutes (11:30–11:40) are too short and cannot be booked."))
                .isVisible();
    }

    @Test
    void aSessionIsCreatedForSeveralDatesAndStandsInTheCalendar() {
        LocalDate first = saturday(3);
        fillIn(first, "09:00", "11:00");
        field("repeat").selectOption("WEEKLY");
        assertThat(field("count")).isVisible();
        type("count", "3");
        assertThat(page().getByText("3 dates, 12 units in all")).isVisible();
        axe();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create 3 sessions"))
                .click();
        assertThat(page().getByText("3 sessions created: 12 bookable units")).isVisible();
        assertThat(page().locator(".fc [data-date='" + first + "'] .cc-ev--free")
                        .first())
                .isVisible();
    }

    @Test
    void aDailySessionLeavesTheWeekendOutUnlessItIsAskedFor() {
        fillIn(saturday(9).minusDays(1), "18:00", "19:00");
        field("repeat").selectOption("DAILY");
        assertThat(page().getByText("5 dates, 10 units in all: every day from Monday to Friday")
                        .or(page().getByText("5 dates, 10 units in all: every weekday")))
                .isVisible();
        page().getByText("Weekends too").click();
        assertThat(page().getByText("5 dates, 10 units in all: every day, 5 times"))
                .isVisible();
    }

    @Test
    void anEndBeforeTheStartIsSaidInWordsAndNothingIsLost() {
        fillIn(saturday(8), "11:00", "09:00");
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Create").setExact(true))
                .click();
        Locator errors = page().locator("[id='session'] .cc-errors");
        assertThat(errors).containsText("Enter the end of the session, later than 11:00.");
        assertThat(errors).isFocused();
        assertThat(field("start")).hasValue("11:00");
        axe();
    }

    @Test
    void aClashNamesTheOtherSession() {
        LocalDate monday = LocalDate.now(Clock.systemUTC()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        fillIn(monday, "09:15", "10:15");
        assertThat(page().locator(".cc-note--warn")).containsText("Dr Samir Haddad has another session, 09:00–12:45");
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Create").setExact(false))
                .last()
                .click();
        assertThat(page().locator("[id='session'] .cc-errors")).containsText("Dr Samir Haddad has another session");
    }

    @Test
    void whatIsMissingIsListedAndLinkedToItsField() {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Create").setExact(true))
                .click();
        Locator errors = page().locator("[id='session'] .cc-errors");
        assertThat(errors).containsText("2 things to correct");
        errors.getByRole(AriaRole.LINK).first().click();
        assertThat(field("room")).isFocused();
        axe();
    }

    private void fillIn(LocalDate date, String start, String end) {
        type("firstDate_input", date.format(TYPED));
        field("room").selectOption(new SelectOption().setIndex(1));
        field("type").selectOption(new SelectOption().setIndex(1));
        type("start", start);
        type("end", end);
    }

    private void type(String id, String value) {
        field(id).fill(value);
        field(id).press("Tab");
    }

    private Locator field(String id) {
        return page().locator("[id='session:" + id + "']");
    }

    private static LocalDate saturday(int weeksAhead) {
        return LocalDate.now(Clock.systemUTC())
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .plusWeeks(weeksAhead);
    }
}
