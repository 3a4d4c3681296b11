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
import java.util.List;
import java.util.Locale;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Features K17, K24 and K25, and what follows a booking: the calendar, the mail, the cancellation. */
class FindIT extends BrowserTest {
    private static final String AVAILABLE = ".cc-times a.cc-time:not(.cc-time--ask)";
    private static final String ANY = ".cc-times a.cc-time";
    private static final String ON_DEMAND = ".cc-times a.cc-time--ask";

    @Test
    void aCaseManagerBooksAClaimantAndTheClinicianSeesItAtOnce() {
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
        assertThat(clinician.page().getByText("claim IT-1001")).isVisible();
    }

    @Test
    void whoeverIsLaterReadsThatTheTimeWasTakenKeepsTheFormAndIsOfferedTheNextTimes() {
        loginAs("case-manager");
        find("Dr Samir Haddad");
        Visitor other = newVisitor();
        other.loginAs("operator");
        other.open("/find");
        search(other.page(), "Dr Samir Haddad");
        choose(page(), AVAILABLE, 1);
        choose(other.page(), AVAILABLE, 1);
        enterCase(page(), "IT-1002", "Grace", "Hopper");
        assertThat(page().getByText("Appointment of Grace Hopper confirmed")).isVisible();

        enterCase(other.page(), "IT-1003", "Emmy", "Noether");
        assertThat(other.page().locator("[id='case'] .cc-errors")).containsText("was just taken");
        assertThat(caseField(other.page(), "reference")).hasValue("IT-1003");
        assertThat(other.page().locator(".cc-next")).isVisible();
        other.axe();
        other.page().locator(".cc-next a").first().click();
        assertThat(other.page().locator(".cc-chosen")).isVisible();
        other.page().getByText("Create case and book").click();
        assertThat(other.page()
                        .getByText("Appointment of Emmy Noether confirmed")
                        .or(other.page().getByText("Time requested for Emmy Noether")))
                .isVisible();
    }

    @Test
    void anOnDemandTimeIsUnconfirmedUntilSomeoneSaysYes() {
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
        choose(page(), AVAILABLE, 3);
        String time = page().locator(".cc-chosen b").textContent();
        enterCase(page(), "IT-1005", "Mary", "Seacole");
        awaitMail("mary.seacole@example.org", 1);
        page().getByText("Cancel appointment…").click();
        page().getByText("Cancel appointment", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page().locator(".cc-errors")).containsText("Enter the reason");
        axe();
        page().locator("[id='appointment:reason']").fill("The claim was settled");
        page().getByText("Cancel appointment", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page().locator(".cc-head .cc-state-cancelled")).hasText("Cancelled");
        List<MimeMessage> mails = awaitMail("mary.seacole@example.org", 2);
        assertEquals(2, mails.size(), "a confirmation and a cancellation; the reminder was withdrawn");
        open("/find");
        search(page(), "Dr Samir Haddad");
        choose(page(), AVAILABLE, 3);
        assertEquals(time, page().locator(".cc-chosen b").textContent());
    }

    @Test
    void whatIsMissingInTheCaseIsSaidFieldByField() {
        loginAs("case-manager");
        find("Dr Samir Haddad");
        choose(page(), AVAILABLE, 0);
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
        until.fill("01/01/2020");
        until.press("Tab");
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

    private static void enterCase(Page page, String reference, String given, String family) {
        caseField(page, "reference").fill(reference);
        caseField(page, "givenName").fill(given);
        caseField(page, "familyName").fill(family);
        caseField(page, "born_input").fill("02/08/1988");
        caseField(page, "born_input").press("Tab");
        assertThat(page.getByText("Tuesday 2 August 1988")).isVisible();
        caseField(page, "email").fill((given + "." + family + "@example.org").toLowerCase(Locale.ROOT));
        page.getByText("Create case and book").click();
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
