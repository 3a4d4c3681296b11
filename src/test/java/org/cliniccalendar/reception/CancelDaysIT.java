package org.cliniccalendar.reception;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.Test;

/** A clinician's day and a clinic's days are cancelled from the Reception View: proposed first, and undone. */
class CancelDaysIT extends ReceptionPage {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    @Test
    void v25ADayOfAClinicianIsProposedThenCancelledThenUndone() throws SQLException {
        openDay(2, 6, 2);
        cancelDayOf("Surgery 1");
        assertThat(dialog()).containsText("1 session will not take place, 2 appointments are touched.");
        assertThat(dialog()).containsText("Okafor1-1, Adaeze");
        assertThat(dialog()).containsText("2 clients have no e-mail address");
        axe();
        page().getByLabel("Reason").fill("The doctor is ill");
        apply();

        assertThat(heads()).hasText(new String[] {"Surgery 2"});
        assertEquals("2", count("FROM to_rebook r", "r.reason = 'The doctor is ill'"));
        axe();
        undo();
        assertThat(heads()).hasText(new String[] {"Surgery 1", "Surgery 2"});
        assertThat(cell(0, 0)).containsText("Okafor1-1, Adaeze");
        assertEquals("0", count("FROM to_rebook r", "r.reason = 'The doctor is ill'"));
    }

    @Test
    void v25DaysOfAClinicAreCancelledForGood() throws SQLException {
        openDay(2, 6, 1);
        button("Cancel days of a clinic").click();
        assertThat(field("first_input")).hasValue(sunday().format(TYPED));
        assertThat(dialog()).containsText("2 sessions will not take place");
        field("last_input").fill(sunday().plusDays(3).format(TYPED));
        field("last_input").press("Tab");
        assertThat(dialog()).containsText(sunday().plusDays(3).format(SPOKEN));
        page().getByText("Cancel for good").click();
        page().getByText("Tell the clients by e-mail").click();
        page().getByLabel("Reason").fill("Closed for works");
        apply();

        assertThat(page().locator("#grid")).containsText("No session on this day");
        assertEquals("0", count("FROM to_rebook r", "r.reason = 'Closed for works'"));
        assertEquals("2", count("FROM appointment r", "r.status = 'CANCELLED' AND r.reason = 'Closed for works'"));
    }

    @Test
    void whoeverSeesAllClinicsChoosesOneFirst() {
        loginAs("administrator");
        open("/reception");
        button("Cancel days of a clinic").click();
        assertThat(field("clinic")).hasValue("");
        assertThat(button("Cancel these days")).isDisabled();
    }

    @Test
    void v25WhoIsBookedInBetweenIsSeenFirst() throws SQLException {
        openDay(1, 6, 1);
        cancelDayOf("Surgery 1");
        assertThat(dialog()).containsText("1 appointment is touched");
        String client = BusyDay.client(product().database());
        Visitor colleague = newVisitor();
        enter(colleague, "administrator");
        colleague.open("/reception?date=" + sunday());
        book(colleague.page(), client);
        button("Cancel these days").click();

        assertThat(page().getByRole(AriaRole.ALERT)).containsText("Something was booked or changed in between");
        assertThat(dialog()).containsText(client);
        assertThat(dialog()).containsText("2 appointments are touched");
        axe();
        apply();
        assertThat(page().locator("#grid")).containsText("No session on this day");
    }

    private static void book(Page page, String client) {
        Locator free = cellOf(page, 0, 3);
        free.click();
        free.press("Enter");
        chooseClient(page, client);
        page.locator("[id='book:do']").click();
        assertThat(cellOf(page, 0, 3)).containsText(client);
    }

    private void cancelDayOf(String session) {
        button("What to do with " + session).click();
        page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Cancel this day"))
                .click();
        assertThat(dialog()).isVisible();
    }

    private void apply() {
        button("Cancel these days").click();
        assertThat(dialog()).isHidden();
    }

    private void undo() {
        page().locator("[id='undo']").getByRole(AriaRole.BUTTON).click();
    }

    private Locator heads() {
        return page().locator(".cc-rec__head h2");
    }

    private Locator dialog() {
        return page().locator("[id='daysOffDialog']");
    }

    private Locator field(String id) {
        return page().locator("[id='daysOff:" + id + "']");
    }

    private String count(String from, String which) throws SQLException {
        return BusyDay.one(
                product().database(),
                "SELECT count(*) " + from + " JOIN clinic k ON k.id = r.clinic_id WHERE k.name = '" + day().clinic()
                        + "' AND " + which);
    }
}
