package org.cliniccalendar.booking.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** Features K2, K3, K6, K7 and K8 in the browser. */
class ClinicCalendarIT extends BrowserTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void k6TheTileOnTheHomePageOpensMyClinicCalendar() {
        loginAs("clinician");
        page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("My Availability and Upcoming Appointments"))
                .click();
        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("My Clinic Calendar")))
                .isVisible();
        axe();
    }

    @Test
    void k7TheDateRangeIsThreeMonthsAtFirst() {
        openCalendar();
        LocalDate from =
                LocalDate.parse(page().locator("[id='calendar:from_input']").inputValue(), TYPED);
        LocalDate until =
                LocalDate.parse(page().locator("[id='calendar:until_input']").inputValue(), TYPED);
        assertEquals(from.plusMonths(3).minusDays(1), until);
    }

    @Test
    void k8SearchShowsOnlyWhatLiesInsideTheRange() {
        openCalendar();
        draw("List");
        LocalDate monday = LocalDate.parse(
                        page().locator("[id='calendar:from_input']").inputValue(), TYPED)
                .plusDays(7);
        type("calendar:from_input", monday.format(TYPED));
        type("calendar:until_input", monday.plusDays(1).format(TYPED));
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        assertThat(page().locator(".cc-calendar-list .cc-day")).hasCount(daysWithSessions(monday));
    }

    @Test
    void monthWeekAndDayAreDrawnAndTheListSaysTheSame() {
        openCalendar();
        assertThat(page().locator(".fc-timeGridWeek-view")).isVisible();
        List<String> week = names(page().locator(".fc .cc-state-booked .cc-ev__who"));
        assertTrue(!week.isEmpty(), "the demo network has appointments in the coming week");
        axe();
        draw("Day");
        assertThat(page().locator(".fc-timeGridDay-view")).isVisible();
        axe();
        draw("Month");
        assertThat(page().locator(".fc-dayGridMonth-view")).isVisible();
        axe();
        draw("List");
        Locator listed = page().locator(".cc-calendar-list a.cc-item .cc-strong");
        assertThat(listed.first()).isVisible();
        assertTrue(names(listed).containsAll(week), "what the week shows stands in the list");
        axe();
    }

    @Test
    void datesInTheWrongOrderAreRefusedBesideTheFieldAndNothingTypedIsLost() {
        openCalendar();
        type("calendar:from_input", "10/03/2031");
        type("calendar:until_input", "01/03/2031");
        page().locator("[id='calendar:search']").click();

        assertThat(page().locator("[id='calendar:until-error']")).containsText("The last day is before the first");
        assertThat(page().locator("[id='calendar:from_input']")).hasValue("10/03/2031");
        assertThat(page().locator("[id='calendar:until_input']")).hasValue("01/03/2031");
        axe();
    }

    @Test
    void k2AColleaguesSessionShowsWhoAndHowMuchIsFreeAndNoClient() {
        openCalendar();
        draw("List");
        Locator colleague =
                page().locator(".cc-calendar-list .cc-item.is-other").first();
        assertThat(colleague).containsText("free of");
        assertEquals(0, page().locator(".cc-calendar-list .cc-item.is-other a").count());
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
        openCalendar();
        page().locator(".fc a.cc-state-booked").first().focus();
        page().keyboard().press("Enter");
        page().waitForURL("**/appointment?ref=*");
        assertThat(page().getByText("Medico-legal assessment")
                        .or(page().getByText("Follow-up"))
                        .first())
                .isVisible();
        axe();
    }

    @Test
    void anUnknownReferenceIsAnsweredInWords() {
        loginAs("clinician");
        open("/appointment?ref=NOBODY22");
        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("There is no such appointment");
        axe();
    }

    private void openCalendar() {
        loginAs("clinician");
        open("/calendar");
    }

    private void draw(String layout) {
        page().locator(".cc-seg").getByText(layout).click();
        assertThat(page().locator(".cc-seg [aria-pressed=true]")).hasText(layout);
    }

    private void type(String id, String value) {
        Locator field = page().locator("[id='" + id + "']");
        field.fill(value);
        field.press("Tab");
    }

    private static int daysWithSessions(LocalDate first) {
        return (int) List.of(first, first.plusDays(1)).stream()
                .filter(date -> date.getDayOfWeek().getValue() < 6)
                .count();
    }

    private static List<String> names(Locator texts) {
        texts.first().waitFor();
        return texts.allTextContents().stream().map(String::strip).toList();
    }
}
