package org.cliniccalendar.planning.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.OwnSession;
import org.cliniccalendar.testing.Person;
import org.cliniccalendar.testing.Today;
import org.junit.jupiter.api.BeforeEach;

/**
 * How a manager handles a session on the Sessions page of a clinic of the test's own. The session belongs to the clinic itself
 * unless it is given to the one clinician there.
 */
abstract class SessionPage extends BrowserTest {
    static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** So many weeks are looked at; what is said of clock changes has tests of its own. */
    private static final int WEEKS = 7;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The clinician of the clinic. */
    static final String MENON = "Dr Anjali Menon";

    final String name = "Life";
    private Person menon;

    @BeforeEach
    void openSessions() {
        menon = clinic().clinician("Anjali", "Menon");
        clinic().room("Room 1");
        clinic().visit();
        loginAs(clinic().login(Role.CLINIC_MANAGER));
        open("/sessions");
    }

    /** {@value #MENON}. */
    final Person menon() {
        return menon;
    }

    /** The session that was created. */
    final OwnSession created() {
        return clinic().sessionNamed(name);
    }

    /** Types a weekly session on three dates from 09:00 to 12:00, in no room, that accepts visits; General is in front. */
    void begin(LocalDate first) {
        button("New Session").click();
        field("edit:name").fill(name);
        field("edit:centre").selectOption(clinic().name());
        field("edit:clinician").selectOption(new SelectOption().setIndex(0));
        tab("Schedule").click();
        type("edit:firstDate_input", first.format(TYPED));
        field("edit:repeat").selectOption("WEEKLY");
        assertThat(field("edit:count")).isVisible();
        type("edit:count", "3");
        tab("Appointment Types").click();
        type(clinic().visitName()).check();
        tab("General").click();
        field("edit:room").selectOption(new SelectOption().setIndex(0));
    }

    /** Makes {@value #MENON} of this clinic the clinician; others may have that name, too. */
    void giveToMenon() {
        field("edit:clinician").selectOption(Long.toString(menon.id()));
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

    /** The box of a type of appointment. */
    Locator type(String appointmentType) {
        return page().locator(".cc-types li")
                .filter(new Locator.FilterOptions().setHasText(appointmentType))
                .locator("input");
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

    /** {@value #MENON} has a session from 08:00 to 13:00 on each of these dates. */
    void keepBusyOn(LocalDate... dates) {
        for (LocalDate date : dates) {
            clinic().session("Busy " + date)
                    .by(menon)
                    .on(date)
                    .from("08:00")
                    .slots(1, 300)
                    .publish();
        }
    }

    static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }

    static LocalDate saturday(int weeksAhead) {
        LocalDate saturday = Today.next(DayOfWeek.SATURDAY, LONDON).plusWeeks(weeksAhead);
        return clocksChangeSoonAfter(saturday) ? saturday.plusWeeks(WEEKS) : saturday;
    }

    private static boolean clocksChangeSoonAfter(LocalDate date) {
        Instant midnight = date.atStartOfDay(LONDON).toInstant();
        return LONDON.getRules()
                .nextTransition(midnight)
                .getInstant()
                .isBefore(midnight.plus(Duration.ofDays(7L * WEEKS)));
    }
}
