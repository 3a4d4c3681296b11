package org.cliniccalendar.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonArray;
import java.util.regex.Pattern;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.LoneSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another system sees and books the sessions that are open to third parties, and no others; warnings reach it too. */
class ThirdPartyIT extends BrowserTest {
    private Caller service;
    private LoneSession own;

    @BeforeEach
    void makeASession() {
        loginAs("administrator");
        own = new LoneSession(clinic());
        service = new Caller(product());
    }

    @Test
    void v9TheSwitchOfTheEditorOpensASessionToOtherSystems() throws Exception {
        assertTrue(openings().isEmpty());
        open("/sessions");
        page().locator("[id='filter:name']").pressSequentially("S " + own.code);
        Locator lines = page().locator("[id='list:table_data'] tr");
        assertThat(lines).hasCount(1);
        lines.getByText("S " + own.code).click();
        page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*Options")))
                .click();
        page().getByText("Third parties may book").click();
        page().locator("[id='edit:practitionerRole']").fill("Surgeon");
        press("Review and save…");
        press("Save changes");
        assertThat(page().locator("[id='proposal']")).hasCount(0);

        assertEquals(6, openings().size());
    }

    @Test
    void aClosedSessionIsNeitherFoundNorShownNorBookedNorMovedInto() throws Exception {
        LoneSession other = new LoneSession(newClinic(clinic().zone()));
        openToOthers(own);
        run("INSERT INTO clinic_session_type SELECT " + other.sessionId + ", " + own.typeId);
        String ref = booked(openings().getJsonObject(0).getInt("id"));
        long closed = (Long) one("SELECT min(s.id) FROM slot s WHERE clinic_id = " + other.clinicId);

        Caller.Answer refused = service.post("appointments", order(closed));
        assertEquals(422, refused.status(), refused.text());
        assertEquals(
                "OPEN_TO_OTHERS",
                refused.json().getJsonArray("reasons").getJsonObject(0).getString("code"));
        assertEquals(
                422,
                service.post("appointments/" + ref + "/reschedule", "{\"opening\": " + closed + "}")
                        .status());
        assertTrue(calendar(own).contains(ref));
        assertEquals("{\"sessions\":[]}", calendar(other));

        openToOthers(other);
        assertEquals(
                200,
                service.post("appointments/" + ref + "/reschedule", "{\"opening\": " + closed + "}")
                        .status());
        assertTrue(calendar(other).contains(ref));
    }

    @Test
    void aWarningStandsInTheOpeningsAndInTheAnswerAlsoToARetry() throws Exception {
        openToOthers(own);
        run("UPDATE slot_type SET warning = 'Only with a letter' WHERE id = " + own.slotTypeId);
        assertEquals(
                "[\"Only with a letter\"]",
                openings().getJsonObject(0).get("warnings").toString());
        String order = order(openings().getJsonObject(0).getInt("id"));

        Caller.Answer first = service.post("appointments", order, "Idempotency-Key", own.code);
        Caller.Answer again = service.post("appointments", order, "Idempotency-Key", own.code);

        assertEquals("[\"Only with a letter\"]", first.json().get("warnings").toString());
        assertEquals(first.text(), again.text());
    }

    private void openToOthers(LoneSession session) {
        run("UPDATE clinic_session SET third_party_bookable = true, practitioner_role = 'Surgeon' WHERE id = "
                + session.sessionId);
    }

    private JsonArray openings() throws Exception {
        return service.get("openings?appointmentType=" + own.typeId + "&clinic=" + own.clinicId + "&from=" + own.date)
                .json()
                .getJsonArray("openings");
    }

    private String booked(long slot) throws Exception {
        Caller.Answer answer = service.post("appointments", order(slot));
        assertFalse(answer.status() != 201, answer.text());
        return answer.json().getString("ref");
    }

    private String order(long slot) {
        return ("{\"opening\": %d, \"appointmentType\": %d, \"client\": {\"givenName\": \"Zoe\", \"familyName\": \"Q%s\","
                        + " \"dateOfBirth\": \"1980-02-29\"}}")
                .formatted(slot, own.typeId, own.code);
    }

    private String calendar(LoneSession session) throws Exception {
        return service.get("clinicians/" + session.clinicianId + "/calendar?from=" + own.date)
                .text();
    }

    private void press(String button) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
