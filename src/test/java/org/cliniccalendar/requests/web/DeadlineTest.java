package org.cliniccalendar.requests.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:42:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT48H, '', clock, 2 days left",
        "PT23H30M, '', clock, 23 h left",
        "PT5H18M, warn, clock, 5 h 18 min left",
        "PT2H, warn, clock, 2 h 0 min left",
        "PT1H18M, danger, exclamation-triangle, 1 h 18 min left",
        "PT7M, danger, exclamation-triangle, 7 min left",
        "-PT25M, danger, exclamation-triangle, late by 25 min",
        "-PT50H, danger, exclamation-triangle, late by 2 days",
    })
    void theNearerTheDeadlineTheLouderItIs(Duration left, String tone, String icon, String words) {
        assertEquals(new Deadline(tone, icon, words), Deadline.of(NOW.plus(left), NOW));
    }
}
