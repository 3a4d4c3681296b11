package org.cliniccalendar.requests.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Features K5, K25, K26, M3 and M15: what waits for a yes, and the ways to say it. */
class RequestsPageIT extends RequestsPage {
    /** The timer looks once a minute. */
    private static final double UNTIL_THE_TIMER_HAS_LOOKED = 90_000;

    @Test
    void k25AnUnconfirmedAppointmentIsATaskOfTheOperatorsWithADeadline() {
        request("RQ-1001", "Vera", "Rubin", pardoe());
        Visitor operator = atRequests(login(Role.OPERATOR));

        Locator row = row(operator, "Rubin, Vera");
        assertThat(row).containsText("On-Demand");
        assertThat(row.locator(".cc-chip").first()).containsText("left");
        assertThat(row).containsText("asked: clinician");
        assertThat(operator.page().locator(".cc-bar__count")).isVisible();
        operator.axe();
    }

    @Test
    void k5WhoeverAnswersSecondReadsWhoWasFirst() {
        request("RQ-1002", "Cecilia", "Payne", haddad());
        Visitor operator = atRequests(login(Role.OPERATOR));
        Visitor clinician = atRequests(clinic().login(haddad()));

        press(operator, "Confirm the request of Cecilia Payne");
        assertThat(operator.page().getByText("Appointment of Cecilia Payne confirmed"))
                .isVisible();
        assertThat(row(operator, "Payne, Cecilia")).hasCount(0);

        press(clinician, "Confirm the request of Cecilia Payne");
        assertThat(clinician.page().locator(".cc-errors"))
                .containsText(
                        "answered already: confirmed by " + login(Role.OPERATOR).name());
        clinician.axe();
        clinician.open("/requests?show=ANSWERED");
        assertThat(row(clinician, "Payne, Cecilia"))
                .containsText(login(Role.OPERATOR).name());
        clinician.axe();
    }

    @Test
    void m3TheClinicianIsNotifiedAndConfirmsByTheLinkInTheMailOnce() {
        request("RQ-1003", "Maria", "Mitchell", pardoe());
        String link = newestLink(pardoe().email());
        Visitor clinician = newVisitor();

        clinician.open(link);
        assertThat(clinician.page().locator(".cc-facts")).containsText(clinic().visitName());
        clinician.axe();
        press(clinician, "Say no");
        assertThat(clinician.page().locator(".cc-errors")).containsText("Enter the reason");
        press(clinician, "Say yes");
        assertThat(clinician.page().getByText("The appointment is confirmed")).isVisible();
        clinician.axe();

        clinician.open(link);
        assertThat(clinician.page().locator(".cc-note"))
                .containsText("This was answered already: confirmed by Dr Julian Pardoe, by the link in the mail.");
        clinician.axe();
    }

    @Test
    void m3WhoeverOpenedTheLinkBeforeItWasAnsweredElsewhereReadsByWhom() {
        request("RQ-1004", "Annie", "Cannon", pardoe());
        Visitor clinician = newVisitor();
        clinician.open(newestLink(pardoe().email()));
        Visitor operator = atRequests(login(Role.OPERATOR));
        press(operator, "Confirm the request of Annie Cannon");
        assertThat(row(operator, "Cannon, Annie")).hasCount(0);

        press(clinician, "Say yes");
        assertThat(clinician.page().locator(".cc-note"))
                .containsText("confirmed by " + login(Role.OPERATOR).name());
    }

    @Test
    void aLinkThatWasNeverSentSaysSo() {
        open("/answer?token=wrong");

        assertThat(page().locator(".cc-note")).containsText("This link is not one of ours");
        axe();
    }

