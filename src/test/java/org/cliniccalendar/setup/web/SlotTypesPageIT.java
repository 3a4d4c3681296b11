package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.Position;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.FindPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slot types of the network: each test adds its own, named after its clinic, and leaves the list as it was. */
class SlotTypesPageIT extends OrderedListPage {
    @BeforeEach
    void openThePage() {
        loginAs(clinic().login(Role.CLINIC_MANAGER));
        open("/setup/slot-types");
    }

    @AfterEach
    void leaveTheListAsItWas() {
        String own = " WHERE name LIKE '%" + clinic().tag() + "'";
        run("DELETE FROM slot_type t" + own + " AND NOT EXISTS (SELECT FROM slot s WHERE s.slot_type_id = t.id)");
        run("UPDATE slot_type SET colour = 'frost', position = (SELECT max(position) + 1 FROM slot_type)" + own);
    }

    @Test
    void v12TheOrderIsEditableByKey() {
        addAndSave("Ahead", "A");
        addAndSave("Behind", "B");
        assertThat(own()).containsText(new String[] {"Ahead", "Behind"});
        line("Behind").locator(".is-up").press("Enter");
        assertThat(page().locator("[role=status]")
                        .filter(new Locator.FilterOptions().setHasText(named("Behind") + " is now")))
                .hasCount(1);
        assertThat(own()).containsText(new String[] {"Behind", "Ahead"});
        axe();
        save();

        open("/setup/slot-types");
        assertThat(own()).containsText(new String[] {"Behind", "Ahead"});
    }

    @Test
    void v12ALineThatIsDraggedToTheTopIsWhatNewSlotsAre() {
        addAndSave("Dragged", "D");
        assertThat(line("Dragged")).not().containsText("Default");
        line("Dragged").locator("[data-grip]").hover();
        page().mouse().down();
        place(1).hover(new Locator.HoverOptions()
                .setPosition(new Position(300, 3))
                .setForce(true));
        page().mouse().up();
        assertThat(place(1)).containsText("Dragged");
        assertThat(place(1)).containsText("Default");
        assertThat(place(2)).not().containsText("Default");
        save();

        open("/sessions");
        press("New Session");
        page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Slots"))
                .click();
        assertThat(page().locator(".cc-ed__slot").first()).containsText(named("Dragged"));
    }

    @Test
    void v21SortAndResetAreADraftUntilSaved() {
        addAndSave("1 Advice", "2");
        addAndSave("0 Advice", "1");
        String first = place(1).textContent();
        press("Sort (A–Z)");
        assertThat(place(1)).containsText(named("0 Advice"));
        assertThat(place(2)).containsText(named("1 Advice"));
        assertThat(page().getByText("Not saved")).isVisible();

        press("Reset");
        assertThat(place(1)).hasText(first);
        assertThat(page().getByText("Not saved")).hasCount(0);
    }

    @Test
    void v21LeavingWithSomethingNotSavedIsAsked() {
        press("Sort (A–Z)");
        AtomicBoolean asked = new AtomicBoolean();
        addToDraft("Left behind", "L");
        page().onceDialog(dialog -> {
            asked.set(dialog.type().equals("beforeunload"));
            dialog.accept();
        });
        page().getByText("My Clinic Calendar").first().click();
        page().waitForURL("**/calendar");
        assertTrue(asked.get());
        open("/setup/slot-types");
        assertThat(line("Left behind")).hasCount(0);
    }

    @Test
    void v22ThePrintShowsTheListAndNoButtons() {
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(line("Routine")).isVisible();
        assertThat(page().locator("nav.cc-side")).isHidden();
        assertThat(page().locator(".cc-ordered .ui-button").first()).isHidden();
    }

    @Test
    void v24EverythingAboutASlotTypeIsKept() {
        add("Add slot type…");
        fill("Test result", "T");
        field("minutes").fill("5");
        field("channel").selectOption("TELEPHONE");
        field("online").check();
        field("window").selectOption("DAYS_BEFORE");
        field("days").fill("3");
        field("warning").fill("Only with a letter of the hospital");
        field("category").fill("Results");
        field("unusedOnly").check();
        assertThat(page().getByLabel("Frost, of Routine")).hasCount(0);
        Locator colour =
                page().locator("[id='edit:colour'] input:not(:checked)").last();
        String tint = colour.inputValue();
        colour.check();
        axe();
        put();
        save();

        open("/setup/slot-types");
        assertThat(line("Test result").locator(".cc-type")).hasText(shortNamed("T"));
        assertThat(line("Test result").locator(".cc-slot-" + tint)).isVisible();
        assertThat(line("Test result")).containsText("Only with a letter of the hospital");
        assertThat(line("Test result").locator("td:not(.cc-act):not(.cc-table__main):not(.cc-ordered__place)"))
                .hasText(new String[] {"5 min", "Telephone", "From 3 days before", "Results"});
        axe();
        line("Test result").getByText("Edit").click();
        assertThat(field("name")).hasValue(named("Test result"));
        assertThat(field("online")).isChecked();
        assertThat(field("bookable")).isChecked();
        assertThat(field("days")).hasValue("3");
        assertThat(page().locator("[id='edit:colour'] input:checked")).hasValue(tint);
    }

