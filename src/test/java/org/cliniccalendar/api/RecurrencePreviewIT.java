package org.cliniccalendar.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import org.cliniccalendar.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code POST /api/v1/recurrence/preview}, asked as another system would. */
class RecurrencePreviewIT extends BrowserTest {
    private static final String MONDAYS_OF_A_MONTH = """
            {"rrule": "FREQ=WEEKLY;BYDAY=MO", "start": "2026-03-02T09:00:00", "zone": "Europe/London",
             "from": "2026-03-01", "to": "2026-04-06", "exdates": ["2026-03-09T09:00:00", "2026-03-16"],
             "rdates": ["2026-03-25T14:00:00", "2026-03-23T09:00:00"]}""";

    @Test
    void occurrencesAreTimesOnTheWallWithTheirOffset() {
        APIResponse answer = ask(MONDAYS_OF_A_MONTH);

        assertEquals(200, answer.status(), answer.text());
        assertEquals(
                "{\"occurrences\":[\"2026-03-02T09:00:00+00:00\",\"2026-03-23T09:00:00+00:00\","
                        + "\"2026-03-25T14:00:00+00:00\",\"2026-03-30T09:00:00+01:00\"]}",
                answer.text());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;BYDAY=MO    | FREQ=WEEKLY;BYDAY=XX  | 422 | "part":"BYDAY=XX"
            FREQ=WEEKLY;BYDAY=MO    | FREQ=SECONDLY         | 422 | more than 10,000
            FREQ=WEEKLY;BYDAY=MO    | ''                    | 422 | "part":"FREQ"
            Europe/London           | Europe/Londinium      | 422 | "field":"zone"
            2026-03-02T09:00:00     | 2026-03-02            | 422 | "field":"start"
            2026-04-06              | 2026-02-30            | 422 | "field":"to"
            2026-04-06              | 2026-02-06            | 422 | "field":"to"
            "2026-03-01"            | 20260301              | 422 | "field":"from"
            "zone": "Europe/London" | "region": "London"    | 422 | "field":"zone"
            2026-03-16              | someday               | 422 | "field":"exdates[1]"
            ["2026-03-25T14:00:00", | [null,                | 422 | "field":"rdates[0]"
            "from":                 | "from"                | 400 | not a JSON object
            """)
    void whatIsWrongIsNamed(String right, String wrong, int status, String names) {
        APIResponse answer = ask(MONDAYS_OF_A_MONTH.replace(right, wrong));

        assertEquals(status, answer.status(), answer.text());
        assertTrue(answer.headers().get("content-type").startsWith("application/problem+json"), answer.text());
        assertTrue(answer.text().contains(names), answer.text());
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        APIResponse answer = page().request()
                .post("/api/v1/recurrence/preview", RequestOptions.create().setData(MONDAYS_OF_A_MONTH));
        assertEquals(401, answer.status(), answer.text());
    }

    private APIResponse ask(String request) {
        return page().request()
                .post(
                        "/api/v1/recurrence/preview",
                        RequestOptions.create()
                                .setHeader(
                                        "Authorization",
                                        "Bearer " + product().accounts().apiToken())
                                .setHeader("Content-Type", "application/json")
                                .setData(request));
    }
}
