package org.cliniccalendar.planning.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Today;
import org.junit.jupiter.api.Test;

/** A clinician cancels a day in My Clinic Calendar: his own session of a Sunday that nobody else uses. */
class OwnDaysIT extends BrowserTest {
    private static final LocalDate SUNDAY = Today.date().plusWeeks(70).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    private static final String NAME = "Own day";

    private static final String SESSION = """
            WITH n AS (
                INSERT INTO clinic_session (id, clinic_id, clinician_id, remote, first_date, start_time, end_time, series_id, name,
                       layout, level, typed_by, status, acknowledged_by, acknowledged_at, published_until)
                SELECT k, l.id, a.clinician_id, true, '%1$s', '09:00', '10:00', k, '%2$s', '-:10*6', 'AVAILABLE', 'OPERATOR',
                       'ACTIVE', 'x', now(), '%1$s'
                  FROM nextval('entity_id') k, account a, clinic l
                 WHERE lower(a.username) = lower('%3$s') AND '%4$s' LIKE '%%' || l.name
                RETURNING id, clinic_id, clinician_id)
            INSERT INTO session_date (session_id, clinic_id, clinician_id, date, starts_at, ends_at)
            SELECT id, clinic_id, clinician_id, '%1$s', '%1$sT09:00Z', '%1$sT10:00Z' FROM n
            """;

    @Test
    void v25AClinicianCancelsADayOfHisOwnAndTakesItBack() {
        loginAs("clinician");
        open("/calendar?date=" + SUNDAY);
        run(SESSION.formatted(
                SUNDAY,
                NAME,
                product().accounts().username("clinician"),
                page().locator(".cc-bar__clinic").textContent().strip()));
        cancelling().click();
        Locator dialog = page().locator("[id='daysOffDialog']");
        assertThat(dialog).containsText("Cancel days of Dr Samir Haddad");
        assertThat(dialog).containsText("1 session will not take place, nobody is booked.");
        axe();
        page().getByLabel("Reason").fill("At a congress");
        button("Cancel these days").click();

        assertThat(dialog).isHidden();
        assertEquals("cancelled At a congress", state());
        assertThat(page().locator("[id='undo']")).containsText("1 session does not take place.");
        axe();
        page().locator("[id='undo']").getByRole(AriaRole.BUTTON).click();
        assertThat(page().locator("[id='undo']").getByRole(AriaRole.BUTTON)).hasCount(0);
        assertEquals("active ", state());
    }

    @Test
    void whoeverIsNoClinicianHasNoDayToCancelThere() {
        loginAs("administrator");
        open("/calendar");
        assertThat(page().locator("[id='calendar']")).isVisible();
        assertThat(cancelling()).hasCount(0);
    }

    private String state() {
        return (String) one(
                "SELECT CASE WHEN d.active THEN 'active ' ELSE 'cancelled ' END || coalesce(d.reason, '') FROM session_date d"
                        + " JOIN clinic_session n ON n.id = d.session_id WHERE n.name = '" + NAME + "' AND d.date = '"
                        + SUNDAY
                        + "'");
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