    @Test
    void m15ADeclinedRequestFreesItsTimeAndTheClientReadsWhy() {
        request("RQ-1005", "Williamina", "Fleming", pardoe());
        String held = (String) one("SELECT string_agg(CAST(c.slot_id AS text), ',') FROM slot_claim c"
                + " JOIN appointment a ON a.id = c.appointment_id JOIN client p ON p.id = a.client_id"
                + " WHERE p.family_name = 'Fleming'");
        Visitor operator = atRequests(login(Role.OPERATOR));

        press(operator, "Decline the request of Williamina Fleming");
        Locator why = operator.page().locator("[id='reason:why']");
        assertThat(why).isFocused();
        operator.axe();
        press(operator, "Decline", true);
        assertThat(operator.page().locator(".ui-dialog .cc-errors")).containsText("Enter the reason");
        why.fill("The surgeon is in theatre");
        press(operator, "Decline", true);
        assertThat(row(operator, "Fleming, Williamina")).hasCount(0);

        assertEquals(0L, one("SELECT sum(taken) FROM slot WHERE id IN (" + held + ")"));
        assertTrue((Boolean) one("SELECT bool_or(body LIKE '%The surgeon is in theatre%') FROM outbox_message"
                + " WHERE recipient = 'williamina.fleming@example.org'"));
        operator.open("/requests?show=ANSWERED");
        assertThat(row(operator, "Fleming, Williamina")).containsText("The surgeon is in theatre");
    }

    @Test
    void k26WhereNoSessionFitsTheOperatorsAreAskedAndOneTakesItOnAndFinishesIt() {
        loginAs(login(Role.CASE_MANAGER));
        open("/inquiry");
        press(visitor(), "Ask the operators");
        assertThat(page().locator(".cc-errors")).containsText("Say what is looked for");
        axe();
        inquiry("RQ-1006", "Henrietta", "Leavitt", "Any Friday in York");
        assertThat(row(visitor(), "Leavitt, Henrietta")).containsText("Any Friday in York");

        Visitor operator = atRequests(login(Role.OPERATOR));
        choose(operator, "Henrietta Leavitt", "Take");
        assertThat(row(operator, "Leavitt, Henrietta"))
                .containsText(login(Role.OPERATOR).name() + " takes care");
        operator.open("/requests?show=MINE");
        operator.axe();
        choose(operator, "Henrietta Leavitt", "Finish with a reason…");
        operator.page().locator("[id='reason:why']").fill("Booked by telephone");
        press(operator, "Finish", true);
        assertThat(row(operator, "Leavitt, Henrietta")).hasCount(0);
        operator.open("/requests?show=ANSWERED");
        assertThat(row(operator, "Leavitt, Henrietta")).containsText("Booked by telephone");
    }

    @Test
    void k26ATimeThatIsFoundForAnInquiryEndsItAndItsCaseIsFilledIn() {
        loginAs(login(Role.CASE_MANAGER));
        open("/inquiry");
        inquiry("RQ-1011", "Lise", "Meitner", "Any morning, ground floor");
        Visitor operator = atRequests(login(Role.OPERATOR));
        operator.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Find a time for Lise Meitner"))
                .click();
        assertThat(operator.page().locator("[id='found'] .cc-note")).containsText("Any morning, ground floor");
        operator.axe();
        operator.page().locator(".cc-times a.cc-time").first().click();
        assertThat(operator.page().locator("[id='case:reference']")).hasValue("RQ-1011");
        assertThat(operator.page().locator("[id='case:client_input']")).hasValue(Pattern.compile("Meitner, Lise"));
        String other = operator.page().url();
        operator.page().getByText("Create case and book").click();
        operator.page().waitForURL("**/appointment?**");

        assertThat(operator.page().locator(".cc-main")).containsText("RQ-1011");
        operator.open("/requests?show=ANSWERED");
        assertThat(row(operator, "Meitner, Lise")).containsText("Booked");
        operator.axe();
        assertEquals(
                1L,
                one("SELECT count(*) FROM task t JOIN appointment a ON a.ref = t.booked_as"
                        + " JOIN clinic_case c ON c.id = a.case_id WHERE t.outcome = 'BOOKED' AND c.reference = 'RQ-1011'"
                        + " AND a.client_id = t.client_id"));
        operator.open(other.substring(other.indexOf("/find")));
        assertThat(operator.page().locator("[id='found'] .cc-note"))
                .containsText("booked already by " + login(Role.OPERATOR).name());
        operator.axe();
    }

