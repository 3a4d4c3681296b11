package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.cliniccalendar.testing.LoneSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What closes times, seen in the search for free ones. */
class ClosingSettingsIT extends OrderedListPage {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private LoneSession own;
    private LocalDate date;

    @BeforeEach
    void makeASession() {
        loginAs("administrator");
        own = new LoneSession(clinic());
        date = LocalDate.parse(own.date);
    }

    @Test
    void aClinicOffersNothingBeforeItOpensNorFromTheDayOnWhenItCloses() {
        setDates("opensOn", date.plusDays(1));
        assertOffered(0);
        setDates("opensOn", date.minusDays(1));
        assertOffered(6);
        setDates("closesOn", date);
        assertOffered(0);
        setDates("closesOn", date.plusDays(1));
        assertOffered(6);
    }

    @Test
    void aDayIsClosedInTheRegionOfAClinicOrInTheClinicItself() {
        editClinic();
        page().locator("[id='clinic:region']").fill("R" + own.code);
        saveClinic();
        closeADay(() -> field("region").fill("R" + own.code), date.minusDays(1));
        assertOffered(6);
        closeADay(() -> field("region").fill("R" + own.code), date);
        assertOffered(0);

        LoneSession another = new LoneSession(newClinic(clinic().zone()));
        own = another;
        closeADay(() -> field("clinic").selectOption(Long.toString(another.clinicId)), date);
        assertOffered(0);
    }

    @Test
    void aBlockIsRepeatedOnItsDaysEverySoManyWeeksUntilItsLastDate() {
        block(2, date, "Every other week");
        assertOffered(6);
        block(1, date.minusDays(1), "Ends before");
        assertOffered(6);
        block(1, date, "Every week");
        assertOffered(0);
    }

    @Test
    void aBlockClosesTheClinicsTimeOfItsHours() {
        open("/setup/blocks");
        press("Add block…");
        field("clinic").selectOption(Long.toString(own.clinicId));
        field("reason").fill("Drill " + own.code);
        field("category").selectOption("TRAINING");
        type("firstDate_input", date);
        field("allDay").uncheck();
        field("start").fill("09:00");
        field("end").fill("09:30");
        Locator row = apply("Drill");
        assertThat(row).containsText("Training");
        assertThat(row).containsText("Clinic " + own.code);
        assertOffered(3);
    }

    private void block(int weeks, LocalDate last, String reason) {
        open("/setup/blocks");
        press("Add block…");
        field("clinic").selectOption(Long.toString(own.clinicId));
        field("clinician").selectOption(Long.toString(own.clinicianId));
        field("reason").fill(reason + " " + own.code);
        type("firstDate_input", date.minusDays(7));
        field("repeat").selectOption("WEEKLY");
        Locator day = page().locator("[id='edit:days'] input[value=" + date.getDayOfWeek() + "]");
        day.check();
        field("every").fill(Integer.toString(weeks));
        type("last_input", last);
        apply(reason);
    }

    private Locator apply(String reason) {
        press("See what it closes");
        press("Apply block");
        Locator row = page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(reason + " " + own.code));
        assertThat(row).hasCount(1);
        return row;
    }

    private void closeADay(Runnable where, LocalDate day) {
        open("/setup/closures");
        press("Close a day…");
        where.run();
        type("date_input", day);
        field("name").fill("R" + own.code + " " + day);
        press("See what it closes");
        press("Close 1 day");
        assertThat(closure("R" + own.code + " " + day)).hasCount(1);
    }

    private Locator closure(String name) {
        return page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(name));
    }

    private void setDates(String id, LocalDate day) {
        editClinic();
        Locator field = page().locator("[id='clinic:" + id + "_input']");
        field.fill(day.format(TYPED));
        field.press("Tab");
        saveClinic();
    }

    private void editClinic() {
        open("/setup/closures");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit Clinic " + own.code))
                .click();
        assertThat(page().locator("[id='clinic:region']")).isFocused();
    }

    private void saveClinic() {
        page().locator("[id='clinic:save']").click();
        assertThat(page().locator("[id='clinic:region']")).isHidden();
    }

    private void type(String id, LocalDate day) {
        field(id).fill(day.format(TYPED));
        field(id).press("Tab");
    }

    private void assertOffered(int count) {
        open(own.find());
        assertThat(page().locator(".cc-times a.cc-time")).hasCount(count);
    }
}
