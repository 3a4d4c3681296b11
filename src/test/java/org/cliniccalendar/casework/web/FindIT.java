package org.cliniccalendar.casework.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Login;
import org.cliniccalendar.testing.OwnClinic;
import org.cliniccalendar.testing.Person;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.UnguardedSlots;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Features K17, K24 and K25, and what follows a booking: the calendar, the mail, the cancellation. One clinician has six
 * times on one day, and four more that are asked for on the next.
 */
class FindIT extends BrowserTest {
    private static final String AVAILABLE = ".cc-times a.cc-time:not(.cc-time--ask)";
    private static final String ANY = ".cc-times a.cc-time";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final String ON_DEMAND = ".cc-times a.cc-time--ask";

    private LocalDate day;
    private Person haddad;

    @BeforeEach
    void timesOfOneClinician() {
        day = clinic().today().plusDays(8);
        haddad = clinic().clinician("Samir", "Haddad");
        clinic().session("Assessments")
                .by(haddad)
                .in("Room 1")
                .on(day)
                .slots(6, 45)
                .publish();
        clinic().session("If asked")
                .by(haddad)
                .in("Room 1")
                .on(day.plusDays(1))
                .slots(4, 45)
                .onDemand()
                .publish();
    }

    @Test
    void k1ACaseManagerBooksAClaimantAndTheClinicianSeesItAtOnce() {
        loginAs(clinic().login(Role.CASE_MANAGER));
        find();
        axe();
        choose(page(), AVAILABLE, 0);
        axe();
        enterCase(page(), "IT-1001", "Ada", "Byron");
        assertThat(page().getByText("Appointment of Ada Byron confirmed")).isVisible();
        assertThat(page().locator(".cc-head .cc-state-booked")).hasText("Confirmed");
        axe();
        Visitor clinician = newVisitor();
        clinician.loginAs(clinic().login(haddad));
        clinician.open("/calendar");
        clinician.page().locator(".cc-seg").getByText("List").click();
        assertThat(clinician.page().locator(".cc-calendar-list").getByText("Byron, Ada"))
                .isVisible();
        assertThat(clinician.page().getByText("Case IT-1001")).isVisible();
    }

    @Test
    void k3AFreeTimeOfTheCalendarIsBookedFromThere() {
        clinic().session("Someone else")
                .by(clinic().clinician("Ben", "Bowes"))
                .on(day.plusDays(1))
                .slots(4, 45)
                .publish();
        loginAs(clinic().login(Role.CASE_MANAGER));
        open("/calendar");
        Locator sessions = page().locator(".cc-calendar-list a.cc-item.is-other");
        assertThat(sessions).hasCount(3);
        page().locator("[id='calendar:show']").selectOption(Long.toString(haddad.id()));
        press("Search");
        assertThat(sessions).hasCount(2);
        sessions.last().click();

        assertThat(page().locator(".cc-result h3")).hasText("Dr Samir Haddad");
        assertThat(page().locator(".cc-day__head h2")).hasText(WORDS.format(day.plusDays(1)));
        assertThat(page().locator(ANY)).hasCount(4);
        choose(page(), ANY, 0);
        enterCase(page(), "IT-1008", "Hertha", "Ayrton");
        page().waitForURL("**/appointment?ref=*");
        assertThat(page().locator(".cc-main")).containsText("Hertha Ayrton");
        assertThat(page().locator(".cc-main")).containsText(WORDS.format(day.plusDays(1)));
    }

    @Proof("P2")
    @Test
    void whoeverIsLaterReadsThatTheTimeWasTakenKeepsTheFormAndIsOfferedTheNextTimes() {
        loginAs(clinic().login(Role.CASE_MANAGER));
        find();
        Visitor other = newVisitor();
        other.loginAs(clinic().login(Role.OPERATOR));
        other.open("/find");
        search(other.page());
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
        Cases.tried();
    }

    @Proof(value = "P2", control = true)
    @Test
    void whereNothingHoldsThemOffBothAreGivenTheSameTime() {
        loginAs(clinic().login(Role.CASE_MANAGER));
        find();
        Visitor other = newVisitor();
        other.loginAs(clinic().login(Role.OPERATOR));
        other.open("/find");
        search(other.page());
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
        loginAs(clinic().login(Role.CASE_MANAGER));
        find();
        choose(page(), ON_DEMAND, 0);
        assertThat(page().getByText("Service providers check with the clinician before it is confirmed"))
                .isVisible();
        enterCase(page(), "IT-1004", "Rosa", "Parks");
        assertThat(page().locator(".cc-head .cc-state-requested")).hasText("Unconfirmed");
        String appointment = page().url();

        Visitor operator = newVisitor();
        operator.loginAs(clinic().login(Role.OPERATOR));
        operator.page().navigate(appointment);
        operator.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm"))
                .click();
        assertThat(operator.page().locator(".cc-head .cc-state-booked")).hasText("Confirmed");
    }

