package org.cliniccalendar.planning.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.FindPage;
import org.cliniccalendar.testing.Person;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to one session: created in all its tabs, copied, changed, closed, opened, deleted. */
class SessionLifeIT extends SessionPage {
    @Test
    void j1ASessionIsWhoWhereWhenAndWhatCanBeBooked() {
        begin(saturday(30));
        giveToMenon();
        field("edit:room").selectOption("Room 1");
        create();

        assertThat(row()).containsText(MENON);
        assertThat(row()).containsText(clinic().name() + ", Room 1");
        assertThat(row()).containsText("09:00–12:00 every Saturday, 3 times");
        assertThat(row()).containsText("1 type");
    }

    @Test
    void j5ASessionIsRemoteInsteadOfInARoom() {
        begin(saturday(30));
        field("edit:room").selectOption("Room 1");
        text("Allow remote").click();
        assertThat(field("edit:room")).isDisabled();
        create();

        assertThat(row()).containsText("Remote");
        assertThat(row()).not().containsText("Room 1");
        edit();
        assertThat(field("edit:remote")).isChecked();
        assertThat(field("edit:room")).isDisabled();
    }

    @Test
    void j7TheTypesThatCanBeBookedIntoItAreChosen() {
        String other = "Check-up of a test";
        long checkUp = clinic().appointmentType(other, 10);
        begin(saturday(30));
        tab("Schedule").click();
        type("edit:end", "09:30");
        tab("Appointment Types").click();
        type(other).check();
        create();

        assertThat(row()).containsText("2 types");
        edit();
        tab("Appointment Types").click();
        assertThat(type(clinic().visitName())).isChecked();
        type(clinic().visitName()).uncheck();
        button("Review and save…").click();
        apply("Save changes");
        assertThat(row()).containsText("1 type");
        edit();
        tab("Appointment Types").click();
        assertThat(type(clinic().visitName())).not().isChecked();
        assertThat(type(other)).isChecked();
        FindPage find = FindPage.of(newVisitor(), clinic());
        find.offers(clinic().visit(), saturday(30));
        find.offers(checkUp, saturday(30), "09:00", "09:10", "09:20");
    }

    @Test
    void j8NotesAreReadByStaffAndByNobodyWhoBooksOrIsBooked() {
        String note = "Bring the green folder";
        begin(saturday(3));
        giveToMenon();
        tab("Notes").click();
        assertThat(page().getByText("For staff only. Clients never see them.")).isVisible();
        field("edit:notes").fill(note);
        create();
        Person client = clinic().client("Ada", "Byron");
        String ref = created().book("09:00", client);
        edit();
        tab("Notes").click();
        assertThat(field("edit:notes")).hasValue(note);
        axe();

        Visitor clinician = newVisitor();
        clinician.loginAs(clinic().login(menon()));
        clinician.open("/sessions");
        clinician.page().locator("[id='list']").getByText(name).click();
        clinician.page().getByRole(AriaRole.TAB, named("Notes")).click();
        assertThat(clinician.page().locator("[id='edit:notes']")).hasValue(note);

        Visitor caseManager = newVisitor();
        caseManager.loginAs(clinic().login(Role.CASE_MANAGER));
        reads(caseManager, "/calendar?date=" + saturday(3), MENON, note);
        reads(caseManager, "/find?type=" + clinic().visit() + "&from=" + saturday(3), MENON, note);
        Visitor seen = newVisitor();
        seen.loginAs(clinic().clientLogin(client));
        reads(seen, "/home", ref, note);
    }

    /** Somebody finds what they look for on a page, and nowhere in it what is not for them. */
    private static void reads(Visitor somebody, String path, String words, String secret) {
        somebody.open(path);
        assertThat(somebody.page().getByText(words).first()).isAttached();
        assertFalse(somebody.page().content().contains(secret), path);
    }

    @Test
    void v7TheDescriptionHasThirtyCharactersAndStandsInFullInTheReceptionView() {
        String description = "Flu jabs, first floor, room 12";
        begin(saturday(30));
        field("edit:description").fill(description + " b");
        assertThat(page().locator("[id='edit:description-field'] .cc-left")).hasText("2 too many");
        button("Create session").click();
        assertThat(page().locator("[id='edit'] .cc-errors")).containsText("Description");
        assertThat(field("edit:description")).hasValue(description + " b");
        field("edit:description").fill(description);
        create();

        open("/reception?date=" + saturday(30));
        assertThat(page().locator(".cc-rec__head[title='" + description + "']")).containsText(name);
    }

