package org.cliniccalendar.session.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.SelectOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The session editor as an administrator opens it from the quick dialog. Nobody has anything on Saturdays. */
class SessionEditorIT extends BrowserTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** The demo network's slot types Routine (the first), Telephone and Book on the day last ten minutes each. */
    @BeforeEach
    void openTheEditor() {
        loginAs("administrator");
        open("/calendar");
        button("New Session").click();
        type("session:start", "08:30");
        type("session:end", "10:00");
        type("session:minutes", "10");
        type("session:firstDate_input", saturday(20).format(TYPED));
        field("session:clinician").selectOption(new SelectOption().setIndex(0));
        button("More options").click();
        assertThat(field("edit:name")).isFocused();
    }

    @Test
    void k9MoreOptionsOpensTheEditorWithoutLosingAField() {
        assertThat(field("edit:start")).hasValue("08:30");
        assertThat(field("edit:end")).hasValue("10:00");
        assertThat(field("edit:firstDate_input")).hasValue(saturday(20).format(TYPED));
        assertThat(slots()).hasCount(9);
        axe();
    }

    @Test
    void j4ItHasTabsThatTheArrowKeysReach() {
        tab("General").press("ArrowRight");
        assertThat(tab("Schedule")).isFocused();
        assertThat(tab("Schedule")).hasAttribute("aria-selected", "true");
        assertThat(field("edit:firstDate_input")).isVisible();
        tab("Schedule").press("End");
        assertThat(field("edit:notes")).isVisible();
        for (String name : new String[] {"General", "Schedule", "Slots", "Appointment Types", "Options"}) {
            tab(name).click();
            axe();
        }
    }

    @Test
    void v5AnOverlongNameIsCountedAndRefusedAndNotCut() {
        field("edit:name").fill("A name of more than twenty");
        assertThat(page().locator(".cc-left.is-over")).hasText("6 too many");
        chooseAType();
        button("Create session").click();
        assertThat(summary()).containsText("Name");
        assertThat(field("edit:name")).hasValue("A name of more than twenty");
        assertThat(tab("General")).hasAttribute("aria-selected", "true");
        axe();
    }

    @Test
    void v8ThirdPartiesNeedARoleAndV9ALocationAndTheTabWithTheErrorOpens() {
        chooseNoRoom();
        chooseAType();
        tab("Options").click();
        page().getByText("Third parties may book").click();
        button("Create session").click();
        assertThat(summary()).containsText("Enter the practitioner role, or third parties cannot book.");
        assertThat(tab("Options")).hasAttribute("aria-selected", "true");
        type("edit:practitionerRole", "General practitioner");
        button("Create session").click();
        assertThat(summary()).containsText("Choose a room or tick Allow remote, or third parties cannot book.");
        assertThat(tab("General")).hasAttribute("aria-selected", "true");
    }

    @Test
    void v3AColourOfAnotherClinicianIsRefusedNamingTheSession() throws SQLException {
        String session = giveAColour("rose");
        page().getByText("Show unused colours only").click();
        assertThat(page().locator(".cc-colours input[value=rose]")).hasCount(0);
        page().getByText("Show unused colours only").click();
        page().locator(".cc-colours input[value=rose]").check();
        chooseAType();
        button("Create session").click();
        assertThat(summary()).containsText("The session " + session + " of another clinician has this colour.");
    }

    @Test
    void v13SlotsGetATypeByThePaletteAndV14AreClearedByTheDeleteKey() {
        tab("Slots").click();
        slots().nth(2).click();
        palette("TEL").click();
        assertThat(slots().nth(2)).containsText("Telephone");
        slots().nth(2).locator("input").press("Delete");
        assertThat(slots().nth(2)).containsText("Catch up");
        assertThat(page().getByText("9, of which 8 bookable")).isVisible();
        button("Undo").click();
        assertThat(slots().nth(2)).containsText("Telephone");
        page().keyboard().press("Control+y");
        assertThat(slots().nth(2)).containsText("Catch up");
    }

    @Test
    void v16SeveralSlotsAreChosenByShiftAndByKeyAndChangedAtOnce() {
        tab("Slots").click();
        slots().nth(1).click();
        slots().nth(4).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page().locator(".cc-ed__slot.is-on")).hasCount(4);
        palette("BOD").click();
        assertThat(page().locator(".cc-ed__slot.cc-slot-sand")).hasCount(4);
        slots().nth(4).locator("input").press("Escape");
        assertThat(page().locator(".cc-ed__slot.is-on")).hasCount(0);
        slots().nth(0).locator("input").press("Space");
        slots().nth(0).locator("input").press("Shift+ArrowDown");
        assertThat(page().locator(".cc-ed__slot.is-on")).hasCount(2);
        type("slot-length", "15");
        assertThat(slots().nth(1)).containsText("08:45");
    }

    @Test
    void v15TheHandleExtendsTheSessionByKeyAndV20ByTypingTheDuration() {
        tab("Slots").click();
        Locator handle = page().locator(".cc-ed__grip");
        handle.press("ArrowDown");
        assertThat(handle).containsText("10:10 · 1 h 40 min");
        handle.press("ArrowUp");
        assertThat(handle).containsText("10:00 · 1 h 30 min");
        type("slot-duration", "125");
        assertThat(slots()).hasCount(12);
        assertThat(page().locator(".cc-ed__rest")).containsText("Rest of 5 min, not bookable");
        assertThat(field("edit:end")).hasValue("10:35");
    }

    @Test
    void v17DraggingRepeatsTheChosenPatternAndEscapeTakesItBack() {
        tab("Slots").click();
        slots().nth(1).click();
        palette("TEL").click();
        slots().nth(0).click();
        dragBy(4);
        assertThat(page().locator(".cc-ed__grip")).containsText("10:40 · 2 h 10 min");
        page().keyboard().press("Escape");
        page().mouse().up();
        assertThat(slots()).hasCount(9);
        dragBy(4);
        page().mouse().up();
        assertThat(slots()).hasCount(13);
        assertThat(slots().nth(9)).containsText("Routine");
        assertThat(slots().nth(10)).containsText("Telephone");
        assertThat(field("edit:end")).hasValue("10:40");
    }

    @Test
    void j6ARepetitionIsShownInWordsAndAsTheDatesOfAYear() {
        tab("Schedule").click();
        field("edit:repeat").selectOption("MONTHLY");
        field("edit:nth").selectOption("-1");
        assertThat(page().locator("[id='edit:heading']")).containsText("the last Saturday of every month");
        field("edit:repeat").selectOption("CUSTOM");
        type("edit:rule", "FREQ=WEEKLY;COUNT=3");
        assertThat(page().locator("[id='edit:dates'] .cc-dates li")).hasCount(3);
        type("edit:rule", "FREQ=SOMETIMES");
        assertThat(page().locator("[id='edit:dates'] .cc-note--warn")).containsText("FREQ=SOMETIMES");
    }

    @Test
    void j9ASessionOfTheClinicItselfIsCreatedForItsDates() {
        field("edit:name").fill("Walk-in " + saturday(20).getDayOfYear());
        chooseNoRoom();
        chooseAType();
        button("Create session").click();
        assertThat(page().getByText("Session created: 9 bookable units")).isVisible();
    }

    @Test
    void escapeAsksOnlyIfSomethingWasTyped() {
        page().keyboard().press("Escape");
        assertThat(page().locator("[data-editor]")).hasCount(0);
        button("New Session").click();
        button("More options").click();
        field("edit:name").fill("Half done");
        page().keyboard().press("Escape");
        assertThat(page().getByText("What you have typed is not saved.")).isVisible();
        assertThat(button("Stay")).isFocused();
        button("Discard changes").click();
        assertThat(page().locator("[data-editor]")).hasCount(0);
    }

    @Test
    void onAPhoneItFillsTheWidth() {
        page().setViewportSize(390, 844);
        BoundingBox panel = page().locator("[data-editor]").boundingBox();
        assertEquals(390, Math.round(panel.width));
        tab("Slots").click();
        axe();
    }

    private void dragBy(int slots) {
        BoundingBox handle = page().locator(".cc-ed__grip").boundingBox();
        double height = slots().first().boundingBox().height;
        page().mouse().move(handle.x + 20, handle.y + 5);
        page().mouse().down();
        page().mouse().move(handle.x + 20, handle.y + 5 + slots * height / 2);
        page().mouse().move(handle.x + 20, handle.y + 5 + slots * height);
    }

    /** A clinic with one room suggests it. */
    private void chooseNoRoom() {
        field("edit:room").selectOption(new SelectOption().setIndex(0));
    }

    private void chooseAType() {
        tab("Appointment Types").click();
        page().locator(".cc-types input[type=checkbox]").first().check();
    }

    private Locator slots() {
        return page().locator(".cc-ed__slot");
    }

    private Locator palette(String shortName) {
        return page().locator(".cc-pal [data-short=" + shortName + "]");
    }

    private Locator summary() {
        return page().locator("[id='edit'] .cc-errors");
    }

    private Locator tab(String name) {
        return page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + name)));
    }

    private Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void type(String id, String value) {
        field(id).fill(value);
        field(id).press("Tab");
    }

    private Locator field(String id) {
        return page().locator("[id='" + id + "']");
    }

    /** Some clinician's session at the clinic that is chosen in the editor; returns its name. */
    private String giveAColour(String colour) throws SQLException {
        try (Connection connection = product().database().getConnection();
                var update = connection.prepareStatement(
                        "UPDATE clinic_session SET colour = ? WHERE id = (SELECT min(id) FROM clinic_session"
                                + " WHERE clinic_id = ? AND clinician_id IS NOT NULL) RETURNING name")) {
            update.setString(1, colour);
            update.setLong(2, Long.parseLong(field("edit:centre").inputValue()));
            try (var row = update.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static LocalDate saturday(int weeksAhead) {
        return Today.date().with(TemporalAdjusters.next(DayOfWeek.SATURDAY)).plusWeeks(weeksAhead);
    }
}
