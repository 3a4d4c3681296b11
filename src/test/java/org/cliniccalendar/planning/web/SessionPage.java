package org.cliniccalendar.planning.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Today;
import org.junit.jupiter.api.BeforeEach;

/**
 * How an administrator handles a session on the Sessions page. Each test makes one of its own, which belongs to a clinic itself
 * and so can clash with nobody's.
 */
abstract class SessionPage extends BrowserTest {
    static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A clinician who has nothing at the weekend. */
    static final String BUSY = "Dr Anjali Menon";

    final String name = "Life " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void openSessions() {
        loginAs("administrator");
        open("/sessions");
    }

    /** Types a weekly session on three dates from 09:00 to 12:00, in no room, that accepts one type; General is in front. */
    void begin(LocalDate first) {
        button("New Session").click();
        field("edit:name").fill(name);
        field("edit:centre").selectOption(new SelectOption().setIndex(1));
        field("edit:clinician").selectOption(new SelectOption().setIndex(0));
        tab("Schedule").click();
        type("edit:firstDate_input", first.format(TYPED));
        field("edit:repeat").selectOption("WEEKLY");
        assertThat(field("edit:count")).isVisible();
        type("edit:count", "3");
        tab("Appointment Types").click();
        page().locator(".cc-types input[type=checkbox]").first().check();
        tab("General").click();
        field("edit:room").selectOption(new SelectOption().setIndex(0));
    }

    /** Creates what was begun, and leaves nothing else in the list. */
    void create() {
        button("Create session").click();
        assertThat(page().locator("#toasts")).containsText("Session created");
        filter(page());
    }

    void filter(Page on) {
        on.locator("[id='filter:name']").pressSequentially(name);
        assertThat(on.locator("[id='list:table_data'] tr")).hasCount(1);
    }

    /** Opens it in the editor. */
    void edit() {
        page().locator("[id='list']")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(field("edit:name")).hasValue(name);
    }

    /** Chooses something in the menu of its line. */
    void act(String words) {
        page().getByRole(AriaRole.BUTTON, named("Actions for " + name).setExact(true))
                .click();
        page().getByRole(AriaRole.MENUITEM, named(words)).click();
    }

    /** Applies what is proposed. */
    void apply(String words) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .click();
        assertThat(page().locator("[id='proposal']")).hasCount(0);
    }

    /** What a change would do. */
    Locator dialog() {
        return page().locator("[id='proposalDialog']");
    }

    /** The lines of the dialog that lists its dates. */
    Locator dates() {
        return page().locator("[id='dates:table_data'] tr");
    }

    Locator row() {
        return row(name).filter(new Locator.FilterOptions().setHasNotText(name + " b"));
    }

    Locator row(String wanted) {
        return page().locator("[id='list:table_data'] tr").filter(new Locator.FilterOptions().setHasText(wanted));
    }

    Locator tab(String words) {
        return page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + words)));
    }

    Locator button(String words) {
        return page().getByRole(AriaRole.BUTTON, named(words));
    }

    void type(String id, String value) {
        field(id).fill(value);
        field(id).press("Tab");
    }

    Locator field(String id) {
        return page().locator("[id='" + id + "']");
    }

    Locator text(String words) {
        return page().getByText(words, new Page.GetByTextOptions().setExact(true));
    }

    /** {@value #BUSY} has a session from 08:00 to 13:00 on each of these dates. */
    void keepBusyOn(LocalDate... dates) throws SQLException {
        for (LocalDate date : dates) {
            run("""
                    WITH made AS (
                        INSERT INTO clinic_session (id, series_id, clinic_id, clinician_id, name, first_date, start_time, end_time,
                               layout, level, typed_by, status, acknowledged_by, acknowledged_at, published_until)
                        SELECT nextval('entity_id'), 0, k.id, c.id, 'Zz %1$s', date '%2$s', '08:00', '13:00', '-:300',
                               'AVAILABLE', 'OPERATOR', 'ACTIVE', 'x', now(), date '%2$s'
                          FROM clinician c, clinic k WHERE c.code = 'menon' AND k.code = 'rowan-street'
                        RETURNING *)
                    INSERT INTO session_date (session_id, clinic_id, clinician_id, date, starts_at, ends_at)
                    SELECT m.id, m.clinic_id, m.clinician_id, m.first_date,
                           (m.first_date + m.start_time) AT TIME ZONE k.zone, (m.first_date + m.end_time) AT TIME ZONE k.zone
                      FROM made m JOIN clinic k ON k.id = m.clinic_id
                    """.formatted(name.substring(5), date));
        }
    }

    static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }

    static LocalDate saturday(int weeksAhead) {
        return Today.date().with(TemporalAdjusters.next(DayOfWeek.SATURDAY)).plusWeeks(weeksAhead);
    }
}
