package org.cliniccalendar.booking.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.FindPage;
import org.cliniccalendar.testing.OwnSession;
import org.junit.jupiter.api.Test;

/** The page of an appointment: what became of it, and the same again every so many weeks. */
class AppointmentPageIT extends BrowserTest {
    private void book(String given, String family) {
        OwnSession knees = clinic().session("Knees")
                .by(clinic().clinician("Callum", "Reid"))
                .weekly(clinic().today().plusDays(3), 12)
                .slots(3, 10)
                .publish();
        FindPage.of(visitor(), clinic()).chooseFirst(knees.first());
        field("case:reference").fill("AGAIN-" + clinic().tag());
        field("case:new").check();
        field("case:givenName").fill(given);
        field("case:familyName").fill(family + clinic().tag());
        field("case:born_input").fill("17/08/1936");
        field("case:born_input").press("Tab");
        assertThat(page().getByText("Monday 17 August 1936")).isVisible();
        button("Create case and book").click();
        page().waitForURL("**/appointment?ref=*");
    }

    @Test
    void itsHistoryTellsWhoDidWhatWhenAndFromWhere() {
        book("Margaret", "Hamilton");
        Locator rows = page().locator(".cc-history tbody tr");
        assertThat(rows.first()).containsText("Booked");
        assertThat(rows.first()).containsText("Find a time");
        assertThat(rows.last()).containsText("Time held");
        axe();
    }

    @Test
    void itIsRepeatedEveryTwoWeeksAndWhatClashesIsShownBefore() {
        book("Mae", "Jemison");
        button("Repeat…").click();
        assertThat(field("repeat:every")).hasValue("2");
        button("Show dates").click();
        Locator dates = page().locator(".cc-series");
        assertThat(dates).hasCount(5);
        axe();
        field("repeat:times").fill("3");
        button("Show dates").click();
        assertThat(dates).hasCount(2);
        assertThat(page().locator(".cc-series__why")).hasCount(0);
        button("Book these dates").click();
        assertThat(page().getByText("2 appointments booked for Mae Jemison" + clinic().tag()))
                .isVisible();

        button("Repeat…").click();
        field("repeat:times").fill("3");
        button("Show dates").click();
        assertThat(page().locator(".cc-series__why").first()).containsText("has another appointment at this time");
        assertThat(page().locator(".cc-series__why")).hasCount(2);
    }

    @Test
    void itIsProposedToBeCancelledAndThenWaitsForAnotherTime() {
        book("Valentina", "Tereshkova");
        button("Cancel appointment…").click();
        Locator proposed = page().locator("[id='cancelling']");
        assertThat(proposed).containsText("Valentina Tereshkova" + clinic().tag());
        assertThat(proposed).containsText("1 client has no e-mail address and cannot be told");
        assertThat(field("cancelForm:reason")).isFocused();
        button("Keep it").click();
        assertThat(proposed).isHidden();
        assertThat(page().locator(".cc-head .cc-state-booked")).isVisible();

        button("Cancel appointment…").click();
        assertThat(field("cancelForm:reason")).isFocused();
        field("cancelForm:reason").fill("The clinician is away");
        proposed.getByText("Put on the To rebook list").click();
        field("cancelForm:telling").uncheck();
        axe();
        button("Cancel the appointment").click();
        assertThat(page().locator(".cc-head .cc-state-cancelled")).hasText("Cancelled");
        open("/to-rebook");
        assertThat(page().locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Tereshkova" + clinic().tag() + ", Valentina")))
                .containsText("The clinician is away");
    }

    private Locator field(String id) {
        return page().locator("[id='" + id + "']");
    }

    private Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
