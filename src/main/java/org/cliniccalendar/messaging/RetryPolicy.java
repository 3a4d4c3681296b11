package org.cliniccalendar.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a message that could not be sent is tried again: after 1, 2, 4 … minutes, at most 60, and not after its twelfth
 * attempt; never when the recipient was refused for good. As long as the mail server cannot be reached no message is to
 * blame, and each is tried every minute until it is useless.
 */
final class RetryPolicy {
    static final int MOST_ATTEMPTS = 12;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(60);

    private RetryPolicy() {}

    /**
     * The moment of the next attempt, empty if there is none.
     *
     * @param attempts made so far, with the one that has just failed; at least 1
     */
    static Optional<Instant> nextAttempt(DeliveryFailure.Kind failure, int attempts, Instant now) {
        return switch (failure) {
            case UNREACHABLE -> Optional.of(now.plus(FIRST_WAIT));
            case REFUSED -> Optional.empty();
            case PASSING -> attempts < MOST_ATTEMPTS ? Optional.of(now.plus(wait(attempts))) : Optional.empty();
        };
    }

    private static Duration wait(int attempts) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 6));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
