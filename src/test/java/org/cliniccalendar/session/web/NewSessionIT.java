package org.cliniccalendar.session.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Features K4 and K9 to K23 in the browser. The demo clinician has nothing on Saturdays. */
class NewSessionIT extends BrowserTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    @BeforeEach
    void openTheDialog() {
        loginAs("clinician");
        open("/calendar");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New Session"))
                .click();
        assertThat(field("centre")).isFocused();
    }

    @Test
    void k4CreatingIsAnAcknowledgementThatIsRecordedWithWhoAndWhen() throws SQLException {
        assertThat(page().getByText("Choosing Create says that you accept any appointment booked into these times."))
                .isVisible();
        fillIn(saturday(31), "09:00", "10:00");
        create();

        assertEquals(product().accounts().username("clinician"), created("acknowledged_by"));
        assertEquals("t", created("acknowledged_at > now() - interval '5 minutes'"));
    }

    @Test
    void k9NewSessionOpensAPopUp() {
        Locator dialog = page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("New Session"));
        assertThat(dialog).isVisible();
        axe();
        page().keyboard().press("Escape");
        assertThat(dialog).isHidden();
    }

    @Test
    void k10MandatoryFieldsCarryARedAsteriskAndTheWord() {
        assertThat(page().locator(".ui-dialog").getByText("Fields marked * are required"))
                .isVisible();
        for (String id : List.of("centre", "room", "firstDate", "start", "end", "type", "minutes")) {
            Locator label = page().locator("[id='session:" + id + "-label']");
            assertThat(label).containsText("* (required)");
            assertThat(label.locator(".cc-req")).hasCSS("color", "rgb(163, 35, 28)");
        }
    }

    @Test
    void k11TheClinicCentreIsChosenAndK12ARoomAtThatCentre() throws SQLException {
        List<String> rooms = field("room").locator("option").allTextContents();
        fillIn(saturday(32), "09:00", "10:00");
        field("centre").selectOption(new SelectOption().setIndex(1));
        assertThat(field("room").locator("option").nth(1)).not().hasText(rooms.get(1));
        field("room").selectOption(new SelectOption().setIndex(1));
        String place = chosen("centre") + ", " + chosen("room").replaceAll(" \\(.*", "");
        create();

        assertEquals(
                place,
                created(
                        "(SELECT k.name || ', ' || r.name FROM clinic k, room r WHERE k.id = n.clinic_id AND r.id = n.room_id)"));
    }

    @Test
    void k13TheFirstDateOfAvailabilityAndK14ItsTimeBlockAreTyped() {
        fillIn(saturday(33), "10:15", "11:45");
        assertThat(page().locator("[id='session:firstDate-field']"))
                .containsText(saturday(33).format(WORDS));
        create();

        assertThat(inTheList(saturday(33))).containsText("10:15–11:45");
    }

    @Test
    void k15TheTypeOfSessionAcceptedIsChosen() {
        fillIn(saturday(34), "09:00", "10:00");
        field("type").selectOption(new SelectOption().setIndex(2));
        String type = chosen("type");
        create();

        inTheList(saturday(34)).getByRole(AriaRole.LINK).first().click();
        page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Appointment Types"))
                .click();
        Locator chosen = page().locator(".cc-types li:has(input:checked)");
        assertThat(chosen).hasCount(1);
        assertThat(chosen).containsText(type);
    }

    @Test
    void k16TheDurationIsHowLongEachBookingIsReserved() throws SQLException {
        fillIn(saturday(35), "09:00", "10:40");
        type("minutes", "45");
        assertThat(page().getByText("Yields 2 bookable units of 45 minutes: 09:00, 09:45."))
                .isVisible();
        create();

        assertEquals(
                "2 00:45:00",
                created("(SELECT count(*) || ' ' || min(s.ends_at - s.starts_at) FROM slot s"
                        + " JOIN session_date d ON d.id = s.session_date_id WHERE d.session_id = n.id)"));
    }

    @Test
    void k17OnDemandIsChosenAsLevelOfAvailability() {
        fillIn(saturday(36), "09:00", "10:00");
        assertThat(page().locator("input[value=AVAILABLE]")).isChecked();
        page().getByText("Service providers check with you first").click();
        create();

        assertThat(inTheList(saturday(36))).containsText("On-Demand");
    }

    @Test
    void k18WhoTypesTheReportIsChosen() throws SQLException {
        fillIn(saturday(37), "09:00", "10:00");
        assertThat(page().locator("input[value=SPECIALIST]")).isChecked();
        page().getByText("Service providers type them for you.").click();
        create();

        assertEquals("OPERATOR", created("typed_by"));
    }

    @Test
    void k21OtherFrequenciesEndByCountOrByDate() {
        LocalDate first = saturday(8);
        fillIn(first, "09:00", "10:00");
        field("repeat").selectOption("MONTHLY");
        assertThat(field("count")).isVisible();
        type("count", "4");
        assertThat(page().getByText("4 dates, 8 units in all: on day " + first.getDayOfMonth()))
                .isVisible();
        field("repeat").selectOption("WEEKLY");
        assertThat(field("days")).isVisible();
        type("every", "2");
        field("ends").selectOption("DATE");
        assertThat(field("lastDate_input")).isVisible();
        type("lastDate_input", first.plusWeeks(4).format(TYPED));
        assertThat(page().getByText("3 dates, 6 units in all: every second Saturday until"))
                .isVisible();
        axe();
    }

    @Test
    void k23TheDialogSaysHowManyUnitsTheBlockYieldsAndWhatIsTooShort() {
        fillIn(saturday(8), "09:00", "11:40");
        assertThat(page().getByText("Yields 5 bookable units of 30 minutes: 09:00, 09:30, 10:00, 10:30, 11:00."))
                .isVisible();
        assertThat(page().getByText("The last 10 minutes (11:30–11:40) are too short and cannot be booked."))
                .isVisible();
    }

    @Test
    void k19TheSessionIsDuplicatedForLaterDatesAndK22Created() {
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
    void k20ADailySessionLeavesTheWeekendOutUnlessItIsAskedFor() {
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
        LocalDate monday = Today.date().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
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

    @Test
    void whatIsTypedWhileAnAnswerDrawsItsFieldAnewIsKeptAndCounts() {
        field("repeat").selectOption("WEEKLY");
        assertThat(field("count")).hasValue("5");
        page().evaluate("""
                () => {
                  const repeat = document.getElementById('session:repeat');
                  repeat.value = 'MONTHLY';
                  repeat.dispatchEvent(new Event('change', { bubbles: true }));
                  const count = document.getElementById('session:count');
                  count.focus();
                  count.select();
                  document.execCommand('insertText', false, '3');
                }
                """);
        assertThat(page().getByText("months")).isVisible();
        assertThat(field("count")).hasValue("3");
        assertThat(field("count")).isFocused();
        page().keyboard().press("Tab");

        field("repeat").selectOption("WEEKLY");
        assertThat(page().getByText("weeks")).isVisible();
        assertThat(field("count")).hasValue("3");
    }

    private void create() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create session"))
                .click();
        assertThat(page().getByText("Session created:")).isVisible();
    }

    /** The line of the Sessions page for what was created on this one date. */
    private Locator inTheList(LocalDate date) {
        open("/sessions");
        return page().locator("[id='list:table_data'] tr")
                .filter(new Locator.FilterOptions().setHasText("once on " + date.format(WORDS)));
    }

    /** What is known of the session that was created last. */
    private String created(String column) throws SQLException {
        try (Connection connection = product().database().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT " + column + " FROM clinic_session n ORDER BY acknowledged_at DESC LIMIT 1")) {
            row.next();
            return row.getString(1);
        }
    }

    private String chosen(String id) {
        return field(id).locator("option:checked").textContent();
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
        return Today.date().with(TemporalAdjusters.next(DayOfWeek.SATURDAY)).plusWeeks(weeksAhead);
    }
}
