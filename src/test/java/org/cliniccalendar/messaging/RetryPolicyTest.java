package org.cliniccalendar.messaging;

import static org.cliniccalendar.messaging.DeliveryFailure.Kind.PASSING;
import static org.cliniccalendar.messaging.DeliveryFailure.Kind.REFUSED;
import static org.cliniccalendar.messaging.DeliveryFailure.Kind.UNREACHABLE;
import static org.cliniccalendar.messaging.RetryPolicy.nextAttempt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 16", "6, 32", "7, 60", "8, 60", "11, 60"})
    void eachWaitIsTwiceTheLastAndAtMostAnHour(int attempts, int minutes) {
        assertEquals(Optional.of(NOW.plus(Duration.ofMinutes(minutes))), nextAttempt(PASSING, attempts, NOW));
    }

    @Test
    void theTwelfthFailureIsTheLast() {
        assertEquals(Optional.empty(), nextAttempt(PASSING, 12, NOW));
    }

    @Test
    void aRefusedRecipientIsNotTriedAgain() {
        assertEquals(Optional.empty(), nextAttempt(REFUSED, 1, NOW));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 1_000})
    void aServerThatIsAwayNeverEndsAMessage(int attempts) {
        assertEquals(Optional.of(NOW.plus(Duration.ofMinutes(1))), nextAttempt(UNREACHABLE, attempts, NOW));
    }
}