    @Test
    void whatSomebodyTookMeanwhileIsNotTakenTwice() {
        loginAs(login(Role.CASE_MANAGER));
        open("/inquiry");
        inquiry("RQ-1007", "Antonia", "Maury", "Any morning in Leeds");
        Visitor operator = atRequests(login(Role.OPERATOR));
        Visitor other = atRequests(login(Role.CLINIC_MANAGER));
        choose(operator, "Antonia Maury", "Take");
        assertThat(row(operator, "Maury, Antonia"))
                .containsText(login(Role.OPERATOR).name() + " takes care");

        choose(other, "Antonia Maury", "Take");
        assertThat(other.page().locator(".cc-errors")).containsText("has taken this on meanwhile");
        choose(other, "Antonia Maury", "Take over");
        assertThat(row(other, "Maury, Antonia"))
                .containsText(login(Role.CLINIC_MANAGER).name() + " takes care");
        choose(other, "Antonia Maury", "Give back");
        assertThat(row(other, "Maury, Antonia")).not().containsText("takes care");
    }

    @Test
    void k25OtherTimesAreProposedAndTheCaseManagerBooksOneOfThem() {
        request("RQ-1008", "Margaret", "Burbidge", pardoe());
        Visitor operator = atRequests(login(Role.OPERATOR));
        choose(operator, "Margaret Burbidge", "Other times…");
        operator.axe();
        press(operator, "Propose to the client");
        assertThat(operator.page().locator(".ui-dialog .cc-errors")).containsText("Choose at least one time");
        dialogTimes(operator, "Julian Pardoe").first().check();
        press(operator, "Propose to the client");
        assertThat(row(operator, "Burbidge, Margaret")).containsText("Proposed instead");
        operator.axe();

        open("/requests");
        press(visitor(), "Book Margaret Burbidge on");
        assertThat(page().getByText("Margaret Burbidge was booked at the new time"))
                .isVisible();
        assertEquals(
                "CANCELLED,REQUESTED",
                one("SELECT string_agg(a.status, ',' ORDER BY a.status) FROM appointment a"
                        + " JOIN client p ON p.id = a.client_id WHERE p.family_name = 'Burbidge'"));
    }

    @Test
    void k5OfSeveralCliniciansWhoAreAskedTheFirstYesWinsAndTheRestAreReleased() {
        request("RQ-1009", "Jocelyn", "Bell", haddad());
        Visitor operator = atRequests(login(Role.OPERATOR));
        choose(operator, "Jocelyn Bell", "Other times…");
        dialogTimes(operator, "Julian Pardoe").first().check();
        press(operator, "Ask as well");
        assertThat(row(operator, "Bell, Jocelyn")).hasCount(2);
        assertThat(row(operator, "Bell, Jocelyn").first()).containsText("and 1 other asked");

        Visitor clinician = newVisitor();
        clinician.open(newestLink(pardoe().email()));
        press(clinician, "Say yes");
        assertThat(clinician.page().getByText("The appointment is confirmed")).isVisible();
        operator.open("/requests");
        assertThat(row(operator, "Bell, Jocelyn")).hasCount(0);
        operator.open("/requests?show=ANSWERED");
        assertThat(row(operator, "No longer asked").filter(new Locator.FilterOptions().setHasText("Bell, Jocelyn")))
                .containsText("another clinician, by the link in a mail");
        assertEquals(
                "BOOKED,CANCELLED",
                one("SELECT string_agg(a.status, ',' ORDER BY a.status) FROM appointment a"
                        + " JOIN client p ON p.id = a.client_id WHERE p.family_name = 'Bell'"));
    }

    @Test
    void whatNobodyAnsweredInTimeIsPassedOnToTheNextGroup() {
        request("RQ-1010", "Beatrice", "Tinsley", pardoe());
        run("UPDATE task SET deadline = now() - interval '5 minutes', next_step_at = now() - interval '5 minutes'"
                + " WHERE client_id = (SELECT id FROM client WHERE family_name = 'Tinsley')");
        Visitor operator = atRequests(login(Role.OPERATOR));
        assertThat(row(operator, "Tinsley, Beatrice").locator(".cc-chip--danger"))
                .containsText("late by");

        long asked = System.nanoTime();
        while (!row(operator, "Tinsley, Beatrice").textContent().contains("asked: operators")) {
            assertTrue((System.nanoTime() - asked) / 1e6 < UNTIL_THE_TIMER_HAS_LOOKED, "nobody else was asked");
            operator.page().waitForTimeout(2_000);
            operator.open("/requests");
        }
        assertThat(row(operator, "Tinsley, Beatrice"))
                .containsText("asked: operators", new LocatorAssertions.ContainsTextOptions().setTimeout(1));
    }
}
