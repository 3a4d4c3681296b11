package org.cliniccalendar.reception;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.atomic.AtomicInteger;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Features V23 and V25, and V10 as far as the desk sees it, in the browser. Each test has a Sunday to itself. */
class ReceptionIT extends BrowserTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final AtomicInteger WEEKS = new AtomicInteger();

    private LocalDate sunday;

    @Test
    void aDayIsDrawnAsColumnsOfSlotsWithTypeStateAndClient() throws SQLException {
        openDay(2, 6, 2);
        assertThat(page().locator(".cc-rec__head h2")).hasText(new String[] {"Surgery 1", "Surgery 2"});
        assertThat(page().locator(".cc-rec__head").first()).hasAttribute("title", "Flu jabs 1");
        assertThat(page().locator(".cc-rec__head").first()).containsText("4 free");
        Locator booked = cell(0, 0);
        assertThat(booked).containsText("RTN");
        assertThat(booked).containsText("Okafor1-1, Adaeze");
        assertThat(booked).containsText("Confirmed");
        assertThat(cell(0, 2)).containsText("09:20");
        booked.click();
        assertThat(readout()).containsText("born Wednesday 14 March 1951");
        axe();
    }

    @Test
    void whatSomebodyElseBooksStandsThereWithoutReload() throws SQLException {
        openDay(1, 6, 1);
        Visitor colleague = newVisitor();
        colleague.loginAs("administrator");
        colleague.open("/reception?date=" + sunday);
        cell(0, 2).click();
        assertThat(readout()).containsText("free");

        Locator free = cellOf(colleague.page(), 0, 3);
        free.click();
        free.press("Enter");
        chooseClient(colleague.page(), "Hale");
        colleague.axe();
        colleague
                .page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Book").setExact(true))
                .last()
                .click();

        assertThat(cell(0, 3)).containsText("Hale, Winifred");
        assertThat(cell(0, 2)).isFocused();
    }

    @Test
    void theDayIsWalkedAndWorkedByKeyboardAlone() throws SQLException {
        openDay(2, 6, 2);
        cell(0, 0).focus();
        page().keyboard().press("ArrowDown");
        assertThat(cell(0, 1)).isFocused();
        page().keyboard().press("ArrowRight");
        assertThat(cell(1, 1)).isFocused();
        page().keyboard().press("a");
        assertThat(cell(1, 1)).containsText("Arrived");
        assertThat(cell(1, 1)).isFocused();
        page().keyboard().press("i");
        assertThat(cell(1, 1)).containsText("In progress");
        page().keyboard().press("f");
        assertThat(cell(1, 1)).containsText("Seen");
        page().keyboard().press("u");
        assertThat(cell(1, 1)).containsText("In progress");
        page().keyboard().press("u");
        assertThat(cell(1, 1)).containsText("Arrived");
        page().keyboard().press("u");
        assertThat(cell(1, 1)).containsText("Confirmed");
        page().keyboard().press("Shift+F10");
        assertThat(page().getByRole(AriaRole.MENU)).isVisible();
        axe();
        page().keyboard().press("Escape");
        assertThat(cell(1, 1)).isFocused();
        page().keyboard().press("?");
        assertThat(page().getByRole(AriaRole.DIALOG)).containsText("From slot to slot");
    }

    @Test
    void nobodyIsMarkedAsNotAttendingBeforeTheTimeHasBegun() throws SQLException {
        openDay(1, 6, 1);
        cell(0, 0).focus();
        page().keyboard().press("d");
        assertThat(page().getByRole(AriaRole.ALERT)).containsText("whose time has begun");
        axe();
    }

    @Test
    void whoeverDidNotComeIsMarkedOnceTheTimeHasBegunAndThatIsTakenBack() throws SQLException {
        Instant began = Instant.now().minus(30, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
        openAt(BusyDay.aboutNoon(began, 6, 6, false));
        Locator late = cell(0, 0);
        late.click();
        page().keyboard().press("d");
        assertThat(late).containsText("Did not attend");
        page().keyboard().press("u");
        assertThat(late).containsText("Confirmed");
    }

    @Test
    void anAppointmentIsCopiedWithTheKeysCAndV() throws SQLException {
        openDay(1, 6, 1);
        cell(0, 0).focus();
        page().keyboard().press("c");
        assertThat(page().getByLabel("Queue and clipboard")).containsText("Okafor1-1, Adaeze");
        cell(0, 3).focus();
        page().keyboard().press("v");
        assertThat(cell(0, 3)).containsText("Okafor1-1, Adaeze");
    }

    @Test
    void anAppointmentIsMovedWithTheKeysXAndV() throws SQLException {
        openDay(1, 6, 1);
        cell(0, 0).focus();
        page().keyboard().press("x");
        assertThat(page().getByLabel("Queue and clipboard")).containsText("move");
        cell(0, 3).focus();
        page().keyboard().press("v");
        assertThat(cell(0, 3)).containsText("Okafor1-1, Adaeze");
        assertThat(cell(0, 0)).containsText("free");
    }

    @Test
    void aTakenTimeIsOverbookedWithAReasonAndAMark() throws SQLException {
        openDay(1, 6, 1);
        cell(0, 0).click();
        chooseFromMenu("Overbook…");
        chooseClient(page(), "Okafor, Adaeze");
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Overbook").setExact(true))
                .click();
        assertThat(page().getByRole(AriaRole.ALERT)).containsText("Enter why this time is overbooked");
        assertThat(page().getByRole(AriaRole.ALERT)).isFocused();
        page().getByLabel("Why this time is overbooked").fill("Urgent, agreed with the doctor");
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Overbook").setExact(true))
                .click();
        assertThat(page().locator(".cc-rec__col li").nth(1)).containsText("overbooked");
        assertEquals(
                "1",
                BusyDay.one(
                        product().database(),
                        "SELECT count(*) FROM audit_entry WHERE action = 'appointment.overbooked' AND detail LIKE 'Urgent%'"));
    }

    @Test
    void anAppointmentIsCancelledWithAReasonAndLeavesANote() throws SQLException {
        openDay(1, 6, 1);
        cell(0, 0).click();
        chooseFromMenu("Cancel…");
        page().getByLabel("Reason").fill("The client rang");
        axe();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel the appointment"))
                .click();
        assertThat(cell(0, 0)).containsText("Okafor1-1, Adaeze cancelled");
    }

    @Test
    void whoCameFirstIsCalledFirstInAnOpenSession() throws SQLException {
        Instant soon = Instant.now().plus(3, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
        String client = BusyDay.client(product().database());
        openAt(BusyDay.aboutNoon(soon, 3, 0, true));
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add to the queue"))
                .click();
        chooseClient(page(), client);
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add").setExact(true))
                .click();
        Locator queue = page().getByLabel("Queue and clipboard").locator("ol");
        assertThat(queue).containsText(client);
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Call").setExact(true))
                .click();
        assertThat(page().locator(".cc-rec__col .cc-state-in-progress", new Page.LocatorOptions().setHasText(client)))
                .hasCount(1);
        assertThat(queue).not().containsText(client);
    }

    @Test
    void columnsAreChosenAndKeptAsAView() throws SQLException {
        openDay(3, 6, 1);
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose columns"))
                .click();
        page().getByLabel("Busy02, Ada").last().check();
        page().getByLabel("Keep as view").fill("Only the second");
        axe();
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show").setExact(true))
                .click();
        assertThat(page().locator(".cc-rec__head h2")).hasText(new String[] {"Surgery 2"});
        assertThat(page().locator("[id='shown:view'] option:checked")).hasText("Only the second");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show all columns, forget this view"))
                .click();
        assertThat(page().locator(".cc-rec__head h2")).hasCount(3);
    }

    @Test
    void onAPhoneOneColumnIsShownAtATime() throws SQLException {
        page().setViewportSize(390, 844);
        openDay(2, 6, 1);
        assertThat(page().locator(".cc-rec__col").first()).isVisible();
        assertThat(page().locator(".cc-rec__col").nth(1)).not().isVisible();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Session after"))
                .click();
        assertThat(page().locator(".cc-rec__col").nth(1)).isVisible();
        axe();
    }

    @Test
    void theDayListIsPrintedFromItsOwnPage() throws SQLException {
        openDay(2, 6, 2);
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Day list to print"))
                .click();
        assertThat(page().locator("tbody tr")).hasCount(4);
        axe();
    }

    @Test
    void aDayWithoutSessionsSaysWhatToDo() {
        sunday = nextSunday();
        loginAs("administrator");
        open("/reception?date=" + sunday);
        assertThat(page().locator("#grid")).containsText("No session on this day");
        axe();
    }

    /** 40 columns of 60 slots, all booked; how long the server took is told, not judged. */
    @Test
    void aBusyDayIsLessThanFourHundredKilobytes() throws SQLException {
        openDay(40, 60, 60);
        long before = System.nanoTime();
        byte[] html = page().request().get("/reception?date=" + sunday).text().getBytes(StandardCharsets.UTF_8);
        System.out.printf(
                "Reception View of 40 x 60 slots: %d bytes in %d ms%n",
                html.length, (System.nanoTime() - before) / 1_000_000);
        assertTrue(html.length < 400_000, html.length + " bytes");
        assertThat(page().locator(".cc-rec__col button")).hasCount(2400);
    }

    private void openDay(int clinicians, int slots, int booked) throws SQLException {
        sunday = nextSunday();
        BusyDay.inLondon(at(sunday), clinicians, slots, booked)
                .writtenTo(product().database());
        loginAs("administrator");
        open("/reception?date=" + sunday);
    }

    /** Opens the present day of a clinic. */
    private void openAt(BusyDay day) throws SQLException {
        day.writtenTo(product().database());
        loginAs("administrator");
        open("/reception");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All clinics"))
                .click();
        page().locator("#clinics").getByText(day.clinic()).click();
        assertThat(page().locator(".cc-bar__clinic")).containsText(day.clinic());
    }

    private static LocalDate nextSunday() {
        return LocalDate.now(LONDON)
                .with(TemporalAdjusters.next(DayOfWeek.SUNDAY))
                .plusWeeks(WEEKS.incrementAndGet());
    }

    private static Instant at(LocalDate date) {
        return date.atTime(NINE).atZone(LONDON).toInstant();
    }

    private void chooseFromMenu(String entry) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More to do"))
                .click();
        page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
    }

    private static void chooseClient(Page page, String name) {
        // an opening dialog moves the focus into itself
        page.locator(".ui-dialog :focus").waitFor();
        Locator client = page.locator("input[id$=client_input]");
        client.pressSequentially(name);
        page.locator(".ui-autocomplete-item", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    private Locator readout() {
        return page().getByLabel("Selected slot");
    }

    private Locator cell(int column, int index) {
        return cellOf(page(), column, index);
    }

    private static Locator cellOf(Page page, int column, int index) {
        return page.locator(".cc-rec__col").nth(column).locator("button").nth(index);
    }
}
