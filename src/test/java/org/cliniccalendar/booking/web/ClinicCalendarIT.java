package org.cliniccalendar.booking.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.OwnClinic;
import org.cliniccalendar.testing.Person;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Features K2, K3, K6, K7 and K8 in the browser: one's own session and a colleague's, in each of which somebody is booked. */
class ClinicCalendarIT extends BrowserTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private LocalDate day;
    private Person ann;
    private Person ben;

    @BeforeEach
    void twoSessions() {
        day = clinic().today().plusDays(10);
        ann = clinic().clinician("Ann", "Ashby");
        ben = clinic().clinician("Ben", "Bowes");
        clinic().session("Mine")
                .by(ann)
                .in("Room 1")
                .on(day)
                .slots(6, 10)
                .publish()
                .book("09:10", clinic().client("Ada", "Byron"));
        clinic().session("Theirs")
                .by(ben)
                .in("Room 2")
                .on(day)
                .from("11:00")
                .slots(6, 10)
                .publish()
                .book("11:20", clinic().client("Grace", "Hopper"));
    }

    @Test
    void k6TheTileOnTheHomePageOpensMyClinicCalendar() {
        loginAs(clinic().login(ann));
        page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("My Availability and Upcoming Appointments"))
                .click();
        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("My Clinic Calendar")))
                .isVisible();
        axe();
        draw("List");
        assertThat(lines().filter(new Locator.FilterOptions().setHasText("Byron, Ada")))
                .containsText("09:10–09:20");
        assertThat(page().locator(".cc-calendar-list .is-band").first()).containsText("09:00–09:10");
    }

    @Test
    void k7TheDateRangeIsThreeMonthsAtFirst() {
        LocalDate today = clinic().today();
        clinic().session("Before the end")
                .by(ben)
                .on(today.plusMonths(3).minusDays(1))
                .slots(3, 10)
                .publish();
        clinic().session("After the end")
                .by(ben)
                .on(today.plusMonths(3))
                .slots(3, 10)
                .publish();
        openCalendar();
        draw("List");

        assertThat(field("from")).hasValue(today.format(TYPED));
        assertThat(field("until")).hasValue(today.plusMonths(3).minusDays(1).format(TYPED));
        shows(day, today.plusMonths(3).minusDays(1));
    }

    @Test
    void k8SearchShowsOnlyWhatLiesInsideTheRange() {
        for (int later = 1; later <= 3; later++) {
            clinic().session("Later " + later)
                    .by(ben)
                    .on(day.plusDays(later))
                    .slots(3, 10)
                    .publish();
        }
        openCalendar();
        draw("List");
        shows(day, day.plusDays(1), day.plusDays(2), day.plusDays(3));
        type("until", day.plusDays(2).format(TYPED));
        type("from", day.plusDays(1).format(TYPED));
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        shows(day.plusDays(1), day.plusDays(2));
        assertThat(page().locator(".cc-filter__found")).containsText("2 session dates, 0 booked, 6 free");
    }

    @Test
    void monthWeekAndDayAreDrawnAndTheListSaysTheSame() {
        openCalendarAtTheDay();
        assertThat(page().locator(".fc-timeGridWeek-view")).isVisible();
        assertThat(drawn()).hasText("Byron, Ada");
        axe();
        draw("Day");
        assertThat(page().locator(".fc-timeGridDay-view")).isVisible();
        assertThat(drawn()).hasText("Byron, Ada");
        axe();
        draw("Month");
        assertThat(page().locator(".fc-dayGridMonth-view")).isVisible();
        assertThat(drawn()).hasText("Byron, Ada");
        axe();
        draw("List");
        assertThat(page().locator(".cc-calendar-list a.cc-item .cc-strong")).hasText("Byron, Ada");
        axe();
    }

    @Test
    void datesInTheWrongOrderAreRefusedBesideTheFieldAndNothingTypedIsLost() {
        openCalendar();
        String later = day.plusDays(9).format(TYPED);
        type("from", later);
        type("until", day.format(TYPED));
        page().locator("[id='calendar:search']").click();

        assertThat(page().locator("[id='calendar:until-error']")).containsText("The last day is before the first");
        assertThat(field("from")).hasValue(later);
        assertThat(field("until")).hasValue(day.format(TYPED));
        axe();
    }

    @Test
    void k2AColleaguesSessionShowsWhoAndHowMuchIsFreeAndNoClient() {
        OwnClinic elsewhere = newClinic(ZoneId.of("Europe/London"));
        elsewhere
                .session("Elsewhere")
                .by(elsewhere.clinician("Cara", "Cole"))
                .on(day)
                .slots(6, 10)
                .publish();
        openCalendar();
        draw("List");
        Locator mine = page().locator(".cc-calendar-list .is-session");
        assertThat(mine).containsText("Room 1");
        assertThat(mine).containsText("09:00–10:00");
        Locator theirs = page().locator(".cc-calendar-list .is-other");
        assertThat(theirs).hasCount(1);
        assertThat(theirs).containsText("Dr Ben Bowes");
        assertThat(theirs).containsText("11:00–12:00");
        assertThat(theirs).containsText("5 free of 6");
        assertThat(lines().filter(new Locator.FilterOptions().setHasText("Byron, Ada")))
                .hasCount(1);
        assertFalse(page().content().contains("Hopper"), "the client of a colleague");

        Visitor colleague = newVisitor();
        colleague.loginAs(clinic().login(ben));
        colleague.open("/calendar");
        assertThat(colleague.page().locator(".cc-calendar-list").getByText("Hopper, Grace"))
                .hasCount(1);
        assertFalse(colleague.page().content().contains("Byron"), "the client of a colleague");
        Visitor reception = newVisitor();
        reception.loginAs(clinic().login(Role.RECEPTION));
        reception.open("/calendar");
        assertThat(reception.page().locator(".cc-calendar-list").getByText("Byron, Ada"))
                .isVisible();
        assertThat(reception.page().locator(".cc-calendar-list").getByText("Hopper, Grace"))
                .isVisible();
    }

    @Test
    void onAPhoneTheListStandsInsteadOfTheGrid() {
        visitor().page().setViewportSize(390, 800);
        openCalendar();
        assertThat(page().locator(".cc-calendar-list .cc-day").first()).isVisible();
        assertThat(page().locator(".fc")).not().isVisible();
        axe();
    }

    @Test
    void anAppointmentIsOpenedFromTheCalendarByKeyboard() {
        openCalendarAtTheDay();
        page().locator(".fc a.cc-state-booked").first().focus();
        page().keyboard().press("Enter");
        page().waitForURL("**/appointment?ref=*");
        assertThat(page().getByText(clinic().visitName()).first()).isVisible();
        axe();
    }

    @Test
    void anUnknownReferenceIsAnsweredInWords() {
        loginAs(clinic().login(ann));
        open("/appointment?ref=NOBODY22");
        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("There is no such appointment");
        axe();
    }

    private void openCalendar() {
        loginAs(clinic().login(ann));
        open("/calendar");
    }

    private void openCalendarAtTheDay() {
        loginAs(clinic().login(ann));
        open("/calendar?date=" + day);
    }

    private void draw(String layout) {
        page().locator(".cc-seg").getByText(layout).click();
        assertThat(page().locator(".cc-seg [aria-pressed=true]")).hasText(layout);
    }

    /** Fails unless the list has just these days. */
    private void shows(LocalDate... days) {
        assertThat(page().locator(".cc-calendar-list .cc-day h2"))
                .hasText(Stream.of(days).map(WORDS::format).toArray(String[]::new));
    }

    private Locator lines() {
        return page().locator(".cc-calendar-list .cc-item");
    }

    /** The names of the clients who are drawn. */
    private Locator drawn() {
        return page().locator(".fc .cc-state-booked .cc-ev__who");
    }

    private Locator field(String id) {
        return page().locator("[id='calendar:" + id + "_input']");
    }

    private void type(String id, String value) {
        field(id).fill(value);
        field(id).press("Tab");
    }
}
