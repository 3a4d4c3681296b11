package org.cliniccalendar.planning.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.FindPage;
import org.cliniccalendar.testing.Person;
import org.junit.jupiter.api.Test;

/** A clinician cancels a day of an own session in My Clinic Calendar; a colleague's stays. */
class OwnDaysIT extends BrowserTest {
    @Test
    void v25AClinicianCancelsADayOfHisOwnAndTakesItBack() {
        LocalDate day = clinic().today().plusDays(8);
        Person haddad = clinic().clinician("Samir", "Haddad");
        Person client = clinic().client("Ada", "Byron");
        clinic().session("Own day").by(haddad).on(day).slots(6, 10).publish().book("09:10", client);
        clinic().session("Another's")
                .by(clinic().clinician("Ben", "Bowes"))
                .on(day)
                .from("11:00")
                .slots(2, 10)
                .publish();
        FindPage find = FindPage.of(newVisitor(), clinic());
        loginAs(clinic().login(haddad));
        open("/calendar?date=" + day);
        cancelling().click();
        Locator dialog = page().locator("[id='daysOffDialog']");
        assertThat(dialog).containsText("Cancel days of Dr Samir Haddad");
        assertThat(dialog).containsText("1 session will not take place, 1 appointment is touched.");
        assertThat(dialog).containsText("Byron, Ada");
        axe();
        page().getByLabel("Reason").fill("At a congress");
        button("Cancel these days").click();

        assertThat(dialog).isHidden();
        assertThat(page().locator("[id='undo']")).containsText("1 session does not take place");
        axe();
        find.offers(day, "11:00", "11:10");
        assertEquals(
                "At a congress",
                one("SELECT string_agg(r.reason, ',') FROM to_rebook r WHERE r.clinic_id = " + clinic().id()));
        page().locator("[id='undo']").getByRole(AriaRole.BUTTON).click();
        assertThat(page().locator("[id='undo']").getByRole(AriaRole.BUTTON)).hasCount(0);
        find.offers(day, "09:00", "09:20", "09:30", "09:40", "09:50", "11:00", "11:10");
    }

    @Test
    void whoeverIsNoClinicianHasNoDayToCancelThere() {
        loginAs(clinic().login(Role.CLINIC_MANAGER));
        open("/calendar");
        assertThat(page().locator("[id='calendar']")).isVisible();
        assertThat(cancelling()).hasCount(0);
    }

    /** Its icon is part of its name. */
    private Locator cancelling() {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel a day"));
    }

    private Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
