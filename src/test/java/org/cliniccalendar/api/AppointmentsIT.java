package org.cliniccalendar.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cliniccalendar.testing.BrowserTest;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Crowd;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/v1/openings} and {@code /api/v1/appointments}, as another system calls them. */
class AppointmentsIT extends BrowserTest {
    /** Of whoever this test books, so that no other test has them elsewhere at the time. */
    private final String family = "Quill " + UUID.randomUUID().toString().substring(0, 8);

    private Caller service;
    private long type;

    @BeforeEach
    void chooseAType() throws Exception {
        service = new Caller(product());
        JsonArray types = service.get("appointment-types").json().getJsonArray("appointmentTypes");
        for (JsonObject one : types.getValuesAs(JsonObject.class)) {
            type = one.getInt("id");
            if (!openings("limit=5&levelOfAvailability=AVAILABLE").isEmpty()) {
                return;
            }
        }
    }

    @Test
    void anOpeningIsBookedMovedAndCalledOff() throws Exception {
        List<JsonObject> free = openings("limit=2&levelOfAvailability=AVAILABLE");
        Caller.Answer booked = service.post("appointments", order(free.get(0)));
        assertEquals(201, booked.status(), booked.text());
        String ref = booked.json().getString("ref");
        assertEquals("BOOKED", booked.json().getString("status"));
        assertEquals(free.get(0).getString("start"), booked.json().getString("start"));
        assertTrue(booked.headers().get("location").endsWith("/api/v1/appointments/" + ref));

        Caller.Answer read = service.get("appointments/" + ref);
        assertEquals(booked.tag(), read.tag());
        assertEquals("Zoe " + family, read.json().getJsonObject("client").getString("name"));

        Caller.Answer moved = service.post(
                "appointments/" + ref + "/reschedule",
                "{\"opening\": " + free.get(1).getInt("id") + "}",
                "If-Match",
                read.tag());
        assertEquals(200, moved.status(), moved.text());
        assertEquals(free.get(1).getString("start"), moved.json().getString("start"));
        assertTrue(openings("limit=2&levelOfAvailability=AVAILABLE").contains(free.get(0)));

        Caller.Answer stale =
                service.post("appointments/" + ref + "/cancel", "{\"reason\": \"Ill\"}", "If-Match", read.tag());
        assertProblem(412, "STALE", stale);

        Caller.Answer cancelled =
                service.post("appointments/" + ref + "/cancel", "{\"reason\": \"Ill\"}", "If-Match", moved.tag());
        assertEquals("CANCELLED", cancelled.json().getString("status"), cancelled.text());
        assertProblem(
                409,
                "RESCHEDULE",
                service.post(
                        "appointments/" + ref + "/reschedule",
                        "{\"opening\": " + free.get(0).getInt("id") + "}"));
    }

    @Test
    void answersHaveTheMembersThatTheDocumentLists() throws Exception {
        JsonObject opening = openings("limit=1&levelOfAvailability=AVAILABLE").get(0);
        Caller.Answer booked = service.post("appointments", order(opening));
        String ref = booked.json().getString("ref");

        assertEquals(ApiDocument.members("Opening"), opening.keySet());
        assertEquals(ApiDocument.members("Booked"), booked.json().keySet());
        assertEquals(
                ApiDocument.members("Appointment"),
                service.get("appointments/" + ref).json().keySet());
    }

    @Test
    void aRequestIsConfirmedOrDeclined() throws Exception {
        JsonObject first = null;
        for (JsonObject one : service.get("appointment-types")
                .json()
                .getJsonArray("appointmentTypes")
                .getValuesAs(JsonObject.class)) {
            type = one.getInt("id");
            List<JsonObject> found = openings("limit=1&levelOfAvailability=ON_DEMAND");
            if (!found.isEmpty()) {
                first = found.get(0);
                break;
            }
        }
        String declined = requested(first);
        assertEquals(
                "DECLINED",
                service.post("appointments/" + declined + "/decline", "{\"reason\": \"Away\"}")
                        .json()
                        .getString("status"));
        String confirmed = requested(first);
        assertEquals(
                "BOOKED",
                service.post("appointments/" + confirmed + "/confirm", "")
                        .json()
                        .getString("status"));
        assertProblem(409, "CONFIRM", service.post("appointments/" + confirmed + "/confirm", ""));
        service.post("appointments/" + confirmed + "/cancel", "{\"reason\": \"Test\"}");
    }

