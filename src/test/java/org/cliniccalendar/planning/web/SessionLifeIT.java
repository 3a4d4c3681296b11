package org.cliniccalendar.planning.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** What happens to one session of a clinic itself: created in all its tabs, copied, changed, closed, opened, deleted. */
class SessionLifeIT extends SessionPage {
    @Test
    void j1ASessionIsWhoWhereWhenAndWhatCanBeBooked() {
        begin(saturday(30));
        field("edit:clinician").selectOption(new SelectOption().setLabel(BUSY));
        field("edit:room").selectOption(new SelectOption().setIndex(1));
        String place = chosen("centre") + ", " + chosen("room").replaceAll(" \\(.*", "");
        create();

        assertThat(row()).containsText(BUSY);
        assertThat(row()).containsText(place);
        assertThat(row()).containsText("09:00–12:00 every Saturday, 3 times");
        assertThat(row()).containsText("1 type");
    }

    @Test
    void j5ASessionIsRemoteInsteadOfInARoom() {
        begin(saturday(30));
        field("edit:room").selectOption(new SelectOption().setIndex(1));
        text("Allow remote").click();
        assertThat(field("edit:room")).isDisabled();
        create();

        assertThat(row()).containsText("Remote");
        edit();
        assertThat(field("edit:remote")).isChecked();
        assertThat(field("edit:room")).isDisabled();
    }

    @Test
    void j7TheTypesThatCanBeBookedIntoItAreChosen() {
        begin(saturday(30));
        tab("Appointment Types").click();
        types().nth(1).check();
        types().nth(2).check();
        types().nth(0).uncheck();
        create();

        assertThat(row()).containsText("2 types");
        edit();
        tab("Appointment Types").click();
        assertThat(types().nth(0)).not().isChecked();
        assertThat(types().nth(1)).isChecked();
        assertThat(types().nth(2)).isChecked();
    }

    @Test
    void j8NotesAreKeptForStaff() {
        begin(saturday(30));
        tab("Notes").click();
        assertThat(page().getByText("For staff only. Clients never see them.")).isVisible();
        field("edit:notes").fill("Bring the green folder");
        create();

        edit();
        tab("Notes").click();
        assertThat(field("edit:notes")).hasValue("Bring the green folder");
        axe();
    }

    @Test
    void v7TheDescriptionHasThirtyCharactersAndStandsInFullInTheReceptionView() {
        String description = "Walk in " + name.substring(5) + " from nine";
        begin(saturday(30));
        field("edit:description").fill(description + " o’clock");
        assertThat(page().locator("[id='edit:description-field'] .cc-left")).hasText("4 too many");
        button("Create session").click();
        assertThat(page().locator("[id='edit'] .cc-errors")).containsText("Description");
        assertThat(field("edit:description")).hasValue(description + " o’clock");
        field("edit:description").fill(description);
        create();

        open("/reception?date=" + saturday(30));
        assertThat(page().locator(".cc-rec__head[title='" + description + "']")).containsText(name);
    }

    @Test
    void v10AnOpenSessionIsMarkedInTheList() {
        begin(saturday(30));
        tab("Options").click();
        text("Open session").click();
        create();

        assertThat(row()).containsText("Open session");
    }

    @Test
    void v11ATravelClinicIsKept() {
        begin(saturday(30));
        tab("Options").click();
        text("Travel clinic").click();
        create();

        edit();
        tab("Options").click();
        assertThat(field("edit:travelClinic")).isChecked();
        axe();
    }

    @Test
    void k18WhoTypesTheReportsIsKept() {
        begin(saturday(30));
        tab("Options").click();
        page().getByText("Service providers type them for you.").click();
        create();

        edit();
        tab("Options").click();
        assertThat(page().locator("input[value=OPERATOR]")).isChecked();
        assertThat(page().locator("input[value=SPECIALIST]")).not().isChecked();
    }

