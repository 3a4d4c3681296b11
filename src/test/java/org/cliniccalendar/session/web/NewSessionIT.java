package org.cliniccalendar.session.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.FindPage;
import org.cliniccalendar.testing.Login;
import org.cliniccalendar.testing.OwnClinic;
import org.cliniccalendar.testing.Person;
import org.cliniccalendar.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Features K4 and K9 to K23 in the browser: a clinician with nothing in the calendar yet, at a clinic with two rooms. */
class NewSessionIT extends BrowserTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The Saturday of next week, or of one of the weeks after it: a day that every month has. */
    private final LocalDate saturday = Stream.iterate(
                    Today.next(DayOfWeek.SATURDAY, LONDON).plusWeeks(1), date -> date.plusWeeks(1))
            .filter(date -> date.getDayOfMonth() <= 28)
            .findFirst()
            .orElseThrow();

    private Person ann;
    private Login login;

    @BeforeEach
    void openTheDialog() {
        ann = clinic().clinician("Ann", "Ashby");
        clinic().room("Room 1");
        clinic().room("Room 2");
        clinic().visit();
        login = clinic().login(ann);
        loginAs(login);
        openTheDialogAnew();
    }

    private void openTheDialogAnew() {
        open("/calendar");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New Session"))
                .click();
        assertThat(field("centre")).isFocused();
    }

    @Test
    void k4CreatingIsAnAcknowledgementThatIsRecordedWithWhoAndWhen() {
        Instant before = Today.instant();
        assertThat(page().getByText("Choosing Create says that you accept any appointment booked into these times."))
                .isVisible();
        fillIn(saturday, "09:00", "10:00");
        create();

        assertEquals(login.username(), created("acknowledged_by"));
        Instant when =
                Instant.parse(created("to_char(acknowledged_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"));
        assertTrue(Duration.between(before, when).abs().toMinutes() < 5, when + " and not " + before);
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
    void k11TheClinicCentreIsChosenAndK12ARoomAtThatCentre() {
        OwnClinic second = newClinic(LONDON);
        second.room("Room 8");
        second.room("Room 9");
        second.employ(ann);
        openTheDialogAnew();
        field("centre").selectOption(clinic().name());
        fillIn(saturday, "09:00", "10:00");
        assertThat(field("room").locator("option")).containsText(new String[] {"", "Room 1", "Room 2"});
        field("centre").selectOption(second.name());
        assertThat(field("room").locator("option")).containsText(new String[] {"", "Room 8", "Room 9"});
        field("room").selectOption("Room 9");
        create();

        open("/sessions");
        page().locator(".cc-bar__clinic").click();
        page().locator("#clinics").getByText(second.name()).click();
        assertThat(lines()).containsText(second.name() + ", Room 9");
    }

    @Test
    void k13TheFirstDateOfAvailabilityAndK14ItsTimeBlockAreTyped() {
        fillIn(saturday, "10:15", "11:45");
        assertThat(page().locator("[id='session:firstDate-field']")).containsText(saturday.format(WORDS));
        create();

        open("/sessions");
        assertThat(lines()).containsText("10:15–11:45 once on " + saturday.format(WORDS));
    }

    @Test
    void k15TheTypeOfSessionAcceptedIsChosen() {
        String review = "Review of a test";
        clinic().appointmentType(review, 20);
        openTheDialogAnew();
        fillIn(saturday, "09:00", "10:00");
        field("type").selectOption(review);
        create();

        open("/sessions");
        lines().getByRole(AriaRole.LINK).first().click();
        page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Appointment Types"))
                .click();
        Locator chosen = page().locator(".cc-types li:has(input:checked)");
        assertThat(chosen).hasCount(1);
        assertThat(chosen).containsText(review);
    }

    @Test
    void k16TheDurationIsHowLongEachBookingIsReserved() {
        fillIn(saturday, "09:00", "10:40");
        type("minutes", "45");
        assertThat(page().getByText("Yields 2 bookable units of 45 minutes: 09:00, 09:45."))
                .isVisible();
        create();

        FindPage.of(newVisitor(), clinic()).offers(saturday, "09:00", "09:45");
    }

    @Test
    void k17OnDemandIsChosenAsLevelOfAvailability() {
        fillIn(saturday, "09:00", "10:00");
        assertThat(page().locator("input[value=AVAILABLE]")).isChecked();
        page().getByText("Service providers check with you first").click();
        create();

        open("/sessions");
        assertThat(lines()).containsText("On-Demand");
        FindPage find = FindPage.of(newVisitor(), clinic());
        find.offers(saturday, "09:00", "09:30");
        assertThat(find.onDemand()).hasCount(2);
    }

    @ParameterizedTest
    @CsvSource({"Service providers type them for you., Operators", "You type them yourself., Dr Ann Ashby"})
    void k18WhoTypesTheReportIsChosen(String choice, String typist) {
        fillIn(saturday, "09:00", "10:00");
        assertThat(page().locator("input[value=SPECIALIST]")).isChecked();
        page().getByText(choice).click();
        create();
        String reference = "TYPED " + clinic().tag();
        clinic().openCase(
                        reference,
                        clinic().sessionNamed(created("name")).book("09:00", clinic().client("Hedy", "Lamarr")));

        open("/case?ref=" + reference);
        assertThat(page().locator("[id='report'] p .cc-strong")).hasText(typist);
    }

    @Test
    void k21OtherFrequenciesEndByCountOrByDate() {
        fillIn(saturday, "09:00", "10:00");
        field("repeat").selectOption("MONTHLY");
        assertThat(field("count")).isVisible();
        type("count", "4");
        assertThat(page().getByText("4 dates, 8 units in all: on day " + saturday.getDayOfMonth()
                        + " of every month, 4 times"))
                .isVisible();
        assertThat(strip()).hasCount(4);
        field("repeat").selectOption("WEEKLY");
        assertThat(field("days")).isVisible();
        type("every", "2");
        field("ends").selectOption("DATE");
        assertThat(field("lastDate_input")).isVisible();
        type("lastDate_input", saturday.plusWeeks(4).format(TYPED));
        assertThat(page().getByText("3 dates, 6 units in all: every second Saturday until"))
                .isVisible();
        axe();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create 3 sessions"))
                .click();
        assertThat(page().getByText("3 sessions created: 6 bookable units")).isVisible();

        FindPage find = FindPage.of(newVisitor(), clinic());
        find.offers(saturday.plusWeeks(1));
        find.offers(saturday.plusWeeks(2), "09:00", "09:30");
        find.offers(saturday.plusWeeks(4), "09:00", "09:30");
        find.offers(saturday.plusWeeks(6));
    }

    @Test
    void k23TheDialogSaysHowManyUnitsTheBlockYieldsAndWhatIsTooShort() {
        fillIn(saturday, "09:00", "11:40");
        assertThat(page().getByText("Yields 5 bookable units of 30 minutes: 09:00, 09:30, 10:00, 10:30, 11:00."))
                .isVisible();
        assertThat(page().getByText("The last 10 minutes (11:30–11:40) are too short and cannot be booked."))
                .isVisible();
    }

    @Test
    void k19TheSessionIsDuplicatedForLaterDatesAndK22Created() {
        fillIn(saturday, "09:00", "10:00");
        field("repeat").selectOption("WEEKLY");
        assertThat(field("count")).isVisible();
        type("count", "3");
        assertThat(page().getByText("3 dates, 6 units in all")).isVisible();
        axe();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create 3 sessions"))
                .click();
        assertThat(page().getByText("3 sessions created: 6 bookable units")).isVisible();
        assertThat(page().locator(".fc [data-date='" + saturday + "'] .cc-ev--free")
                        .first())
                .isVisible();

        FindPage find = FindPage.of(newVisitor(), clinic());
        find.offers(saturday, "09:00", "09:30");
        find.offers(saturday.plusWeeks(1), "09:00", "09:30");
        find.offers(saturday.plusWeeks(2), "09:00", "09:30");
        find.offers(saturday.plusWeeks(3));
    }

    @Test
    void k20ADailySessionLeavesTheWeekendOutUnlessItIsAskedFor() {
        fillIn(saturday.minusDays(1), "09:00", "10:00");
        field("repeat").selectOption("DAILY");
        assertThat(page().getByText("5 dates, 10 units in all: every weekday, 5 times"))
                .isVisible();
        assertThat(strip()).containsText(new String[] {"Fri", "Mon", "Tue", "Wed", "Thu"});
        page().getByText("Weekends too").click();
        assertThat(page().getByText("5 dates, 10 units in all: every day, 5 times"))
                .isVisible();
        assertThat(strip()).containsText(new String[] {"Fri", "Sat", "Sun", "Mon", "Tue"});
        page().getByText("Weekends too").click();
        assertThat(strip()).containsText(new String[] {"Fri", "Mon", "Tue", "Wed", "Thu"});
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create 5 sessions"))
                .click();
        assertThat(page().getByText("5 sessions created: 10 bookable units")).isVisible();

        FindPage find = FindPage.of(newVisitor(), clinic());
        find.offers(saturday.minusDays(1), "09:00", "09:30");
        find.offers(saturday);
        find.offers(saturday.plusDays(1));
        find.offers(saturday.plusDays(2), "09:00", "09:30");
    }

    @Test
    void anEndBeforeTheStartIsSaidInWordsAndNothingIsLost() {
        fillIn(saturday, "11:00", "09:00");
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
        clinic().session("Before")
                .by(ann)
                .in("Room 2")
                .on(saturday)
                .slots(5, 45)
                .publish();
        fillIn(saturday, "09:15", "10:15");
        assertThat(page().locator(".cc-note--warn")).containsText("Dr Ann Ashby has another session, 09:00–12:45");
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Create").setExact(false))
                .last()
                .click();
        assertThat(page().locator("[id='session'] .cc-errors")).containsText("Dr Ann Ashby has another session");
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

    /** The lines of the Sessions page. */
    private Locator lines() {
        return page().locator("[id='list:table_data'] tr");
    }

    /** The days of the preview. */
    private Locator strip() {
        return page().locator(".cc-dates li b");
    }

    /** What is known of the session that was created. */
    private String created(String column) {
        return String.valueOf(one("SELECT " + column + " FROM clinic_session WHERE clinician_id = " + ann.id()));
    }

    private void fillIn(LocalDate date, String start, String end) {
        type("firstDate_input", date.format(TYPED));
        field("room").selectOption("Room 1");
        field("type").selectOption(clinic().visitName());
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
}
