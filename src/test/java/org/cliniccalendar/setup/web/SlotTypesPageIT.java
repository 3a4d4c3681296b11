package org.cliniccalendar.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Slot types of the network; the tests leave Routine as the first, as others expect it. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class SlotTypesPageIT extends OrderedListPage {
    @BeforeEach
    void openThePage() {
        loginAs("administrator");
        open("/setup/slot-types");
    }

    @AfterEach
    void leaveRoutineFirst() {
        page().onDialog(Dialog::accept);
        open("/setup/slot-types");
        while (!place(1).textContent().contains("Routine")) {
            line("Routine").locator(".is-up").press("Enter");
            assertThat(page().getByText("Not saved")).isVisible();
        }
        if (page().getByText("Not saved").isVisible()) {
            save();
        }
    }

    @Test
    void v12TheFirstIsTheDefaultAndTheOrderIsEditable() {
        addAndSave("First in line", "FIL");
        Locator mine = line("First in line");
        assertThat(line("Routine")).containsText("Default");

        while (!place(1).textContent().contains("First in line")) {
            mine.locator(".is-up").press("Enter");
            assertThat(page().locator("[role=status]")
                            .filter(new Locator.FilterOptions().setHasText("First in line is now")))
                    .hasCount(1);
            page().waitForTimeout(300);
        }
        assertThat(mine).containsText("Default");
        assertThat(line("Routine")).not().containsText("Default");
        axe();
        save();

        open("/setup/slot-types");
        assertThat(place(1)).containsText("First in line");
    }

    @Test
    void v12ALineIsDraggedToAnotherPlace() {
        addAndSave("Dragged along", "DRA");
        Locator grip = line("Dragged along").locator("[data-grip]");
        grip.hover();
        page().mouse().down();
        place(1).hover(new Locator.HoverOptions()
                .setPosition(new com.microsoft.playwright.options.Position(300, 3))
                .setForce(true));
        page().mouse().up();

        assertThat(place(1)).containsText("Default");
        assertThat(place(1)).containsText("Dragged along");
    }

    @Test
    void v19ASlotTypeIsCountedUnderAReportingCategory() {
        add("Add slot type…");
        fill("COVID VACS", "VAC");
        field("category").fill("COVID vaccinations");
        put();
        save();

        open("/setup/slot-types");
        assertThat(line("COVID VACS")).containsText("COVID vaccinations");
    }

    @Test
    void v21SortAndResetAreADraftUntilSaved() {
        addAndSave("Advice line", "ADV");
        Locator first = place(1);
        press("Sort (A–Z)");
        assertThat(first).containsText("Advice line");
        assertThat(page().getByText("Not saved")).isVisible();

        press("Reset");
        assertThat(first).containsText("Routine");
        assertThat(page().getByText("Not saved")).hasCount(0);
    }

    @Test
    void v21LeavingWithSomethingNotSavedIsAsked() {
        press("Sort (A–Z)");
        AtomicBoolean asked = new AtomicBoolean();
        addToDraft("Left behind", "LEF");
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
        fill("Test result", "RES");
        field("minutes").fill("5");
        field("channel").selectOption("TELEPHONE");
        field("online").check();
        field("window").selectOption("DAYS_BEFORE");
        field("days").fill("3");
        field("warning").fill("Only with a letter of the hospital");
        axe();
        put();
        save();

        open("/setup/slot-types");
        assertThat(line("Test result")).containsText("5 min");
        assertThat(line("Test result")).containsText("Telephone");
        assertThat(line("Test result")).containsText("From 3 days before");
        assertThat(line("Test result")).containsText("Only with a letter of the hospital");
        axe();
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
    void v4AColourIsGivenOnceWhileOthersAreUnused() throws SQLException {
        leaveColoursUnused();
        add("Add slot type…");
        fill("Second frost", "SEC");
        page().getByLabel("Frost, of Routine").check();
        press("Put into the list");
        assertThat(error("colour")).containsText("This colour is that of Routine");

        field("unusedOnly").check();
        assertThat(page().getByLabel("Frost, of Routine")).hasCount(0);
        page().locator("[id='edit:colour'] input").first().check();
        put();
        assertThat(line("Second frost")).hasCount(1);
    }

    /** Each of the other tests takes a colour, and there are ten. */
    private void leaveColoursUnused() throws SQLException {
        try (Connection connection = product().database().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "DELETE FROM slot_type t WHERE t.short_name NOT IN ('RTN', 'TEL', 'BOD', 'VID', 'BLD', 'NEW')"
                            + " AND NOT EXISTS (SELECT FROM slot s WHERE s.slot_type_id = t.id)");
        }
        open("/setup/slot-types");
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
        addAndSave("Shared one", "SHA");
        var other = newVisitor();
        other.loginAs("administrator");
        other.open("/setup/slot-types");
        line("Shared one").locator(".is-up").press("Enter");
        save();

        Locator theirs =
                other.page().locator("tr[data-key]").filter(new Locator.FilterOptions().setHasText("Shared one"));
        theirs.getByText("Delete").click();
        other.page().locator("[id='list:save']").click();
        assertThat(other.page().locator(".cc-errors")).containsText("Somebody else changed or deleted");
        other.page().locator("[id='list:reset']").click();
        assertThat(theirs).hasCount(1);
    }

    private void addAndSave(String name, String shortName) {
        if (line(name).count() == 0) {
            addToDraft(name, shortName);
            save();
        }
    }

    private void addToDraft(String name, String shortName) {
        add("Add slot type…");
        fill(name, shortName);
        put();
        assertThat(line(name)).hasCount(1);
    }

    private void fill(String name, String shortName) {
        field("name").fill(name);
        field("shortName").fill(shortName);
    }
}
