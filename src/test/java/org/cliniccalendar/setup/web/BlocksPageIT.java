package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.FindPage;
import org.cliniccalendar.testing.Login;
import org.cliniccalendar.testing.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feature J22: an hour of a clinician in slots of ten minutes, and what a block does to it. */
class BlocksPageIT extends OrderedListPage {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private LocalDate day;
    private Person ann;

    @BeforeEach
    void anHourOfAClinician() {
        day = clinic().today().plusDays(9);
        ann = clinic().clinician("Ann", "Ashby");
        clinic().session("Mornings").by(ann).on(day).slots(6, 10).publish();
    }

    @Test
    void j22ABlockShowsWhatItClosesAndThenClosesIt() {
        FindPage find = FindPage.of(newVisitor(), clinic());
        find.offers(day, "09:00", "09:10", "09:20", "09:30", "09:40", "09:50");
        addBlockAs(clinic().login(Role.CLINIC_MANAGER));
        field("reason").fill("Fire drill");
        field("category").selectOption("OTHER");
        field("firstDate_input").fill(day.format(TYPED));
        field("allDay").uncheck();
        field("start").fill("09:15");
        field("end").fill("09:40");
        axe();
        press("See what it closes");
        assertThat(page().getByText("1 time away.")).isVisible();
        assertThat(page().getByText("3 free slots")).isVisible();
        axe();
        find.offers(day, "09:00", "09:10", "09:20", "09:30", "09:40", "09:50");
        press("Apply block");
        assertThat(row("Fire drill")).containsText("09:15–09:40, " + day.format(WORDS));
        axe();
        find.offers(day, "09:00", "09:40", "09:50");

        row("Fire drill").getByText("Delete").click();
        page().getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete block"))
                .click();
        assertThat(row("Fire drill")).hasCount(0);
        find.offers(day, "09:00", "09:10", "09:20", "09:30", "09:40", "09:50");
    }

    @Test
    void j22ABlockOfOneClinicianClosesNobodyElsesTime() {
        clinic().session("Afternoons")
                .by(clinic().clinician("Ben", "Bowes"))
                .on(day)
                .from("09:30")
                .slots(2, 10)
                .publish();
        addBlockAs(clinic().login(Role.CLINIC_MANAGER));
        field("reason").fill("At a congress");
        field("clinician").selectOption(Long.toString(ann.id()));
        field("firstDate_input").fill(day.format(TYPED));
        press("See what it closes");
        press("Apply block");
        assertThat(row("At a congress")).isVisible();

        FindPage.of(newVisitor(), clinic()).offers(day, "09:30", "09:40");
    }

    @Test
    void j22ABlockIsTheBackgroundOfTheCalendarAndALineOfItsList() {
        addBlockAs(clinic().login(ann));
        field("reason").fill("Ward round");
        field("firstDate_input").fill(day.format(TYPED));
        field("allDay").uncheck();
        field("start").fill("10:00");
        field("end").fill("11:30");
        press("See what it closes");
        press("Apply block");
        assertThat(row("Ward round")).isVisible();

        open("/calendar?date=" + day);
        date("calendar:until_input", day.plusDays(1).format(TYPED));
        date("calendar:from_input", day.format(TYPED));
        page().locator("[id='calendar:search']").click();
        assertThat(page().locator(".fc-bg-event.cc-ev--block")).containsText("Ward round");
        axe();
        page().locator(".cc-seg").getByText("List").click();
        assertThat(page().locator(".cc-item.is-closed")).containsText("10:00–11:30");
        assertThat(page().locator(".cc-item.is-closed")).containsText("Ward round");
    }

    private void addBlockAs(Login login) {
        loginAs(login);
        open("/setup/blocks");
        press("Add block…");
    }

    private void date(String id, String typed) {
        Locator field = page().locator("[id='" + id + "']");
        field.fill(typed);
        field.press("Tab");
    }

    @Test
    void anEndBeforeTheStartAndAMissingReasonAreRefusedInWords() {
        addBlockAs(clinic().login(Role.CLINIC_MANAGER));
        press("See what it closes");
        assertThat(error("reason")).containsText("Enter the reason");

        field("reason").fill("Backwards");
        field("allDay").uncheck();
        field("start").fill("13:00");
        field("end").fill("12:00");
        press("See what it closes");
        assertThat(page().locator(".cc-errors")).containsText("later than 13:00");
        axe();
    }

    private Locator row(String reason) {
        return page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(reason));
    }
}