    private String requested(JsonObject opening) throws Exception {
        Caller.Answer asked = service.post("appointments", order(opening));
        assertEquals("REQUESTED", asked.json().getString("status"), asked.text());
        return asked.json().getString("ref");
    }

    @Test
    void whoComesSecondIsToldTheNextFreeTimes() throws Exception {
        JsonObject opening = openings("limit=1&levelOfAvailability=AVAILABLE").get(0);
        assertEquals(201, service.post("appointments", order(opening)).status());

        Caller.Answer second = service.post("appointments", order(opening, "Yves", UUID.randomUUID()));

        assertProblem(409, "SLOT_TAKEN", second);
        JsonArray next = second.json().getJsonArray("next");
        assertFalse(next.isEmpty());
        assertFalse(next.contains(opening));
    }

    @Test
    void aClosedTimeIsRefusedWithItsReasons() throws Exception {
        JsonObject opening = openings("limit=1&levelOfAvailability=AVAILABLE").get(0);
        long clinic = opening.getJsonObject("clinic").getInt("id");
        String day = opening.getString("start").substring(0, 10);
        run("INSERT INTO closure (id, clinic_id, date, name) VALUES (-7, " + clinic + ", '" + day
                + "', 'Stocktaking')");
        try {
            Caller.Answer refused = service.post("appointments", order(opening));

            assertProblem(422, "NOT_BOOKABLE", refused);
            JsonObject reason = refused.json().getJsonArray("reasons").getJsonObject(0);
            assertEquals("NO_CLOSURE", reason.getString("code"));
            assertTrue(reason.getString("detail").contains("Stocktaking"), reason.toString());
            assertFalse(openings("limit=200&clinic=" + clinic).contains(opening));
        } finally {
            run("DELETE FROM closure WHERE id = -7");
        }
    }

