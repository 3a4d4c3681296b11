package org.cliniccalendar.planning.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dates of a session in the editor: the strip of a year, what is chosen date by date, and dates that cannot be. */
class SessionDatesIT extends SessionPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final LocalDate FIRST = saturday(45);
    private static final LocalDate SECOND = FIRST.plusWeeks(1);

    @BeforeEach
    void closeTheSecondDate() {
        begin(FIRST);
        run("INSERT INTO closure (id, clinic_id, date, name) VALUES (nextval('entity_id'), " + clinic().id() + ", '"
                + SECOND + "', 'Boiler repair')");
        tab("Schedule").click();
        type("edit:count", "4");
        type("edit:count", "3");
        assertThat(strip()).hasCount(3);
    }

    @Test
    void j6ASessionHasAStartAndAnEndAndRecursOrNot() {
        page().locator(".cc-days").getByText("Mon").click();
        page().locator(".cc-days").getByText("Wed").click();
        page().locator(".cc-days").getByText("Sat").click();
        assertThat(heading()).containsText("09:00–12:00, every Monday and Wednesday, 3 times");
        assertThat(strip()).hasCount(3);

        field("edit:repeat").selectOption("NONE");
        assertThat(heading()).containsText("09:00–12:00, once on " + FIRST.format(DAY));
        assertThat(strip()).hasCount(1);
        axe();
    }

    @Test
    void aClosedDateIsMarkedAndCountsNoSlots() {
        assertThat(strip().nth(1)).containsText("closed");
        assertThat(odd()).containsText(SECOND.format(DAY) + ": the clinic is closed, Boiler repair.");
        String bookable = 2 * slots() + " bookable slots";
        assertThat(sum()).containsText("3 dates, of which 1 is closed, " + bookable);
        axe();
        button("Create session").click();
        assertThat(page().locator("#toasts")).containsText("Session created: 3 dates, " + bookable);
    }

    @Test
    void aDateIsSkippedAndTheChoiceTakenBack() {
        choose("Skip");
        assertThat(strip().nth(1)).containsText("skipped");
        assertThat(sum()).containsText("2 dates, " + 2 * slots() + " bookable slots");
        assertThat(chosen()).containsText("Skipped: " + SECOND.format(DAY));
        axe();
        button("Take back the choice for " + SECOND.format(DAY)).click();
        assertThat(strip().nth(1)).containsText("closed");
        choose("Skip");
        assertThat(strip().nth(1)).containsText("skipped");
        create();

        act("Dates…");
        assertThat(dates()).hasCount(2);
        assertThat(dates().nth(1)).containsText(FIRST.plusWeeks(2).format(DAY));
    }

    @Test
    void aClosedDateIsKept() {
        choose("Keep");
        assertThat(strip().nth(1)).containsText("kept");
        assertThat(sum()).containsText("3 dates, " + 3 * slots() + " bookable slots");
        assertThat(chosen()).containsText("Kept in spite of the closure: " + SECOND.format(DAY));
        create();

        act("Dates…");
        assertThat(dates().nth(1)).containsText("in spite of a closure");
    }

    @Test
    void aDateIsMovedToAnother() {
        LocalDate instead = SECOND.plusDays(1);
        choose("Move");
        assertThat(page().getByText("Instead of " + SECOND.format(DAY))).isVisible();
        type("edit:another_input", instead.format(TYPED));
        button("Move the date").click();
        assertThat(strip().filter(new Locator.FilterOptions().setHasText("added")))
                .hasCount(1);
        assertThat(chosen()).containsText("Added: " + instead.format(DAY));
        create();

        act("Dates…");
        assertThat(dates()).hasCount(3);
        assertThat(dates().nth(1)).containsText(instead.format(DAY));
    }

    @Test
    void aButtonThatIsDrawnAnewWhilePressedIsPressedAllTheSame() {
        field("edit:count").fill("4");
        button("Move " + SECOND.format(DAY)).hover();
        page().mouse().down();
        assertThat(strip()).hasCount(4);
        page().mouse().up();
        assertThat(page().getByText("Instead of " + SECOND.format(DAY))).isVisible();
    }

    @Test
    void datesThatClashNameTheOtherSessionAndAreSkippedAtOnce() {
        keepBusyOn(FIRST, FIRST.plusWeeks(2));
        tab("General").click();
        giveToMenon();
        tab("Schedule").click();
        assertThat(strip().first()).containsText("clash");
        assertThat(odd()).containsText(MENON + " has another session, 08:00–13:00, at");
        axe();
        button("Create session").click();
        assertThat(page().locator("[id='edit'] .cc-errors")).containsText(MENON + " has another session on");
        assertThat(tab("Schedule")).hasAttribute("aria-selected", "true");

        button("Skip the 2 dates that clash").click();
        assertThat(sum()).containsText("1 date, of which 1 is closed");
        create();
        act("Dates…");
        assertThat(dates()).hasCount(1);
    }

    @Test
    void aDateAfterTheClinicHasClosedForGoodIsRefusedBesideItsField() {
        run("UPDATE clinic SET closes_on = DATE '2060-01-01' WHERE id = " + clinic().id());
        type("edit:firstDate_input", "03/01/2060");
        assertThat(page().locator("[id='edit:dates'] .cc-note--warn"))
                .containsText("Saturday 3 January 2060 is after the clinic closes: from Thursday 1 January 2060 on");
        button("Create session").click();
        assertThat(field("edit:firstDate-error")).containsText("Saturday 3 January 2060 is after the clinic closes");
        assertThat(page().locator("[id='edit'] .cc-errors")).isFocused();
        axe();
    }

    @Test
    void moreThanFiveThousandDatesAreRefused() {
        field("edit:repeat").selectOption("DAILY");
        assertThat(page().locator("[id='edit:weekends']")).isVisible();
        type("edit:count", "5001");
        assertThat(field("edit:count-field")).containsText("Enter a number from 1 to 5,000");
        assertThat(page().locator("[id='edit:dates'] .cc-note--warn")).containsText("Correct the field marked above");
        button("Create session").click();
        assertThat(page().locator("[id='edit'] .cc-errors")).containsText("Enter a number from 1 to 5,000");
        assertThat(field("edit:count")).hasValue("5001");
        axe();
    }

    private void choose(String what) {
        button(what + " " + SECOND.format(DAY)).click();
    }

    private int slots() {
        return page().locator(".cc-ed__slot").count();
    }

    private Locator strip() {
        return page().locator("[id='edit:dates'] .cc-month .cc-dates li");
    }

    private Locator odd() {
        return page().locator(".cc-odd");
    }

    private Locator chosen() {
        return page().getByRole(AriaRole.LIST, named("Dates chosen beside the rule"));
    }

    private Locator sum() {
        return page().locator("[id='edit:dates'] [role=status]").first();
    }

    private Locator heading() {
        return page().locator("[id='edit:heading']");
    }
}
