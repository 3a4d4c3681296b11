package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cliniccalendar.testing.LoneSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is set of slot types and appointment types, seen where somebody books. */
class TypeSettingsIT extends OrderedListPage {
    private static final String WARNING = "Only with a letter of the hospital";

    private LoneSession own;

    @BeforeEach
    void makeASession() {
        loginAs("administrator");
        own = new LoneSession(product().database());
    }

    @Test
    void aTypeThatNeedsConfirmationMakesARequestInAnAvailableSession() {
        open(own.find());
        assertThat(times()).hasCount(6);
        assertThat(asked()).hasCount(0);
        editAppointmentType();
        field("confirm").check();
        keep();

        open(own.find());
        assertThat(asked()).hasCount(6);
        times().first().click();
        assertThat(page().locator("#case")).containsText("Service providers check with the clinician");
        book();
        assertThat(page().locator(".cc-head .cc-state-requested")).hasText("Unconfirmed");
        assertEquals(
                1L,
                one("SELECT count(*) FROM task t JOIN appointment a ON a.id = t.appointment_id"
                        + " WHERE a.clinic_id = " + own.clinicId + " AND t.deadline IS NOT NULL"));
    }

    @Test
    void aWarningIsReadBeforeSuchASlotIsBooked() {
        editSlotType();
        field("warning").fill(WARNING);
        put();
        save();

        open("/calendar?date=" + own.date);
        page().locator("[id='calendar:show']").selectOption("N" + own.code + ", Ida");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        Locator line = page().locator(".cc-calendar-list .cc-item.is-other")
                .filter(new Locator.FilterOptions().setHasText("N" + own.code));
        assertThat(line).containsText(WARNING);
        line.click();
        times().first().click();
        assertThat(page().locator("#case .cc-note--warn")).hasText(WARNING);
        axe();
    }

    @Test
    void whatWaitsForTheClientPortalSaysSo() {
        editSlotType();
        assertThat(page().locator("[id='edit:online-help']")).containsText("Takes effect with the client portal");
        editAppointmentType();
        assertThat(page().locator("[id='edit:self-help']")).containsText("Takes effect with the client portal");
        field("self").check();
        keep();
        assertThat(row()).containsText("For the client portal");
    }

    private void editSlotType() {
        open("/setup/slot-types");
        line("Slots " + own.code).getByText("Edit").click();
        assertThat(field("name")).isFocused();
    }

    private void editAppointmentType() {
        open("/setup/appointment-types");
        row().getByText("Edit").click();
        assertThat(field("name")).isFocused();
    }

    private void keep() {
        press("Save");
        assertThat(field("name")).isHidden();
    }

    private Locator row() {
        return page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Type " + own.code));
    }

    private Locator times() {
        return page().locator(".cc-times a.cc-time");
    }

    private Locator asked() {
        return page().locator(".cc-times a.cc-time--ask");
    }

    private void book() {
        caseField("reference").fill(own.code);
        caseField("new").check();
        caseField("givenName").fill("Mary");
        caseField("familyName").fill("X" + own.code);
        caseField("born_input").fill("02/08/1988");
        caseField("born_input").press("Tab");
        assertThat(page().getByText("Tuesday 2 August 1988")).isVisible();
        page().getByText("Create case and book").click();
        page().waitForURL("**/appointment?ref=*");
    }

    private Locator caseField(String id) {
        return page().locator("[id='case:" + id + "']");
    }
}
