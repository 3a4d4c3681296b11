package org.cliniccalendar.reception;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Today;
import org.cliniccalendar.testing.Visitor;

/** The Reception View in the browser, on a day that no other test uses: a Sunday of its own. */
abstract class ReceptionPage extends BrowserTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final AtomicInteger WEEKS = new AtomicInteger();

    private LocalDate sunday;
    private BusyDay day;

    /** The day that was opened last. */
    final LocalDate sunday() {
        return sunday;
    }

    /** What stands on it. */
    final BusyDay day() {
        return day;
    }

    /** Opens the next Sunday with a busy day of one clinic. */
    final void openDay(int clinicians, int slots, int booked) throws SQLException {
        sunday = nextSunday();
        day = BusyDay.inLondon(at(sunday), clinicians, slots, booked)
                .writtenTo(product().database());
        openSunday();
    }

    /** Opens the next Sunday, on which there is nothing. */
    final void openNextSunday() {
        sunday = nextSunday();
        loginAs(clinic().login(Role.RECEPTION));
        open("/reception?date=" + sunday);
    }

    private void openSunday() {
        enter(visitor(), "administrator");
        open("/reception?date=" + sunday);
    }

    /** Somebody logs in and works in the clinic of the day from then on, so that other tests' clinics are not seen. */
    final void enter(Visitor somebody, String role) {
        somebody.loginAs(role);
        somebody.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All clinics"))
                .click();
        somebody.page().locator("#clinics").getByText(day.clinic()).click();
        assertThat(somebody.page().locator(".cc-bar__clinic")).containsText(day.clinic());
    }

    /** Opens the present day of a clinic. */
    final void openAt(BusyDay present) throws SQLException {
        day = present.writtenTo(product().database());
        enter(visitor(), "administrator");
        open("/reception");
    }

    private static LocalDate nextSunday() {
        return Today.next(DayOfWeek.SUNDAY, LONDON).plusWeeks(WEEKS.incrementAndGet());
    }

    private static Instant at(LocalDate date) {
        return date.atTime(NINE).atZone(LONDON).toInstant();
    }

    final void chooseFromMenu(String entry) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More to do"))
                .click();
        page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
    }

    static void chooseClient(Page page, String name) {
        // an opening dialog moves the focus into itself
        page.locator(".ui-dialog :focus").waitFor();
        Locator client = page.locator("input[id$=client_input]");
        client.pressSequentially(name);
        page.locator(".ui-autocomplete-item", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    final Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    final Locator readout() {
        return page().getByLabel("Selected slot");
    }

    final Locator cell(int column, int index) {
        return cellOf(page(), column, index);
    }

    static Locator cellOf(Page page, int column, int index) {
        return page.locator(".cc-rec__col").nth(column).locator("button").nth(index);
    }
}
