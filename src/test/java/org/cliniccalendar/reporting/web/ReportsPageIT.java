package org.cliniccalendar.reporting.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.LoneSession;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slots and appointments are counted by the reporting category of their slot types. */
class ReportsPageIT extends BrowserTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private LoneSession own;

    @BeforeEach
    void makeASession() {
        loginAs("administrator");
        own = new LoneSession(clinic());
    }

    @Test
    void v19ACategoryIsGivenToASlotTypeAndCounted() throws IOException {
        open("/setup/slot-types");
        page().locator("tr[data-key]")
                .filter(new Locator.FilterOptions().setHasText("Slots " + own.code))
                .getByText("Edit")
                .click();
        page().locator("[id='edit:category']").fill("=COVID " + own.code);
        press("Put into the list");
        assertThat(page().getByText("Not saved")).isVisible();
        press("Save");
        assertThat(page().getByText("Not saved")).hasCount(0);
        appointment(0, "BOOKED");
        appointment(1, "NO_SHOW");
        appointment(2, "CANCELLED");

        open("/reports");
        count(own.date, own.date);
        Locator line = page().locator("[id='list:table_data'] tr")
                .filter(new Locator.FilterOptions().setHasText("=COVID " + own.code));
        assertThat(line).hasCount(1);
        assertThat(line).containsText("Clinic " + own.code);
        assertThat(line).containsText("N" + own.code + ", Ida");
        assertEquals("6|2|2|1|1", numbers(line));
        axe();

        Download download = page().waitForDownload(() -> press("Export"));
        String written = Files.readString(download.path())
                .lines()
                .filter(one -> one.contains(own.code))
                .findFirst()
                .orElseThrow();
        assertTrue(written.endsWith(",'=COVID " + own.code + ",6,2,2,1,1"), written);
    }

    @Test
    void withoutSlotsThePageSaysSoAndDatesInTheWrongOrderAreRefused() {
        open("/reports");
        count("2001-01-01", "2001-01-02");
        assertThat(page().getByText("No slots on these dates.")).isVisible();
        axe();
        count("2001-01-02", "2001-01-01");
        assertThat(page().locator(".cc-errors")).containsText("The last date is before the first");
        axe();
        page().setViewportSize(390, 844);
        axe();
    }

    @Test
    void aClinicManagerCountsOwnClinicsAlone() {
        LoneSession another = new LoneSession(newClinic(clinic().zone()));
        Visitor manager = newVisitor();
        manager.loginAs(clinic().login(Role.CLINIC_MANAGER));
        manager.open("/reports");
        type(manager.page(), "from_input", own.date);
        type(manager.page(), "until_input", own.date);
        manager.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        assertThat(manager.page().locator("[id='list']")).containsText("N" + own.code);
        assertThat(manager.page().locator("[id='list']")).not().containsText(another.code);
    }

    /** Of a client of its own, written past the product, in the slot of this place. */
    private void appointment(int slot, String status) {
        boolean takes = !status.equals("CANCELLED");
        run(
                ("WITH p AS (INSERT INTO client (id, number, given_name, family_name, date_of_birth) VALUES (nextval('entity_id'),"
                                + " '%1$s-%2$d', 'Ann', 'X%1$s', '1970-01-01') RETURNING id),"
                                + " s AS (SELECT * FROM slot WHERE clinic_id = %3$d ORDER BY starts_at OFFSET %2$d LIMIT 1),"
                                + " a AS (INSERT INTO appointment (id, ref, clinic_id, clinician_id, session_date_id, appointment_type_id,"
                                + " client_id, starts_at, ends_at, status, booked_by, booked_at) SELECT nextval('entity_id'),"
                                + " '%1$s%2$d', s.clinic_id, %4$d, s.session_date_id, %5$d, p.id, s.starts_at, s.ends_at, '%6$s', 'x',"
                                + " now() FROM p, s RETURNING id),"
                                + " u AS (UPDATE slot SET taken = 1 FROM s WHERE slot.id = s.id AND %7$s)"
                                + " INSERT INTO slot_claim (slot_id, seat, appointment_id) SELECT s.id, 1, a.id FROM s, a WHERE %7$s")
                        .formatted(own.code, slot, own.clinicId, own.clinicianId, own.typeId, status, takes));
    }

    private void count(String from, String until) {
        type(page(), "from_input", from);
        type(page(), "until_input", until);
        press("Search");
        page().waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    }

    private static void type(Page page, String id, String date) {
        Locator field = page.locator("[id='filter:" + id + "']");
        field.fill(LocalDate.parse(date).format(TYPED));
        field.press("Tab");
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    }

    private static String numbers(Locator line) {
        return String.join(
                "|",
                line.locator("td.cc-num").allTextContents().stream()
                        .map(text -> text.replaceAll("\\D", ""))
                        .toList());
    }

    private void press(String button) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
