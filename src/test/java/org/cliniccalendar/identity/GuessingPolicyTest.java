package org.cliniccalendar.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessingPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @ParameterizedTest(name = "{0} after {1} failures: wait {2} s")
    @CsvSource({
        "PAIR, 4, 0",
        "PAIR, 5, 30",
        "PAIR, 6, 60",
        "PAIR, 7, 120",
        "PAIR, 9, 480",
        "PAIR, 10, 900",
        "PAIR, 50, 900",
        "ADDRESS, 29, 0",
        "ADDRESS, 30, 10",
        "ADDRESS, 31, 20",
        "ADDRESS, 100, 300",
        "ACCOUNT, 99, 0",
        "ACCOUNT, 100, 5",
        "ACCOUNT, 1000, 5"
    })
    void theWaitGrowsWithTheFailures(GuessingPolicy policy, int failures, long seconds) {
        Optional<Instant> expected = seconds == 0 ? Optional.empty() : Optional.of(NOW.plusSeconds(seconds));
        assertEquals(expected, policy.closedUntil(failed(failures, NOW), NOW));
    }

    @Test
    void anAttemptIsAllowedAtTheEndOfTheWait() {
        List<Instant> failures = failed(5, NOW.minusSeconds(30));
        assertEquals(Optional.empty(), GuessingPolicy.PAIR.closedUntil(failures, NOW));
    }

    @Test
    void theWaitCountsFromTheLastFailureInWhateverOrderTheyCome() {
        List<Instant> failures =
                Stream.of(1, 300, 20, 40, 60).map(NOW::minusSeconds).toList();
        assertEquals(Optional.of(NOW.plusSeconds(29)), GuessingPolicy.PAIR.closedUntil(failures, NOW));
    }

    @Test
    void failuresBeforeTheWindowDoNotCount() {
        List<Instant> old = failed(50, NOW.minus(GuessingPolicy.WINDOW));
        assertEquals(Optional.empty(), GuessingPolicy.PAIR.closedUntil(old, NOW));
    }

    @Test
    void theOwnerComingFromElsewhereWaitsSecondsAtMost() {
        Duration longest = Duration.between(
                NOW,
                GuessingPolicy.ACCOUNT.closedUntil(failed(100_000, NOW), NOW).orElseThrow());
        assertEquals(Duration.ofSeconds(5), longest);
    }

    private static List<Instant> failed(int times, Instant when) {
        return Stream.generate(() -> when).limit(times).toList();
    }
}