    @Test
    void v24ASlotTypeSaysWhenHowAndWhetherItsSlotsAreBooked() {
        addAndSave("Callback", "K");
        LocalDate near = clinic().today().plusDays(2);
        LocalDate far = clinic().today().plusDays(9);
        long callback = (Long) one("SELECT id FROM slot_type WHERE name = '" + named("Callback") + "'");
        clinic().session("Calls")
                .on(near)
                .on(far)
                .slots(1, 10)
                .slots(2, 10, callback)
                .publish();
        FindPage find = FindPage.of(newVisitor(), clinic());
        find.offers(near, "09:00", "09:10", "09:20");
        find.offers(far, "09:00", "09:10", "09:20");

        line("Callback").getByText("Edit").click();
        field("channel").selectOption("TELEPHONE");
        field("window").selectOption("DAYS_BEFORE");
        field("days").fill("3");
        field("warning").fill("Ask for the number");
        put();
        save();
        find.offers(near, "09:00", "09:10", "09:20");
        find.offers(far, "09:00");

        open("/reception?date=" + near);
        Locator slot = page().locator(".cc-rec__col button").nth(1);
        assertThat(slot).containsText(shortNamed("K"));
        slot.click();
        Locator readout = page().getByLabel("Selected slot");
        assertThat(readout).containsText(named("Callback") + ", by telephone");
        assertThat(readout).containsText("Ask for the number");

        open("/setup/slot-types");
        line("Callback").getByText("Edit").click();
        field("bookable").uncheck();
        put();
        save();
        assertThat(line("Callback")).containsText("Not bookable");
        find.offers(near, "09:00");
    }

    @Test
    void v24LimitsAreCountedDownAndNothingIsCut() {
        add("Add slot type…");
        field("shortName").pressSequentially("TOOLONG");
        assertThat(page().locator("[id='edit:shortName-field'] .cc-left")).hasText("2 too many");
        field("name").fill("Too long");
        press("Put into the list");

        assertThat(error("shortName")).containsText("At most 5 characters");
        assertThat(field("shortName")).hasValue("TOOLONG");
        axe();
    }

    @Test
    void v4AColourIsGivenOnceWhileOthersAreUnused() {
        add("Add slot type…");
        fill("Second frost", "S");
        page().getByLabel("Frost, of Routine").check();
        press("Put into the list");
        assertThat(error("colour")).containsText("This colour is that of Routine");

        field("unusedOnly").check();
        assertThat(page().getByLabel("Frost, of Routine")).hasCount(0);
        page().locator("[id='edit:colour'] input").first().check();
        put();
        assertThat(line("Second frost")).hasCount(1);
    }

    @Test
    void whatIsInUseIsNotDeletedAndOneAlwaysStays() {
        line("Routine").getByText("Delete").click();
        press("Save");
        assertThat(page().locator(".cc-errors")).containsText("Untick Bookable to retire it instead");
        axe();

        press("Reset");
        assertThat(line("Routine")).hasCount(1);
    }

    @Test
    void whoComesSecondIsToldAndOverwritesNothing() {
        addAndSave("Shared one", "O");
        var other = newVisitor();
        other.loginAs(clinic().login(Role.CLINIC_MANAGER));
        other.open("/setup/slot-types");
        line("Shared one").locator(".is-up").press("Enter");
        save();

        Locator theirs = other.page()
                .locator("tr[data-key]")
                .filter(new Locator.FilterOptions().setHasText(named("Shared one")));
        theirs.getByText("Delete").click();
        other.page().locator("[id='list:save']").click();
        assertThat(other.page().locator(".cc-errors")).containsText("Somebody else changed or deleted");
        other.page().locator("[id='list:reset']").click();
        assertThat(theirs).hasCount(1);
    }

    private void addAndSave(String name, String shortName) {
        addToDraft(name, shortName);
        save();
    }

    private void addToDraft(String name, String shortName) {
        add("Add slot type…");
        fill(name, shortName);
        put();
        assertThat(line(name)).hasCount(1);
    }

    private void fill(String name, String shortName) {
        field("name").fill(named(name));
        field("shortName").fill(shortNamed(shortName));
    }

    private String named(String name) {
        return name + " " + clinic().tag();
    }

    private String shortNamed(String letter) {
        return (letter + clinic().tag().substring(0, 4)).toUpperCase(Locale.ROOT);
    }

    /** The lines of this test. */
    private Locator own() {
        return line(clinic().tag());
    }
}
