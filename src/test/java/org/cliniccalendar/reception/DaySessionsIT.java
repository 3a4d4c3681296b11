package org.cliniccalendar.reception;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feature V25: a day gets another session from the Reception View, and one of its sessions moves with who is booked. */
class DaySessionsIT extends BrowserTest {
    private LocalDate day;
    private Person ada;

    @BeforeEach
    void aMorningWithOneAppointment() {
        day = clinic().today().plusDays(8);
        ada = clinic().client("Ada", "Byron");
        clinic().session("Morning")
                .by(clinic().clinician("Ann", "Ashby"))
                .in("Room 1")
                .on(day)
                .slots(3, 10)
                .publish()
                .book("09:10", ada);
        loginAs(clinic().login(Role.CLINIC_MANAGER));
        openDay();
    }

    private void openDay() {
        open("/reception?date=" + day);
    }

    @Test
    void v25ASessionIsAddedToADay() {
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a session to this day"))
                .click();
        field("name").fill("Extra hour");
        tab("Schedule").click();
        type("start", "15:00");
        type("end", "15:30");
        tab("Appointment Types").click();
        page().locator(".cc-types li")
                .filter(new Locator.FilterOptions().setHasText(clinic().visitName()))
                .locator("input")
                .check();
        button("Create session").click();
        assertThat(page().locator("#toasts")).containsText("Session created");

        openDay();
        assertThat(page().locator(".cc-rec__head h2")).hasText(new String[] {"Morning", "Extra hour"});
        assertThat(cells(1)).hasCount(3);
        assertThat(cells(1).first()).containsText("15:00");
    }

    @Test
    void v25ASessionIsMovedWithItsBookedAppointmentsAndTheClientsAreTold() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What to do with Morning"))
                .click();
        page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Move or change its session"))
                .click();
        assertThat(field("name")).hasValue("Morning");
        tab("Schedule").click();
        type("start", "14:00");
        type("end", "14:30");
        button("Review and save…").click();
        Locator proposal = page().locator("[id='proposalDialog']");
        assertThat(proposal).containsText("1 booked appointment");
        proposal.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save changes"))
                .click();
        assertThat(page().locator("[id='proposal']")).hasCount(0);

        openDay();
        assertThat(cells(0).first()).containsText("14:00");
        assertThat(cells(0).filter(new Locator.FilterOptions().setHasText("Byron, Ada")))
                .hasCount(1);
        String told = String.valueOf(one("SELECT string_agg(body, ' ') FROM outbox_message WHERE recipient = '"
                + ada.email() + "' AND kind = 'appointment-confirmation'"));
        assertTrue(told.contains("14:"), told);
    }

    private Locator cells(int column) {
        return page().locator(".cc-rec__col").nth(column).locator("button");
    }

    private Locator field(String id) {
        return page().locator("[id='edit:" + id + "']");
    }

    private void type(String id, String value) {
        field(id).fill(value);
        field(id).press("Tab");
    }

    private Locator tab(String words) {
        return page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + words)));
    }

    private Locator button(String words) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }
}