    @Test
    void v10AnOpenSessionIsMarkedInTheListAndAtTheDesk() {
        begin(saturday(30));
        tab("Options").click();
        text("Open session").click();
        create();

        assertThat(row()).containsText("Open session");
        assertThat(head()).containsText("open session");
    }

    @Test
    void v11ATravelClinicIsMarkedAtTheDesk() {
        begin(saturday(30));
        tab("Options").click();
        text("Travel clinic").click();
        create();
        edit();
        tab("Options").click();
        assertThat(field("edit:travelClinic")).isChecked();
        axe();
        assertThat(head()).containsText("travel clinic");

        open("/sessions");
        filter(page());
        edit();
        tab("Options").click();
        text("Travel clinic").click();
        button("Review and save…").click();
        apply("Save changes");
        assertThat(head()).not().containsText("travel clinic");
    }

    /** The header of the column in the Reception View of the first date. */
    private Locator head() {
        open("/reception?date=" + saturday(30));
        return page().locator(".cc-rec__head").filter(new Locator.FilterOptions().setHasText(name));
    }

    @ParameterizedTest
    @CsvSource({"Service providers type them for you., Operators", "You type them yourself., Dr Anjali Menon"})
    void k18WhoTypesTheReportsIsWhomTheCaseNames(String choice, String typist) {
        begin(saturday(30));
        giveToMenon();
        tab("Options").click();
        page().getByText(choice).click();
        create();
        String reference = "TYPED " + clinic().tag();
        clinic().openCase(reference, created().book("09:00", clinic().client("Hedy", "Lamarr")));

        open("/case?ref=" + reference);
        assertThat(page().locator("[id='report'] p .cc-strong")).hasText(typist);
    }

    @Test
    void j11ASessionIsDuplicatedDeactivatedActivatedAndDeletedAndEachIsProposedFirst() {
        begin(saturday(30));
        tab("Schedule").click();
        type("edit:end", "09:20");
        create();
        act("Duplicate");
        field("edit:name").fill(name + " b");
        tab("Schedule").click();
        type("edit:start", "14:00");
        type("edit:end", "14:20");
        button("Create session").click();
        assertThat(row(name + " b")).containsText("14:00–14:20 every Saturday, 3 times");
        FindPage find = FindPage.of(newVisitor(), clinic());
        find.offers(saturday(30), "09:00", "09:10", "14:00", "14:10");

        act("Deactivate…");
        assertThat(dialog()).containsText("3 dates");
        axe();
        apply("Deactivate");
        assertThat(row()).containsText("Inactive");
        find.offers(saturday(30), "14:00", "14:10");
        act("Activate…");
        apply("Activate");
        assertThat(row()).not().containsText("Inactive");
        find.offers(saturday(30), "09:00", "09:10", "14:00", "14:10");
        act("Delete…");
        apply("Delete session");
        assertThat(row()).hasCount(0);
        find.offers(saturday(30), "14:00", "14:10");
        page().locator("[id='undo']").getByRole(AriaRole.BUTTON).click();
        assertThat(row()).isVisible();
    }

    @Test
    void j11WhoeverIsBookedIntoADeletedSessionWaitsForAnotherTime() {
        begin(saturday(30));
        create();
        created().book("09:00", clinic().client("Ada", "Byron"));
        act("Delete…");
        assertThat(dialog()).containsText("1 booked appointment");
        apply("Delete session");

        open("/to-rebook");
        assertThat(page().locator("tbody tr")).containsText("Byron, Ada");
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
        tab("Schedule").click();
        type("edit:end", "09:30");
        create();
        FindPage find = FindPage.of(newVisitor(), clinic());
        find.offers(saturday(31), "09:00", "09:10", "09:20");
        edit();
        tab("Slots").click();
        page().locator(".cc-ed__slot input").first().click();
        page().keyboard().press("Delete");
        button("Review and save…").click();
        assertThat(dialog()).containsText("3 dates change");
        apply("Save changes");

        find.offers(saturday(31), "09:10", "09:20");
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
            other.loginAs(clinic().login(Role.CLINIC_MANAGER));
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
}
