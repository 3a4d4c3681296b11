package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.IntStream;
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
        own = new LoneSession(clinic());
    }

    @Test
    void k25ATypeThatNeedsConfirmationMakesARequestInAnAvailableSession() {
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
    void v24AWarningIsReadBeforeSuchASlotIsBooked() {
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
        page().waitForURL("**/find?*");
        times().first().click();
        assertThat(page().locator("#case .cc-note--warn")).hasText(WARNING);
        axe();

        open("/reception?date=" + own.date);
        assertThat(page().locator(".cc-rec__head").filter(new Locator.FilterOptions().setHasText("S " + own.code)))
                .hasCount(1);
        List<String> heads = page().locator(".cc-rec__head").allTextContents();
        int column = IntStream.range(0, heads.size())
                .filter(i -> heads.get(i).contains("S " + own.code))
                .findFirst()
                .orElseThrow();
        Locator free =
                page().locator(".cc-rec__col").nth(column).locator("button").nth(3);
        free.click();
        free.press("Enter");
        assertThat(page().locator("[id='book'] .cc-note--warn")).hasText(WARNING);
        axe();
    }

    @Test
    void anAppointmentTypeIsOfferedByItsNameForItsLengthAndInItsSlotTypesAndSeenInItsColour() {
        editAppointmentType();
        field("name").fill("Renamed " + own.code);
        field("minutes").fill("20");
        page().locator("[id='edit:colour'] input[value=plum]").check();
        keep();
        open(own.find());
        assertThat(page().locator("[id='criteria:type'] option:checked")).hasText("Renamed " + own.code);
        assertThat(times()).hasCount(5);
        times().first().click();
        book();
        open("/calendar?date=" + own.date);
        assertThat(page().locator(".cc-calendar-list .cc-item")
                        .filter(new Locator.FilterOptions().setHasText("X" + own.code)))
                .isVisible();
        assertThat(page().locator(".cc-calendar-list .cc-item:has-text('X" + own.code + "') .cc-dot.cc-head-plum"))
                .hasCount(1);

        open("/setup/appointment-types");
        page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Renamed " + own.code))
                .getByText("Edit")
                .click();
        page().getByLabel("RTN Routine").check();
        keep();
        open(own.find());
        assertThat(times()).hasCount(0);
    }

    @Test
    void v24ASlotTypeSaysWhetherAndFromWhenOnAndByWhichChannelItIsBooked() {
        set(() -> field("bookable").uncheck());
        assertOffered(0, "");
        set(() -> {
            field("bookable").check();
            field("window").selectOption("HOURS_BEFORE");
            field("hours").fill("1");
        });
        assertOffered(0, "");
        set(() -> field("hours").fill("500"));
        assertOffered(6, "");
        set(() -> {
            field("window").selectOption("DAYS_BEFORE");
            field("days").fill("2");
        });
        assertOffered(0, "");
        set(() -> field("days").fill("30"));
        assertOffered(6, "");
        set(() -> {
            field("window").selectOption("ANY_TIME");
            field("channel").selectOption("VIDEO");
        });
        assertOffered(6, "VIDEO");
        assertOffered(0, "TELEPHONE");
    }

    @Test
    void v24TheEditorOfSessionsOffersASlotTypeByItsNamesAndItsLength() {
        String shortName = "Q" + own.code.substring(0, 4);
        set(() -> {
            field("name").fill("Slots " + own.code + " new");
            field("shortName").fill(shortName);
            field("minutes").fill("25");
        });
        open("/sessions");
        press("New Session");
        page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Slots"))
                .click();
        Locator offered = page().locator(".cc-pal [data-short=" + shortName + "]");
        assertThat(offered).containsText("Slots " + own.code + " new");
        assertThat(offered).containsText("25");
    }

    private void set(Runnable change) {
        editSlotType();
        change.run();
        put();
        save();
    }

    private void assertOffered(int count, String channel) {
        open(own.find());
        if (!channel.isEmpty()) {
            page().locator("[id='criteria:channel']").selectOption(channel);
            page().locator("[id='criteria:search']").click();
        }
        assertThat(times()).hasCount(count);
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
        caseField("givenName").fill("G" + own.code);
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