    @Test
    void j11ASessionIsDuplicatedDeactivatedActivatedAndDeletedAndEachIsProposedFirst() {
        begin(saturday(30));
        create();
        act("Duplicate");
        field("edit:name").fill(name + " b");
        button("Create session").click();
        assertThat(row(name + " b")).isVisible();

        act("Deactivate…");
        assertThat(dialog()).containsText("3 dates");
        axe();
        apply("Deactivate");
        assertThat(row()).containsText("Inactive");
        act("Activate…");
        apply("Activate");
        assertThat(row()).not().containsText("Inactive");
        act("Delete…");
        apply("Delete session");
        assertThat(row()).hasCount(0);
        page().locator("[id='undo']").getByRole(AriaRole.BUTTON).click();
        assertThat(row()).isVisible();
    }

    @Test
    void j21ADateIsChangedCancelledAndReinstatedAndWearsIt() {
        begin(saturday(30));
        create();
        act("Dates…");
        Locator second = dates().nth(1);
        second.getByText("Cancel…").click();
        field("proposal:reason").fill("Training");
        apply("Cancel this date");
        assertThat(second).containsText("cancelled");
        assertThat(second).containsText("Training");
        second.getByText("Reinstate…").click();
        apply("Reinstate this date");
        assertThat(second).not().containsText("cancelled");
        second.getByText("Change", new Locator.GetByTextOptions().setExact(true))
                .click();
        tab("Schedule").click();
        type("edit:start", "10:00");
        type("edit:end", "13:00");
        button("Review and save…").click();
        apply("Save changes");
        act("Dates…");
        assertThat(second).containsText("10:00–13:00");
        assertThat(second).containsText("modified");
        assertThat(dates().first()).containsText("09:00–12:00");
    }

    @Test
    void v18SlotTypesOfAPublishedSessionAreChangedLater() {
        begin(saturday(30));
        create();
        edit();
        tab("Slots").click();
        page().locator(".cc-ed__slot input").first().click();
        page().keyboard().press("Delete");
        button("Review and save…").click();
        assertThat(dialog()).containsText("3 dates change");
        apply("Save changes");
        edit();
        tab("Slots").click();
        assertThat(page().locator(".cc-ed__slot.is-blank")).hasCount(1);
    }

    @Test
    void whoSavesSecondSeesBothVersionsAndLosesNothing() {
        begin(saturday(30));
        create();
        edit();
        field("edit:description").fill("Mine");
        try (var other = newVisitor()) {
            other.loginAs("administrator");
            other.open("/sessions");
            filter(other.page());
            other.page()
                    .locator("[id='list']")
                    .getByText(name, new Locator.GetByTextOptions().setExact(true))
                    .click();
            other.page().locator("[id='edit:description']").fill("Theirs");
            other.page().getByRole(AriaRole.BUTTON, named("Review and save…")).click();
            other.page()
                    .locator("[id='proposalDialog']")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save changes"))
                    .click();
            assertThat(other.page().locator("[id='proposal']")).hasCount(0);
        }
        button("Review and save…").click();

        assertThat(dialog().locator(".cc-versions")).containsText("Theirs");
        assertThat(dialog().locator(".cc-versions")).containsText("Mine");
        axe();
    }

    @Test
    void v22TheListAndTheEditorArePrintedWithoutButtons() {
        begin(saturday(30));
        create();
        print();
        assertThat(row()).isVisible();
        assertThat(page().locator(".cc-filter")).isHidden();
        assertThat(row().getByRole(AriaRole.BUTTON)).hasCount(0);
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        edit();
        print();
        assertThat(page().locator(".cc-pane:visible")).hasCount(6);
        assertThat(row()).isHidden();
        assertThat(button("Review and save…")).hasCount(0);
    }

    private void print() {
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }

    private Locator types() {
        return page().locator(".cc-types input[type=checkbox]");
    }

    private String chosen(String id) {
        return field("edit:" + id).locator("option:checked").textContent();
    }
}
