package org.cliniccalendar.reception;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cliniccalendar.testing.Today;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Features V23 and V25 in the browser. Each test has a Sunday to itself. */
class ReceptionIT extends ReceptionPage {
    private static final String WHOLE = "part => part.offsetWidth > 1 && part.offsetWidth >= part.scrollWidth";

    @Test
    void v23ADayIsDrawnAsColumnsOfSlotsWithTypeStateAndClient() throws SQLException {
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
        assertThat(readout()).containsText("born 14 March 1951");
        axe();
    }

    @Test
    void whatSomebodyElseBooksStandsThereWithoutReload() throws SQLException {
        openDay(1, 6, 1);
        Visitor colleague = newVisitor();
        enter(colleague, "administrator");
        colleague.open("/reception?date=" + sunday());
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
        Instant began = Today.instant().minus(30, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
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
        assertThat(cell(0, 0)).containsText("Okafor1-1, Adaeze");
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
    void v25AnAppointmentIsDraggedToAFreeSlotAndTheToastPutsItBack() throws SQLException {
        openDay(2, 6, 1);
        drag(cell(0, 0), cell(1, 3));
        assertThat(cell(1, 3)).containsText("Okafor1-1, Adaeze");
        assertThat(cell(0, 0)).containsText("free");
        undo();
        assertThat(cell(0, 0)).containsText("Okafor1-1, Adaeze");
        assertThat(cell(1, 3)).containsText("free");
        drag(cell(0, 0), cell(1, 0));
        assertThat(cell(0, 0)).containsText("Okafor1-1, Adaeze");
    }

    @Test
    void v25AStepIsUndoneFromTheToast() throws SQLException {
        openDay(1, 6, 1);
        cell(0, 0).focus();
        page().keyboard().press("a");
        assertThat(cell(0, 0)).containsText("Arrived");
        undo();
        assertThat(cell(0, 0)).containsText("Confirmed");
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
        assertThat(cell(0, 0).locator("s")).hasText("Okafor1-1, Adaeze");
        assertEquals(true, cell(0, 0).locator("time").evaluate(WHOLE), "the time of the free slot is not cut");
    }

    @Test
    void v25AnAppointmentIsCalledOffSilentlyAndWaitsForAnotherTime() throws SQLException {
        openDay(1, 6, 2);
        run("UPDATE client p SET email = lower(p.family_name) || '@' || k.code || '.test' FROM appointment a"
                + " JOIN clinic k ON k.id = a.clinic_id WHERE a.client_id = p.id AND k.name = '" + day().clinic()
                + "'");
        cell(0, 0).click();
        chooseFromMenu("Cancel…");
        page().getByLabel("Reason").fill("The line was cut");
        page().getByText("Put on the To rebook list").click();
        page().getByText("Tell the client by e-mail").click();
        button("Cancel the appointment").click();
        assertThat(cell(0, 0)).containsText("Okafor1-1, Adaeze cancelled");
        cell(0, 1).click();
        chooseFromMenu("Cancel…");
        page().getByLabel("Reason").fill("The room was flooded");
        button("Cancel the appointment").click();
        assertThat(cell(0, 1)).containsText("Okafor1-2, Adaeze cancelled");

        assertEquals(
                "The line was cut",
                one("SELECT string_agg(r.reason, ',') FROM to_rebook r JOIN clinic k ON k.id = r.clinic_id"
                        + " WHERE k.name = '" + day().clinic() + "'"));
        assertEquals(
                "okafor1-2",
                one("SELECT string_agg(split_part(m.recipient, '@', 1), ',') FROM outbox_message m JOIN clinic k"
                        + " ON m.recipient LIKE '%@' || k.code || '.test' WHERE m.kind = 'appointment-cancellation' AND k.name = '"
                        + day().clinic() + "'"));
    }

    @Test
    void requestsOfOneVisitAreCancelledTogetherAndTheClientWaitsForAnotherTimeOnce() throws SQLException {
        sundayOfOneVisit();
        cell(0, 0).click();
        cell(1, 0).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
        assertThat(readout()).containsText("2 chosen, each step is for all of them:09:00–09:10 Okafor1-1, Adaeze");
        chooseFromMenu("Cancel…");
        page().getByLabel("Reason").fill("The claim was settled");
        page().getByText("Put on the To rebook list").click();
        axe();
        button("Cancel 2 appointments").click();
        assertThat(cell(0, 0)).containsText("cancelled");
        assertThat(cell(1, 0)).containsText("cancelled");
        assertEquals(1L, one("SELECT count(*) FROM to_rebook WHERE reason = 'The claim was settled'"));
        cell(1, 0).click();
        assertThat(readout()).not().containsText("chosen");
    }

    @Test
    void whoeverCancelsOneOfSeveralRequestsReadsWhoElseIsNotAskedAnyMore() throws SQLException {
        sundayOfOneVisit();
        cell(0, 0).click();
        chooseFromMenu("Cancel…");
        Locator dialog = page().locator("[id='cancelForm']");
        assertThat(dialog).containsText("Adaeze Okafor1-1, 09:00–09:10");
        assertThat(dialog.locator(".cc-note").first()).containsText("is not asked any more then");
        assertThat(dialog.locator(".cc-note").first()).containsText("Dr Ada Busy02");
    }

    /** Two clinicians are asked for one visit. */
    private void sundayOfOneVisit() throws SQLException {
        openDay(2, 6, 1);
        run("UPDATE appointment a SET status = 'REQUESTED', client_id = f.client_id, alternatives = f.id"
                + " FROM (SELECT min(x.id) AS id, min(x.client_id) AS client_id, x.clinic_id FROM appointment x"
                + " JOIN clinic k ON k.id = x.clinic_id WHERE k.name = '" + day().clinic()
                + "' GROUP BY x.clinic_id) f WHERE a.clinic_id = f.clinic_id");
        page().reload();
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
        openNextSunday();
        assertThat(page().locator("#grid")).containsText("No session on this day");
        axe();
    }

    /** 40 columns of 60 slots, all booked; how long the server took is told, not judged. */
    @Test
    void aBusyDayIsLessThanFourHundredKilobytes() throws SQLException {
        openDay(40, 60, 60);
        long before = System.nanoTime();
        byte[] html = page().request().get("/reception?date=" + sunday()).text().getBytes(StandardCharsets.UTF_8);
        System.out.printf(
                "Reception View of 40 x 60 slots: %d bytes in %d ms%n",
                html.length, (System.nanoTime() - before) / 1_000_000);
        assertTrue(html.length < 400_000, html.length + " bytes");
        assertThat(page().locator(".cc-rec__col button")).hasCount(2400);
    }

    private void drag(Locator from, Locator to) {
        from.hover();
        page().mouse().down();
        to.hover();
        page().mouse().up();
    }

    private void undo() {
        page().locator("#toasts")
                .getByText("Undo", new Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
