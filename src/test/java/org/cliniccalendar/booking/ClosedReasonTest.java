package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever reads why a time is closed is led to the setting that decides, on a page that there is. */
class ClosedReasonTest {
    @ParameterizedTest
    @EnumSource
    void eachRuleLeadsToAPageAndHasItsSentence(BookingRule rule) {
        ClosedReason reason = ClosedReason.of(rule, List.of("one", "two", "three"));

        assertTrue(Files.isRegularFile(Path.of("src/main/webapp" + reason.page() + ".xhtml")), reason.page());
        assertFalse(reason.inWords(Locale.UK).isBlank());
    }

    @Test
    void whereThereIsNoSlotThePageOfSessionsAnswers() {
        for (ClosedReason reason :
                List.of(WhyNotService.NO_SESSION, WhyNotService.NO_SLOT_BEGINS, ClosedReason.NO_SUCH_TIME)) {
            assertTrue(Files.isRegularFile(Path.of("src/main/webapp" + reason.page() + ".xhtml")), reason.page());
            assertFalse(reason.inWords(Locale.UK).isBlank());
        }
    }
}
