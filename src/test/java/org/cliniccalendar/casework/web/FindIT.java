package org.cliniccalendar.casework.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.UnguardedSlots;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Features K17, K24 and K25, and what follows a booking: the calendar, the mail, the cancellation. */
class FindIT extends BrowserTest {
    private static final String AVAILABLE = ".cc-times a.cc-time:not(.cc-time--ask)";
    private static final String ANY = ".cc-times a.cc-time";
    private static final String ON_DEMAND = ".cc-times a.cc-time--ask";

    @Test
    void k1ACaseManagerBooksAClaimantAndTheClinicianSeesItAtOnce() {
        loginAs("case-manager");
        find("Dr Samir Haddad");
        axe();
        choose(page(), AVAILABLE, 0);
        axe();
        enterCase(page(), "IT-1001", "Ada", "Byron");
        assertThat(page().getByText("Appointment of Ada Byron confirmed")).isVisible();
        assertThat(page().locator(".cc-head .cc-state-booked")).hasText("Confirmed");
        axe();
        Visitor clinician = newVisitor();
        clinician.loginAs("clinician");
        clinician.open("/calendar");
        clinician.page().locator(".cc-seg").getByText("List").click();
        assertThat(clinician.page().locator(".cc-calendar-list").getByText("Byron, Ada"))
                .isVisible();
        assertThat(clinician.page().getByText("Case IT-1001")).isVisible();
    }

    @Test
    void k3AFreeTimeOfTheCalendarIsBookedFromThere() {
        loginAs("case-manager");
        open("/calendar");
        page().locator("[id='calendar:show']").selectOption("Haddad, Samir");
        press("Search");
        Locator colleagues = page().locator(".cc-calendar-list .cc-item.is-other");
        assertThat(colleagues.filter(new Locator.FilterOptions().setHasNotText("Dr Samir Haddad")))
                .hasCount(0);
        Locator session = page().locator(".cc-calendar-list .cc-day")
                .filter(new Locator.FilterOptions().setHas(page().locator("a.cc-item.is-other")))
                .last();
        String date = session.locator("h2").textContent();
        session.locator("a.cc-item.is-other").last().click();

        assertThat(page().locator(".cc-result h3").first()).hasText("Dr Samir Haddad");
        assertThat(page().locator(".cc-day__head h2")).hasText(date);
        choose(page(), ANY, 0);
        enterCase(page(), "IT-1008", "Hertha", "Ayrton");
        page().waitForURL("**/appointment?ref=*");
    }

    @Proof("P2")
    @Test
    void whoeverIsLaterReadsThatTheTimeWasTakenKeepsTheFormAndIsOfferedTheNextTimes() {
        loginAs("case-manager");
        find("Dr Samir Haddad");
        Visitor other = newVisitor();
        other.loginAs("operator");
        other.open("/find");
        search(other.page(), "Dr Samir Haddad");
        choose(page(), AVAILABLE, 1);
        choose(other.page(), AVAILABLE, 2);
        fillCase(other.page(), "IT-1003", "Emmy", "Noether");
        other.page().locator(AVAILABLE).nth(1).click();
        assertThat(other.page().locator("[id='case'] .cc-errors")).containsText("was just taken");
        assertThat(caseField(other.page(), "reference")).hasValue("IT-1003");
        assertThat(other.page().locator(".cc-next")).isVisible();
        other.axe();
        enterCase(page(), "IT-1002", "Grace", "Hopper");
        assertThat(page().getByText("Appointment of Grace Hopper confirmed")).isVisible();

        other.page().locator(".cc-next a").first().click();
        assertThat(other.page().locator(".cc-next")).isHidden();
        other.page().getByText("Create case and book").click();
        assertThat(other.page()
                        .getByText("Appointment of Emmy Noether confirmed")
                        .or(other.page().getByText("Time requested for Emmy Noether")))
                .isVisible();
    }

    @Proof(value = "P2", control = true)
    @Test
    void whereNothingHoldsThemOffBothAreGivenTheSameTime() {
        loginAs("case-manager");
        find("Ms Ruth Okonjo");
        Visitor other = newVisitor();
        other.loginAs("operator");
        other.open("/find");
        search(other.page(), "Ms Ruth Okonjo");
        run(UnguardedSlots.begin("capacity = 1"));
        try {
            choose(page(), ANY, 0);
            choose(other.page(), ANY, 0);
            assertEquals(
                    true,
                    one("SELECT EXISTS (SELECT 1 FROM slot_claim c JOIN slot s ON s.id = c.slot_id"
                            + " WHERE c.seat > s.capacity)"));
            release(page());
            release(other.page());
        } finally {
            run(UnguardedSlots.END);
        }
    }

