package org.cliniccalendar.session.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.SelectOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.FindPage;
import org.cliniccalendar.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The session editor as a manager opens it from the quick dialog, for nine slots of ten minutes on a Saturday. */
class SessionEditorIT extends BrowserTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String PHONE = "Call of a test";
    private static final String SHORT = "TCALL";

    private LocalDate saturday;
    private String routine;

    @BeforeEach
    void openTheEditor() {
        saturday = Today.next(DayOfWeek.SATURDAY, clinic().zone()).plusWeeks(3);
        clinic().room("Room 1");
        clinic().visit();
        routine = (String) one("SELECT name FROM slot_type ORDER BY position, id LIMIT 1");
        clinic().slotType(PHONE, SHORT);
        loginAs(clinic().login(Role.CLINIC_MANAGER));
        open("/calendar");
        button("New Session").click();
        type("session:start", "08:30");
        type("session:end", "10:00");
        type("session:minutes", "10");
        type("session:firstDate_input", saturday.format(TYPED));
        field("session:clinician").selectOption(new SelectOption().setIndex(0));
        button("More options").click();
        assertThat(field("edit:name")).isFocused();
    }

    @Test
    void k9MoreOptionsOpensTheEditorWithoutLosingAField() {
        assertThat(field("edit:start")).hasValue("08:30");
        assertThat(field("edit:end")).hasValue("10:00");
        assertThat(field("edit:firstDate_input")).hasValue(saturday.format(TYPED));
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
        field("edit:name").fill("For others");
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

        tab("Options").click();
        field("edit:practitionerRole").fill(" ");
        tab("General").click();
        field("edit:room").selectOption("Room 1");
        button("Create session").click();
        assertThat(summary()).containsText("Enter the practitioner role, or third parties cannot book.");
        type("edit:practitionerRole", "Nurse");
        create();
        open("/sessions");
        assertThat(page().locator("[id='list:table_data'] tr")).containsText("For others");
    }

    @Test
    void v8WithoutThirdPartiesNoRoleAndV9NoLocationIsNeeded() {
        field("edit:name").fill("For us alone");
        chooseNoRoom();
        chooseAType();
        create();
    }

    @Test
    void v3AColourOfAnotherClinicianIsRefusedNamingTheSession() {
        clinic().session("Rosy morning")
                .by(clinic().clinician("Ben", "Bowes"))
                .on(saturday.plusWeeks(1))
                .slots(6, 10)
                .coloured("rose")
                .publish();
        field("edit:name").fill("Another one");
        assertThat(page().locator(".cc-colours input[value=rose]")).hasCount(1);
        page().getByText("Show unused colours only").click();
        assertThat(page().locator(".cc-colours input[value=rose]")).hasCount(0);
        assertThat(page().locator(".cc-colours input[value=plum]")).hasCount(1);
        page().getByText("Show unused colours only").click();
        page().locator(".cc-colours input[value=rose]").check();
        chooseAType();
        button("Create session").click();
        assertThat(summary()).containsText("The session Rosy morning of another clinician has this colour.");
        page().locator(".cc-colours input[value=plum]").check();
        create();

        open("/reception?date=" + saturday);
        assertThat(page().locator(".cc-rec__head.cc-head-plum h2")).hasText("Another one");
    }

    @Test
    void v13SlotsGetATypeByThePaletteAndV14AreClearedByTheDeleteKey() {
        field("edit:name").fill("Various");
        chooseAType();
        tab("Slots").click();
        slots().nth(2).click();
        palette(SHORT).click();
        assertThat(slots().nth(2)).containsText(PHONE);
        slots().nth(2).locator("input").press("Delete");
        assertThat(slots().nth(2)).containsText("Catch up");
        assertThat(page().getByText("9, of which 8 bookable")).isVisible();
        button("Undo").click();
        assertThat(slots().nth(2)).containsText(PHONE);
        page().keyboard().press("Control+y");
        assertThat(slots().nth(2)).containsText("Catch up");
        slots().nth(4).click();
        palette(SHORT).click();
        create();

        FindPage.of(newVisitor(), clinic())
                .offers(saturday, "08:30", "08:40", "09:00", "09:10", "09:20", "09:30", "09:40", "09:50");
        open("/reception?date=" + saturday);
        assertThat(page().locator(".cc-rec__col")).containsText("catch up");
        Locator bookable = page().locator(".cc-rec__col button");
        assertThat(bookable).hasCount(8);
        assertThat(bookable.filter(new Locator.FilterOptions().setHasText(SHORT)))
                .containsText("09:10");
    }

    @Test
    void v16SeveralSlotsAreChosenByShiftAndByKeyAndChangedAtOnce() {
        tab("Slots").click();
        slots().nth(1).click();
        slots().nth(4).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page().locator(".cc-ed__slot.is-on")).hasCount(4);
        palette(SHORT).click();
        assertThat(slots().filter(new Locator.FilterOptions().setHasText(PHONE)))
                .hasCount(4);
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
        palette(SHORT).click();
        slots().nth(0).click();
        dragBy(4);
        assertThat(page().locator(".cc-ed__grip")).containsText("10:40 · 2 h 10 min");
        page().keyboard().press("Escape");
        page().mouse().up();
        assertThat(slots()).hasCount(9);
        dragBy(4);
        page().mouse().up();
        assertThat(slots()).hasCount(13);
        assertThat(slots().nth(9)).containsText(routine);
        assertThat(slots().nth(10)).containsText(PHONE);
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
        field("edit:name").fill("Walk in and wait");
        chooseNoRoom();
        chooseAType();
        create();

        open("/sessions");
        Locator line = page().locator("[id='list:table_data'] tr");
        assertThat(line).containsText("Walk in and wait");
        assertThat(line).containsText(clinic().name() + " (clinic)");
        assertThat(line).containsText("08:30–10:00");
        open("/reception?date=" + saturday);
        assertThat(page().locator(".cc-rec__head h2")).hasText("Walk in and wait");
        assertThat(page().locator(".cc-rec__col button")).hasCount(9);
    }

    @Test
    void escapeAsksOnlyIfSomethingWasTyped() {
        page().keyboard().press("Escape");
        assertThat(page().locator("[data-editor]")).hasCount(0);
        button("New Session").click();
        button("More options").click();
        field("edit:name").fill("Half done");
        page().keyboard().press("Escape");
        assertThat(page().getByText("You have typed something here. Discard it?"))
                .isVisible();
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
        page().locator(".cc-types li")
                .filter(new Locator.FilterOptions().setHasText(clinic().visitName()))
                .locator("input")
                .check();
    }

    private void create() {
        button("Create session").click();
        assertThat(page().getByText("Session created: ")).isVisible();
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
}
