package org.cliniccalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedWordsTest {
    @ParameterizedTest
    @CsvSource({
        "token:demo, demo (another system)",
        "system, Clinic Calendar itself",
        "anonymous, Nobody logged in",
        "Maya Whitfield, Maya Whitfield"
    })
    void whoeverDidSomethingIsNamedAsPeopleSayIt(String recorded, String words) {
        assertEquals(words, RecordedWords.who(recorded));
    }

    @ParameterizedTest
    @CsvSource({
        "appointment-reminder: no e-mail address, Reminder: no e-mail address",
        "request-asking, Question to the clinician",
        "'BOOKED, 2026-12-02T10:05:00Z', 'Confirmed, Wednesday 2 December 2026, 10:05'"
    })
    void codesAreNotShown(String recorded, String words) {
        assertEquals(words, RecordedWords.of(recorded, "Europe/London"));
    }
}