    @Test
    void cancellingFreesTheTimeAndTellsTheClientWhy() {
        loginAs(clinic().login(Role.CASE_MANAGER));
        find();
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
        search(page());
        assertThat(page().locator(AVAILABLE).filter(new Locator.FilterOptions().setHasText(time.strip())))
                .hasCount(1);
    }

    @Test
    void whatIsMissingInTheCaseIsSaidFieldByField() {
        loginAs(clinic().login(Role.CASE_MANAGER));
        find();
        choose(page(), AVAILABLE, 0);
        caseField(page(), "new").check();
        assertThat(caseField(page(), "givenName")).isVisible();
        page().getByText("Create case and book").click();
        assertThat(page().locator("[id='case'] .cc-errors")).containsText("4 things to correct");
        axe();
    }

    @Test
    void aClaimOfAnotherClientIsRefused() {
        loginAs(clinic().login(Role.CASE_MANAGER));
        find();
        choose(page(), ANY, 0);
        enterCase(page(), "IT-1006", "Ida", "Noddack");
        page().waitForURL("**/appointment?ref=*");
        open("/find");
        search(page());
        choose(page(), ANY, 0);
        enterCase(page(), "it-1006", "Otto", "Hahn");
        assertThat(page().locator("[id='case'] .cc-errors")).containsText("belongs to another client");
    }

    @Test
    void datesWithoutAFreeTimeAreAnsweredInWords() {
        loginAs(clinic().login(Role.CASE_MANAGER));
        open("/find");
        type("until", day.plusDays(5));
        type("from", day.plusDays(4));
        press("Search");
        assertThat(page().getByText("No free time fits")).isVisible();
        axe();
    }

    @Test
    void j2OnlySessionsThatAcceptTheAppointmentTypeAppear() {
        String review = "Review of a test";
        clinic().session("Reviews")
                .by(clinic().clinician("Theo", "Wolfe"))
                .on(day)
                .slots(2, 45)
                .accepting(clinic().appointmentType(review, 20))
                .publish();
        loginAs(clinic().login(Role.CASE_MANAGER));
        open("/find");
        look(clinic().visitName());
        assertThat(page().locator(".cc-result h3")).hasText(new String[] {"Dr Samir Haddad", "Dr Samir Haddad"});
        look(review);
        assertThat(page().locator(".cc-result h3")).hasText(new String[] {"Dr Theo Wolfe"});
        assertThat(page().locator(ANY)).hasCount(2);
    }

    @Test
    void k26ASearchIsNarrowedByDayTimeOfDaySpecialtyAndClinic() {
        OwnClinic other = newClinic(clinic().zone());
        Person cole = other.clinician("Cara", "Cole");
        run("UPDATE clinician SET specialty = 'Hands " + clinic().tag() + "' WHERE id = " + cole.id());
        long phone = clinic().slotType("By phone in a test", "TPHON");
        run("UPDATE slot_type SET channel = 'TELEPHONE' WHERE id = " + phone);
        other.session("Hands")
                .by(cole)
                .on(day)
                .from("11:40")
                .slots(2, 20)
                .slots(2, 20, phone)
                .accepting(clinic().visit())
                .publish();
        Login caseManager = clinic().login(Role.CASE_MANAGER);
        other.login(Role.CASE_MANAGER, caseManager);
        loginAs(caseManager);
        open("/find");
        look(clinic().visitName());
        finds("Dr Samir Haddad", 6, "Dr Cara Cole", 4, "Dr Samir Haddad", 4);
        look("specialty", "Hands " + clinic().tag());
        finds("Dr Cara Cole", 4);
        look("time", "Morning, before 12:00");
        finds("Dr Cara Cole", 1);
        look("time", "Afternoon, before 17:00");
        finds("Dr Cara Cole", 3);
        look("channel", "Telephone");
        finds("Dr Cara Cole", 2);
        axe();
        look("channel", "Video");
        assertThat(page().getByText("No free time fits")).isVisible();
        press("Clear");
        finds("Dr Samir Haddad", 6, "Dr Cara Cole", 4, "Dr Samir Haddad", 4);
        look("clinic", other.name());
        finds("Dr Cara Cole", 4);
        press("Clear");
        page().locator(".cc-days label")
                .nth(day.plusDays(1).getDayOfWeek().getValue() - 1)
                .click();
        press("Search");
        finds("Dr Samir Haddad", 4);
        assertThat(page().locator(".cc-day__head h2")).hasText(WORDS.format(day.plusDays(1)));
        press("Clear");
        page().locator("[id='criteria:onDemand']").uncheck();
        press("Search");
        finds("Dr Samir Haddad", 6, "Dr Cara Cole", 4);
    }

    /** Fails unless just so many times of just these people are shown, in this order. */
    private void finds(Object... namesAndTimes) {
        int count = namesAndTimes.length / 2;
        Locator results = page().locator(".cc-result");
        assertThat(results).hasCount(count);
        for (int result = 0; result < count; result++) {
            assertThat(results.nth(result).locator("h3")).hasText((String) namesAndTimes[2 * result]);
            assertThat(results.nth(result).locator("a.cc-time")).hasCount((Integer) namesAndTimes[2 * result + 1]);
        }
    }