    @Test
    void k17AnOnDemandTimeIsUnconfirmedUntilSomeoneSaysYes() {
        loginAs("case-manager");
        find("Dr Samir Haddad");
        choose(page(), ON_DEMAND, 0);
        assertThat(page().getByText("Service providers check with the clinician before it is confirmed"))
                .isVisible();
        enterCase(page(), "IT-1004", "Rosa", "Parks");
        assertThat(page().locator(".cc-head .cc-state-requested")).hasText("Unconfirmed");
        String appointment = page().url();

        Visitor operator = newVisitor();
        operator.loginAs("operator");
        operator.page().navigate(appointment);
        operator.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm"))
                .click();
        assertThat(operator.page().locator(".cc-head .cc-state-booked")).hasText("Confirmed");
    }

    @Test
    void cancellingFreesTheTimeAndTellsTheClientWhy() {
        loginAs("case-manager");
        find("Dr Samir Haddad");
        String time = page().locator(AVAILABLE).nth(3).textContent();
        choose(page(), AVAILABLE, 3);
        enterCase(page(), "IT-1005", "Mary", "Seacole");
        awaitMail("mary.seacole@example.org", 1);
        page().getByText("Cancel appointment…").click();
        page().getByText("Cancel the appointment", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page().locator(".cc-errors")).containsText("Enter the reason");
        axe();
        page().locator("[id='cancelForm:reason']").fill("The claim was settled");
        page().getByText("Cancel the appointment", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page().locator(".cc-head .cc-state-cancelled")).hasText("Cancelled");
        List<MimeMessage> mails = awaitMail("mary.seacole@example.org", 2);
        assertEquals(2, mails.size(), "a confirmation and a cancellation; the reminder was withdrawn");
        open("/find");
        search(page(), "Dr Samir Haddad");
        assertThat(page().locator(AVAILABLE).filter(new Locator.FilterOptions().setHasText(time.strip())))
                .hasCount(1);
    }

    @Test
    void whatIsMissingInTheCaseIsSaidFieldByField() {
        loginAs("case-manager");
        find("Dr Samir Haddad");
        choose(page(), AVAILABLE, 0);
        caseField(page(), "new").check();
        assertThat(caseField(page(), "givenName")).isVisible();
        page().getByText("Create case and book").click();
        assertThat(page().locator("[id='case'] .cc-errors")).containsText("4 things to correct");
        axe();
    }

    @Test
    void aClaimOfAnotherClientIsRefused() {
        loginAs("case-manager");
        find("Ms Ruth Okonjo");
        choose(page(), ANY, 0);
        enterCase(page(), "IT-1006", "Lise", "Meitner");
        page().waitForURL("**/appointment?ref=*");
        open("/find");
        search(page(), "Ms Ruth Okonjo");
        choose(page(), ANY, 0);
        enterCase(page(), "it-1006", "Otto", "Hahn");
        assertThat(page().locator("[id='case'] .cc-errors")).containsText("belongs to another client");
    }

    @Test
    void datesWithoutAFreeTimeAreAnsweredInWords() {
        loginAs("case-manager");
        open("/find");
        Locator until = page().locator("[id='criteria:until_input']");
        until.fill("31/12/2031");
        until.press("Tab");
        assertThat(page().getByText("Wednesday 31 December 2031").first()).isVisible();
        Locator from = page().locator("[id='criteria:from_input']");
        from.fill("30/12/2031");
        from.press("Tab");
        assertThat(page().getByText("Tuesday 30 December 2031").first()).isVisible();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        assertThat(page().getByText("No free time fits")).isVisible();
        axe();
    }

    @Test
    void j2OnlySessionsThatAcceptTheAppointmentTypeAppear() {
        loginAs("case-manager");
        open("/find");
        page().locator("[id='criteria:type']").selectOption("Psychological assessment");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();

        assertThat(page().locator(".cc-result h3").first()).hasText("Dr Theo Wolfe");
        assertThat(page().locator(".cc-result h3").filter(new Locator.FilterOptions().setHasNotText("Dr Theo Wolfe")))
                .hasCount(0);
    }

