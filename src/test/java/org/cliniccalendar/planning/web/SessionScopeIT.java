package org.cliniccalendar.planning.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far an edit reaches (feature J21), whom it meets, and what stands in its way; on three Saturdays from 09:00 to 12:00. */
class SessionScopeIT extends SessionPage {
    private static final LocalDate FIRST = saturday(60);

    @BeforeEach
    void createTheSession() {
        begin(FIRST);
        create();
    }

    @Test
    void j21AllDatesAreChanged() {
        edit();
        moveToTheAfternoon();
        assertThat(scope("ALL")).isChecked();
        assertThat(dialog()).containsText("3 dates change");
        axe();
        apply("Save changes");

        assertThat(row()).containsText("14:00–17:00 every Saturday, 3 times");
        assertTimes("14:00–17:00", "14:00–17:00", "14:00–17:00");
    }

    @Test
    void j21ThisDateAndAllThatFollowAreChanged() {
        act("Dates…");
        change(1);
        moveToTheAfternoon();
        assertThat(scope("THIS_DATE")).isChecked();
        assertThat(dialog()).containsText("1 date changes");
        scope("THIS_AND_FOLLOWING").check();
        assertThat(dialog()).containsText("2 dates change");
        apply("Save changes");

        assertThat(lines()).hasCount(2);
        assertThat(lines().filter(new Locator.FilterOptions().setHasText("09:00–12:00")))
                .hasCount(1);
        assertThat(lines().filter(new Locator.FilterOptions().setHasText("14:00–17:00")))
                .hasCount(1);
        page().locator("[id='undo']").getByRole(AriaRole.BUTTON).click();
        assertThat(lines()).hasCount(1);
        assertTimes("09:00–12:00", "09:00–12:00", "09:00–12:00");
    }

    @Test
    void fromWhichDateOnIsTypedWhereTheEditBeganWithTheWholeSession() {
        edit();
        moveToTheAfternoon();
        scope("THIS_AND_FOLLOWING").check();
        assertThat(field("proposal:date_input")).isVisible();
        type("proposal:date_input", FIRST.plusWeeks(2).format(TYPED));
        assertThat(dialog()).containsText("1 date changes");
        apply("Save changes");

        assertThat(lines()).hasCount(2);
    }

    @Test
    void j21OnlyThisDateIsChangedAndStaysSoWhenAllAre() {
        act("Dates…");
        change(1);
        moveToTheAfternoon();
        apply("Save changes");
        assertTimes("09:00–12:00", "14:00–17:00", "09:00–12:00");
        page().keyboard().press("Escape");
        assertThat(field("datesDialog")).isHidden();
        edit();
        tab("Schedule").click();
        type("edit:start", "10:00");
        button("Review and save…").click();

        assertThat(dialog()).containsText("1 date stays as changed before");
        apply("Save changes");
        assertTimes("10:00–12:00", "14:00–17:00", "10:00–12:00");
    }

    @Test
    void aChangeThatClashesNamesTheOtherSessionAndOffersToLeaveItsDatesOut() {
        keepBusyOn(FIRST.plusWeeks(1));
        edit();
        giveToMenon();
        button("Review and save…").click();
        assertThat(dialog()).containsText(MENON + " has another session, 08:00–13:00, at");
        assertThat(save()).isDisabled();
        axe();
        dialog().getByText("Leave those dates out").click();
        assertThat(save()).isEnabled();
        apply("Save changes");

        act("Dates…");
        assertThat(dates()).hasCount(2);
    }

    @Test
    void whoIsBookedIsListedAndKeptMovedOrPutOnTheListToRebook() {
        created().book("09:00", clinic().client("Ada", "Moves"));
        created().book("10:10", clinic().client("Ada", "Stays"));
        edit();
        tab("Schedule").click();
        type("edit:start", "10:00");
        button("Review and save…").click();

        assertThat(dialog()).containsText("2 booked appointments are touched");
        assertThat(dialog()).containsText("1 booked appointment still fits");
        assertThat(dialog()).containsText("1 booked appointment does not fit and has an equal time near");
        assertThat(dialog()).containsText("Moves");
        axe();
        dialog().getByText("Put on the To rebook list").first().click();
        apply("Save changes");
        assertThat(page().locator("[id='undo']")).containsText("1 waits to be rebooked");

        page().locator("[id='undo']").getByRole(AriaRole.BUTTON).click();
        assertThat(row()).containsText("09:00–12:00");
        act("Deactivate…");
        assertThat(dialog()).containsText("Each stays at its time");
        apply("Deactivate");
        assertThat(row()).containsText("2 still booked");
    }

    private void moveToTheAfternoon() {
        tab("Schedule").click();
        type("edit:start", "14:00");
        type("edit:end", "17:00");
        button("Review and save…").click();
    }

    private void assertTimes(String... times) {
        act("Dates…");
        assertThat(dates()).hasCount(times.length);
        for (int date = 0; date < times.length; date++) {
            assertThat(dates().nth(date)).containsText(times[date]);
        }
        axe();
    }

    private void change(int date) {
        dates().nth(date)
                .getByText("Change", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(field("edit:name")).hasValue(name);
    }

    private Locator scope(String scope) {
        return dialog().locator("input[value=" + scope + "]");
    }

    private Locator save() {
        return dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save changes"));
    }

    private Locator lines() {
        return page().locator("[id='list:table_data'] tr").filter(new Locator.FilterOptions().setHasText(name));
    }
}
