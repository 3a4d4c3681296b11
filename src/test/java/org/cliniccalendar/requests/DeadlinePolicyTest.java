package org.cliniccalendar.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinePolicyTest {
    private static final Instant ASKED = Instant.parse("2026-11-25T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T10:00:00Z, 2026-11-26T10:00:00Z",
        "2026-11-27T10:00:00Z, 2026-11-26T10:00:00Z",
        "2026-11-26T10:00:00Z, 2026-11-25T22:00:00Z",
        "2026-11-25T11:00:00Z, 2026-11-25T10:30:00Z",
    })
    void anAnswerIsDueInADayButNeverLaterThanHalfTheTimeThatIsLeft(Instant start, Instant deadline) {
        assertEquals(deadline, DeadlinePolicy.ofRequest(ASKED, start));
    }

    @Test
    void anInquiryHasTwoDays() {
        assertEquals(Instant.parse("2026-11-27T10:00:00Z"), DeadlinePolicy.ofInquiry(ASKED));
    }
}