    @Test
    void k26ASearchIsNarrowedByDayTimeOfDaySpecialtyAndClinic() {
        loginAs("case-manager");
        open("/find");
        page().locator("[id='criteria:specialty']").selectOption("Orthopaedic surgery");
        page().locator("[id='criteria:type']").selectOption("Medico-legal assessment");
        page().locator(".cc-days").getByText("Mon").click();
        page().locator("[id='criteria:time']").selectOption("Morning, before 12:00");
        axe();
        press("Search");
        assertThat(page().locator(".cc-day__head h2").first()).containsText("Monday");
        assertThat(page().locator(".cc-day__head h2").filter(new Locator.FilterOptions().setHasNotText("Monday")))
                .hasCount(0);
        assertThat(page().locator(ANY).filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*1[2-9]:"))))
                .hasCount(0);
        page().locator("[id='criteria:channel']").selectOption("Telephone");
        press("Search");
        assertThat(page().getByText("No free time fits")).isVisible();
        press("Clear");
        assertThat(page().locator("[id='criteria:channel']")).hasValue("");
        assertThat(page().locator(".cc-result h3").first()).isVisible();
    }

    @Test
    void k26TheSameTimesAreDrawnAsACalendarAndOneIsChosenThere() {
        loginAs("case-manager");
        find("Dr Samir Haddad");
        page().locator(".cc-seg").getByText("Calendar").click();
        Locator events = page().locator(".cc-schedule .fc-event");
        assertThat(events.first()).containsText("S. Haddad");
        axe();
        events.first().click();
        assertThat(page().locator(".cc-chosen")).containsText("Dr Samir Haddad");
        release(page());
        page().locator(".cc-seg").getByText("List").click();
        assertThat(page().locator(".cc-result h3").first()).hasText("Dr Samir Haddad");
    }

    @Test
    void k26DatesInTheWrongOrderAreRefusedBesideTheField() {
        loginAs("case-manager");
        open("/find");
        String count = page().locator(".cc-find__count").textContent();
        Locator until = page().locator("[id='criteria:until_input']");
        until.fill("01/01/2020");
        until.press("Tab");
        assertThat(page().getByText("Wednesday 1 January 2020").first()).isVisible();
        page().locator("[id='criteria:search']").click();
        assertThat(page().locator("[id='criteria:until-error']"))
                .hasText("The last day is before the first. Choose a later one.");
        assertThat(page().locator(".cc-find__count")).hasText(count);
        axe();
    }

    @Test
    void k26TheNextAvailableTimeOfEachClinicIsOffered() {
        loginAs("case-manager");
        open("/find");
        Locator first = page().locator(".cc-firsts li");
        assertThat(first.nth(1)).isVisible();
        String clinic = first.first().locator("span").first().textContent();
        first.first().locator("a").click();
        assertThat(page().locator(".cc-chosen")).containsText(clinic);
        release(page());
    }

    @Test
    void k26ATimeThatIsNotOfferedSaysWhyAndWhoeverMayBooksItForAReason() throws SQLException {
        String[] closed = blockedTime();
        loginAs("case-manager");
        askWhyNot("Wolfe, Theo", closed[0], "03:00");
        assertThat(page().locator(".cc-why")).containsText("There is no session at this time.");
        assertThat(page().locator(".cc-why")).containsText("Decided under Sessions");
        axe();
        page().locator("[id='asked:time']").fill(closed[1]);
        press("Explain");
        assertThat(page().locator(".cc-why")).containsText("This time is blocked: Lift repair");
        assertThat(page().locator("[id='asked:reason']")).isHidden();

        Visitor administrator = newVisitor();
        administrator.loginAs("administrator");
        Page other = administrator.page();
        askWhyNot(other, "Wolfe, Theo", closed[0], closed[1]);
        assertThat(other.locator(".cc-why a")).hasAttribute("href", "/setup/blocks");
        other.locator("[id='asked:despite']").click();
        assertThat(other.locator(".cc-why .cc-error")).hasText("Enter the reason to set the rules aside");
        other.locator("[id='asked:reason']").fill("In pain");
        other.locator("[id='asked:despite']").click();
        assertThat(other.getByText("Booked in spite of the rules that close it: In pain"))
                .isVisible();
        enterCase(other, "IT-1007", "Ignaz", "Semmelweis");
        other.waitForURL("**/appointment?ref=*");
    }

    /** A free time of Dr Wolfe that is blocked from now on: its date and time, as they are typed. */
    private String[] blockedTime() throws SQLException {
        try (Connection connection = product().database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TEMPORARY TABLE chosen AS
                    SELECT s.starts_at, s.ends_at, d.clinic_id, d.clinician_id, d.date,
                           to_char(s.starts_at AT TIME ZONE k.zone, 'HH24:MI') AS time
                      FROM slot s JOIN session_date d ON d.id = s.session_date_id JOIN clinic k ON k.id = d.clinic_id
                      JOIN clinician c ON c.id = d.clinician_id
                     WHERE c.family_name = 'Wolfe' AND d.active AND s.taken = 0 AND s.starts_at > now() + interval '30 days'
                     ORDER BY s.starts_at LIMIT 1;
                    WITH b AS (
                        INSERT INTO block (id, clinic_id, clinician_id, category, reason, first_date, all_day, start_time,
                               end_time, published_until)
                        SELECT nextval('entity_id'), clinic_id, clinician_id, 'OTHER', 'Lift repair', date, false, '00:00',
                               '23:59', date FROM chosen
                        RETURNING id)
                    INSERT INTO block_time (block_id, clinic_id, clinician_id, starts_at, ends_at)
                    SELECT b.id, clinic_id, clinician_id, starts_at, ends_at FROM chosen, b
                    """);
            try (var row = statement.executeQuery("SELECT to_char(date, 'DD/MM/YYYY'), time FROM chosen")) {
                row.next();
                return new String[] {row.getString(1), row.getString(2)};
            }
        }
    }

    private void askWhyNot(String clinician, String date, String time) {
        askWhyNot(page(), clinician, date, time);
    }

    private static void askWhyNot(Page page, String clinician, String date, String time) {
        page.navigate("/find");
        page.locator("[id='criteria:type']").selectOption("Psychological assessment");
        page.locator("[id='criteria:search']").click();
        assertThat(page.locator(".cc-result h3").first()).hasText("Dr Theo Wolfe");
        page.getByText("Why not another time?").click();
        page.locator("[id='asked:clinician']").selectOption(clinician);
        page.locator("[id='asked:date_input']").fill(date);
        page.locator("[id='asked:date_input']").press("Tab");
        assertThat(page.locator("[id='asked:date-help']")).isVisible();
        page.locator("[id='asked:time']").fill(time);
        page.locator("[id='asked:explain']").click();
        assertThat(page.locator(".cc-why")).not().isEmpty();
    }

    private void press(String button) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private void find(String clinician) {
        open("/find");
        search(page(), clinician);
    }

    private static void search(Page page, String clinician) {
        String[] name = clinician.split(" ");
        page.locator("[id='criteria:type']").selectOption("Medico-legal assessment");
        page.locator("[id='criteria:clinician']").selectOption(name[name.length - 1] + ", " + name[name.length - 2]);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        assertThat(page.locator(".cc-result h3").first()).hasText(clinician);
        assertThat(page.locator(".cc-result h3").last()).hasText(clinician);
    }

    private static void choose(Page page, String times, int index) {
        page.locator(times).nth(index).click();
        assertThat(page.locator(".cc-chosen")).isVisible();
    }

    private static void release(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Release"))
                .click();
        assertThat(page.locator(".cc-chosen")).isHidden();
    }

    private static void enterCase(Page page, String reference, String given, String family) {
        fillCase(page, reference, given, family);
        page.getByText("Create case and book").click();
    }

    private static void fillCase(Page page, String reference, String given, String family) {
        caseField(page, "reference").fill(reference);
        caseField(page, "new").check();
        caseField(page, "givenName").fill(given);
        caseField(page, "familyName").fill(family);
        caseField(page, "born_input").fill("02/08/1988");
        caseField(page, "born_input").press("Tab");
        assertThat(page.getByText("Tuesday 2 August 1988")).isVisible();
        caseField(page, "email").fill((given + "." + family + "@example.org").toLowerCase(Locale.ROOT));
    }

    private static Locator caseField(Page page, String id) {
        return page.locator("[id='case:" + id + "']");
    }

    /** Mails to an address, once there are so many; delivery runs every few seconds. */
    private List<MimeMessage> awaitMail(String address, int count) {
        long patience = Duration.ofSeconds(40).toMillis();
        for (long waited = 0; waited < patience && mails(address).size() < count; waited += 500) {
            page().waitForTimeout(500);
        }
        assertTrue(mails(address).size() >= count, "mail to " + address);
        return mails(address);
    }

    private List<MimeMessage> mails(String address) {
        return product().mails().stream().filter(mail -> isTo(mail, address)).toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
