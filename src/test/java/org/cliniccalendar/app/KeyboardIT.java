package org.cliniccalendar.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Person;
import org.cliniccalendar.testing.Today;
import org.junit.jupiter.api.Test;

/** Offering time and booking it without a mouse: only keys are pressed here. */
class KeyboardIT extends BrowserTest {
    private static final int MOST_TABS = 150;

    @Test
    void aClinicianOffersTimeByKeyboardAlone() {
        clinic().room("Room 8");
        Person ruth = clinic().clinician("Ruth", "Okonjo");
        clinic().session("Knees")
                .by(ruth)
                .on(clinic().today().plusDays(1))
                .slots(3, 10)
                .publish();
        loginAs(clinic().login(ruth));
        String type = "Visit " + clinic().tag();
        clinic().appointmentType(type, 30);
        go(page().locator("a.cc-tile--first"), "Enter");
        page().waitForURL("**/calendar");
        go(page().locator(".cc-seg a").getByText("List"), "Enter");
        assertThat(page().locator(".cc-calendar-list .cc-day").first()).isVisible();
        go(page().locator("[id='newSession:open']"), "Enter");
        assertThat(page().locator("[id='session:centre']")).isFocused();
        type("room", "Room 8");
        type("firstDate_input", saturdayFarAhead());
        type("start", "0900");
        type("end", "1100");
        type("type", type);
        go(field("repeat"), null);
        page().keyboard().press("ArrowDown");
        page().keyboard().press("ArrowDown");
        assertThat(field("count")).isVisible();
        type("count", "2");
        page().keyboard().press("Tab");
        Locator create = page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create 2 sessions"));
        assertThat(create).isVisible();
        go(create, "Enter");
        assertThat(page().getByText("2 sessions created: 8 bookable units")).isVisible();
    }

    @Test
    void aCaseManagerBooksByKeyboardAlone() {
        clinic().session("Knees")
                .by(clinic().clinician("Ruth", "Q" + clinic().tag()))
                .on(clinic().today().plusDays(3))
                .slots(3, 10)
                .publish();
        loginAs(clinic().login(Role.CASE_MANAGER));
        go(page().locator(".cc-side__link[href$='/find']"), "Enter");
        page().waitForURL("**/find");
        go(page().locator("[id='criteria:type']"), null);
        page().keyboard().type(clinic().visitName());
        go(page().locator("[id='criteria:clinician']"), null);
        page().keyboard().type("Q" + clinic().tag());
        go(page().locator("[id='criteria:search']"), "Enter");
        assertThat(page().locator(".cc-result h3").first()).hasText("Dr Ruth Q" + clinic().tag());
        go(page().locator(".cc-times a.cc-time").last(), "Enter");
        assertThat(page().locator(".cc-chosen")).isVisible();
        enter("reference", "KB-" + clinic().tag());
        go(page().locator("[id='case:new']"), "Space");
        enter("givenName", "Hedy");
        String family = "L" + clinic().tag();
        enter("familyName", family);
        enter("born_input", "09/11/1964");
        go(page().locator("[id='case:book']"), "Enter");
        page().waitForURL("**/appointment?ref=*");
        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(family + ", Hedy");
    }

    private void type(String id, String keys) {
        go(field(id), null);
        page().keyboard().press("Control+A");
        page().keyboard().type(keys);
    }

    private void enter(String id, String keys) {
        go(page().locator("[id='case:" + id + "']"), null);
        page().keyboard().type(keys);
    }

    private Locator field(String id) {
        return page().locator("[id='session:" + id + "']");
    }

    /** Tabs until something has the focus, then presses a key, if there is one. */
    private void go(Locator wanted, String key) {
        wanted.waitFor();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                if (key != null) {
                    page().keyboard().press(key);
                }
                return;
            }
            page().keyboard().press("Tab");
        }
        fail(wanted + " is not reached by Tab");
    }

    private static String saturdayFarAhead() {
        LocalDate saturday =
                Today.date().with(TemporalAdjusters.next(DayOfWeek.SATURDAY)).plusWeeks(14);
        return saturday.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
