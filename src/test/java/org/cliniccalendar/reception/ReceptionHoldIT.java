package org.cliniccalendar.reception;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Feature V25, holding: a slot is kept for somebody at the desk, everybody sees by whom, and it is booked or released. */
class ReceptionHoldIT extends ReceptionPage {
    private static final Pattern HELD = Pattern.compile("Held until \\d\\d:\\d\\d by Helen Roy");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void v25ASlotIsHeldWithANoteAndEverybodySeesUntilWhenAndByWhom() throws SQLException {
        openDay(1, 6, 1);
        Visitor colleague = newVisitor();
        enter(colleague, "operator");
        colleague.open("/reception?date=" + sunday());
        cell(0, 2).focus();
        page().keyboard().press("h");
        assertThat(field("note")).isFocused();
        axe();
        field("note").fill("Rings back");
        field("minutes").selectOption("30");
        press("Hold");

        assertThat(cell(0, 2)).containsText(HELD);
        assertThat(cell(0, 2)).containsText("Rings back");
        assertThat(cell(0, 2)).isFocused();
        axe();
        Locator seen = cellOf(colleague.page(), 0, 2);
        assertThat(seen).containsText(HELD);
        seen.click();
        Locator readout = colleague.page().getByLabel("Selected slot");
        assertThat(readout).containsText(HELD);
        assertThat(readout.getByText("Release")).hasCount(0);
        seen.press("r");
        assertThat(colleague.page().getByRole(AriaRole.ALERT)).containsText("Somebody else holds this time");
        colleague.axe();
        assertThat(cell(0, 2)).containsText(HELD);
    }

    @Test
    void v25WhatIsHeldIsReleasedAndBothAreUndoneFromTheToast() throws SQLException {
        openDay(1, 6, 1);
        hold(2);
        undo("Held");
        assertThat(cell(0, 2)).containsText("free");
        hold(2);
        cell(0, 2).press("r");
        assertThat(cell(0, 2)).containsText("free");
        undo("free again");
        assertThat(cell(0, 2)).containsText(HELD);
        cell(0, 2).click();
        chooseFromMenu("Release");
        assertThat(cell(0, 2)).containsText("free");
        assertEquals("0", one("SELECT sum(s.taken) - 1", "slot s", ""));
    }

    @Test
    void v25WhatSomebodyHoldsTheyBookAndItIsTheSameAppointment() throws SQLException {
        openDay(1, 6, 1);
        String client = BusyDay.client(product().database());
        hold(2);
        String ref = one("SELECT min(s.ref)", "appointment s", " AND s.status = 'HELD'");
        cell(0, 2).press("Enter");
        chooseClient(page(), client);
        page().locator("[id='book:do']").click();

        assertThat(cell(0, 2)).containsText(client);
        assertThat(cell(0, 2)).containsText("Confirmed");
        assertEquals("BOOKED", one("SELECT s.status", "appointment s", " AND s.ref = '" + ref + "'"));
        open("/appointment?ref=" + ref);
        assertThat(page().getByText("Time held")).isVisible();
    }

    @Test
    void v25SeveralSlotsAreHeldTogetherOrNone() throws SQLException {
        openDay(1, 6, 1);
        cell(0, 2).click();
        page().keyboard().press("Shift+ArrowDown");
        page().keyboard().press("h");
        assertThat(page().locator("[id='hold']")).containsText("09:20, Surgery 1; 09:30, Surgery 1");
        Visitor colleague = newVisitor();
        enter(colleague, "operator");
        colleague.open("/reception?date=" + sunday());
        cellOf(colleague.page(), 0, 3).focus();
        colleague.page().keyboard().press("h");
        colleague.page().locator("[id='hold:do']").click();
        assertThat(cellOf(colleague.page(), 0, 3)).containsText("Held until");

        press("Hold");
        assertThat(page().getByRole(AriaRole.ALERT)).containsText("just taken");
        assertThat(cell(0, 2)).containsText("free");
        axe();
    }

    @Test
    void v25WhatACaseManagerHoldsIsShownAtTheDesk() throws SQLException {
        openDay(1, 6, 0);
        String place = one(
                "SELECT s.clinic_id || ',' || t.appointment_type_id",
                "clinic_session s" + " JOIN clinic_session_type t ON t.session_id = s.id",
                "");
        Visitor caseManager = newVisitor();
        caseManager.loginAs("case-manager");
        caseManager.open("/find?clinic=" + place.replace(",", "&type="));
        for (String end : new String[] {"until", "from"}) {
            Locator typed = caseManager.page().locator("[id='criteria:" + end + "_input']");
            typed.fill(sunday().format(TYPED));
            typed.press("Tab");
        }
        caseManager.page().locator("[id='criteria:search']").click();
        caseManager.page().locator(".cc-times a.cc-time").first().click();
        assertThat(caseManager.page().locator(".cc-chosen")).isVisible();

        assertThat(cell(0, 0)).containsText(Pattern.compile("Held until \\d\\d:\\d\\d by "));
        cell(0, 0).click();
        assertThat(readout().getByText("Release")).isVisible();
    }

    /** Holds a free slot for as long as is proposed. */
    private void hold(int slot) {
        cell(0, slot).focus();
        page().keyboard().press("h");
        assertThat(field("note")).isFocused();
        press("Hold");
        assertThat(cell(0, slot)).containsText(HELD);
    }

    private Locator field(String id) {
        return page().locator("[id='hold:" + id + "']");
    }

    private void press(String name) {
        page().getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void undo(String said) {
        page().locator("#toasts > *", new Page.LocatorOptions().setHasText(said))
                .getByText("Undo", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private String one(String select, String from, String which) throws SQLException {
        return BusyDay.one(
                product().database(),
                select + " FROM " + from + " JOIN clinic k ON k.id = s.clinic_id WHERE k.name = '" + day().clinic()
                        + "'" + which);
    }
}