    private void look(String type) {
        look("type", type);
    }

    private void look(String criterion, String choice) {
        page().locator("[id='criteria:" + criterion + "']").selectOption(choice);
        press("Search");
    }

    @Test
    void k26TheSameTimesAreDrawnAsACalendarAndOneIsChosenThere() {
        loginAs(clinic().login(Role.CASE_MANAGER));
        find();
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
        loginAs(clinic().login(Role.CASE_MANAGER));
        find();
        assertThat(page().locator(".cc-find__count")).hasText("10 times on 2 days");
        type("until", clinic().today().minusDays(1));
        page().locator("[id='criteria:search']").click();
        assertThat(page().locator("[id='criteria:until-error']"))
                .hasText("The last day is before the first. Choose a later one.");
        assertThat(page().locator(".cc-find__count")).hasText("10 times on 2 days");
        axe();
    }

    @Test
    void k26TheNextAvailableTimeOfEachClinicIsOffered() {
        OwnClinic other = newClinic(clinic().zone());
        Person cole = other.clinician("Cara", "Cole");
        other.session("Later")
                .by(cole)
                .on(day)
                .from("14:00")
                .slots(2, 20)
                .accepting(clinic().visit())
                .publish();
        other.session("Sooner")
                .by(cole)
                .on(day.minusDays(1))
                .from("15:30")
                .slots(2, 20)
                .accepting(clinic().visit())
                .publish();
        Login caseManager = clinic().login(Role.CASE_MANAGER);
        other.login(Role.CASE_MANAGER, caseManager);
        loginAs(caseManager);
        open("/find");
        look(clinic().visitName());
        Locator first = page().locator(".cc-firsts li");
        assertThat(first).hasCount(2);
        assertThat(first.first()).containsText(other.name());
        assertThat(first.first()).containsText("15:30");
        assertThat(first.last()).containsText(clinic().name());
        assertThat(first.last()).containsText("09:00");
        first.first().locator("a").click();
        assertThat(page().locator(".cc-chosen")).containsText(other.name());
        assertThat(page().locator(".cc-chosen")).containsText("15:30");
        release(page());
    }

    @Test
    void k26ATimeThatIsNotOfferedSaysWhyAndWhoeverMayBooksItForAReason() {
        block("09:45");
        loginAs(clinic().login(Role.CASE_MANAGER));
        askWhyNot(page(), "03:00");
        assertThat(page().locator(".cc-why")).containsText("There is no session at this time.");
        assertThat(page().locator(".cc-why")).containsText("Decided under Sessions");
        axe();
        page().locator("[id='asked:time']").fill("09:45");
        press("Explain");
        assertThat(page().locator(".cc-why")).containsText("This time is blocked: Lift repair");
        assertThat(page().locator("[id='asked:reason']")).isHidden();

        Visitor manager = newVisitor();
        manager.loginAs(clinic().login(Role.CLINIC_MANAGER));
        Page other = manager.page();
        askWhyNot(other, "09:45");
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

    /** Blocks the slot of the day that begins at a time. */
    private void block(String time) {
        var start = day.atTime(LocalTime.parse(time)).atZone(clinic().zone());
        run("""
                WITH b AS (
                    INSERT INTO block (id, clinic_id, clinician_id, category, reason, first_date, all_day, start_time, end_time,
                           published_until)
                    VALUES (nextval('entity_id'), %1$d, %2$d, 'OTHER', 'Lift repair', '%3$s', false, '00:00', '23:59', '%3$s')
                    RETURNING id)
                INSERT INTO block_time (block_id, clinic_id, clinician_id, starts_at, ends_at)
                SELECT id, %1$d, %2$d, '%4$s', '%5$s' FROM b
                """.formatted(
                        clinic().id(),
                        haddad.id(),
                        day,
                        start.toInstant(),
                        start.plusMinutes(45).toInstant()));
    }

    /** Asks why a time of the day cannot be booked. */
    private void askWhyNot(Page page, String time) {
        page.navigate("/find");
        search(page);
        page.getByText("Why not another time?").click();
        page.locator("[id='asked:clinician']").selectOption(Long.toString(haddad.id()));
        page.locator("[id='asked:date_input']").fill(TYPED.format(day));
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

    private void find() {
        open("/find");
        search(page());
    }

    private void search(Page page) {
        page.locator("[id='criteria:type']").selectOption(clinic().visitName());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        assertThat(page.locator(".cc-result h3").first()).hasText("Dr Samir Haddad");
    }

    private void type(String criterion, LocalDate date) {
        Locator field = page().locator("[id='criteria:" + criterion + "_input']");
        field.fill(TYPED.format(date));
        field.press("Tab");
        assertThat(page().locator("[id='criteria:" + criterion + "-field']")).containsText(WORDS.format(date));
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