    @Proof("P8")
    @Test
    void tenRetriesAtOnceAreOneBookingAndTenEqualAnswers() throws Exception {
        String key = UUID.randomUUID().toString();
        String order = order(openings("limit=1&levelOfAvailability=AVAILABLE").get(0), "Twin", UUID.randomUUID());
        List<String> told = Crowd.all(10, i -> () -> {
            Caller.Answer answer = service.post("appointments", order, "Idempotency-Key", key);
            return answer.status() + " " + answer.headers().get("location") + " " + answer.text();
        });
        Set<String> answers = Set.copyOf(told);
        Cases.tried(told.size());

        assertEquals(1, answers.size(), answers::toString);
        assertTrue(answers.iterator().next().startsWith("201 "), answers::toString);
        String other = order(openings("limit=1&levelOfAvailability=AVAILABLE").get(0));
        assertProblem(422, "KEY_USED", service.post("appointments", other, "Idempotency-Key", key));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() throws Exception {
        List<JsonObject> whole = openings("limit=60");
        List<JsonObject> paged = new ArrayList<>();
        String cursor = "";
        while (paged.size() < whole.size()) {
            JsonObject page = service.get("openings?appointmentType=" + type + dates() + "&limit=7" + cursor)
                    .json();
            paged.addAll(page.getJsonArray("openings").getValuesAs(JsonObject.class));
            if (page.get("next") == JsonValue.NULL) {
                break;
            }
            cursor = "&cursor=" + page.getString("next");
        }
        assertEquals(whole, paged.subList(0, whole.size()));
        List<OffsetDateTime> starts = whole.stream()
                .map(o -> OffsetDateTime.parse(o.getString("start")))
                .toList();
        assertEquals(
                starts.stream().sorted().toList().stream()
                        .map(OffsetDateTime::toInstant)
                        .toList(),
                starts.stream().map(OffsetDateTime::toInstant).toList());
    }

    @Test
    void aCliniciansCalendarHasWhoIsBookedAndTheLookIsRecorded() throws Exception {
        JsonObject opening = openings("limit=1&levelOfAvailability=AVAILABLE").get(0);
        String ref = service.post("appointments", order(opening)).json().getString("ref");
        int clinician = opening.getJsonObject("clinician").getInt("id");
        LocalDate day = LocalDate.parse(opening.getString("start").substring(0, 10));

        Caller.Answer calendar =
                service.get("clinicians/" + clinician + "/calendar?from=" + day + "&to=" + day.plusDays(1));

        assertTrue(calendar.text().contains("\"ref\":\"" + ref + "\""), calendar.text());
        assertTrue(calendar.text().contains("Zoe " + family), calendar.text());
        try (var connection = product().database().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM audit_entry WHERE action = 'calendar.viewed'"
                        + " AND subject = 'clinician:" + clinician + "'")) {
            row.next();
            assertNotEquals(0, row.getInt(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openings",
                "openings?appointmentType=abc",
                "openings?appointmentType=99999999999999999999",
                "openings?appointmentType=1&limit=0",
                "openings?appointmentType=1&limit=999999",
                "openings?appointmentType=1&from=yesterday",
                "openings?appointmentType=1&to=2026-02-30",
                "openings?appointmentType=1&clinic=1,x",
                "openings?appointmentType=1&cursor=nonsense",
                "openings?appointmentType=1&levelOfAvailability=SOMETIMES",
                "clinicians/abc/calendar",
                "clinicians/1/calendar?from=2026-01-01&to=2036-01-01"
            })
    void nonsenseIsABadRequest(String path) throws Exception {
        Caller.Answer answer = service.get(path);

        assertEquals(400, answer.status(), answer.text());
        assertTrue(answer.headers().get("content-type").startsWith("application/problem+json"));
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            [1]                                                        | 400 |
            {                                                          | 400 |
            {}                                                         | 400 | WRONG_FIELD
            {"opening": "x", "appointmentType": 1, "client": {"id": 1}} | 400 | WRONG_FIELD
            {"opening": 1.5, "appointmentType": 1, "client": {"id": 1}} | 400 | WRONG_FIELD
            {"opening": 1, "appointmentType": 1, "client": 7}          | 400 | WRONG_FIELD
            {"opening": 1, "appointmentType": 1, "client": {"givenName": "A", "familyName": "B", "dateOfBirth": "x"}} | 400 | WRONG_FIELD
            {"opening": 1, "appointmentType": 1, "client": {"id": 1}, "case": {"reference": 5}} | 400 | WRONG_FIELD
            {"opening": 999999999, "appointmentType": 1, "client": {"id": 1}} | 422 | NOT_BOOKABLE
            """)
    void anOrderThatMakesNoSenseIsRefused(String order, int status, String code) throws Exception {
        Caller.Answer answer = service.post("appointments", order);

        assertEquals(status, answer.status(), answer.text());
        assertEquals(code, answer.json().getString("code", null));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertProblem(404, "UNKNOWN_APPOINTMENT", service.get("appointments/NOSUCH"));
        assertProblem(404, "UNKNOWN_APPOINTMENT", service.post("appointments/NOSUCH/confirm", ""));
        JsonObject opening = openings("limit=1").get(0);
        assertProblem(
                422,
                "UNKNOWN_CLIENT",
                service.post(
                        "appointments",
                        "{\"opening\": " + opening.getInt("id") + ", \"appointmentType\": " + type
                                + ", \"client\": {\"id\": 999999999}}"));
    }

    private List<JsonObject> openings(String more) throws Exception {
        Caller.Answer answer = service.get("openings?appointmentType=" + type + dates() + "&" + more);
        assertEquals(200, answer.status(), answer.text());
        return answer.json().getJsonArray("openings").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toList());
    }

    private static String dates() {
        LocalDate soon = Today.date().plusDays(2);
        return "&from=" + soon + "&to=" + soon.plusDays(30);
    }

    private String order(JsonObject opening) {
        return order(opening, "Zoe", UUID.randomUUID());
    }

    private String order(JsonObject opening, String givenName, UUID caseReference) {
        return ("{\"opening\": %d, \"appointmentType\": %d, \"client\": {\"givenName\": \"%s\", \"familyName\": \"%s\","
                        + " \"dateOfBirth\": \"1980-02-29\", \"email\": \"zoe@example.org\"}, \"case\": {\"reference\": \"%s\"}}")
                .formatted(opening.getInt("id"), type, givenName, family, caseReference);
    }

    private static void assertProblem(int status, String code, Caller.Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals(code, answer.json().getString("code"), answer.text());
        assertEquals(status, answer.json().getInt("status"));
    }
}
