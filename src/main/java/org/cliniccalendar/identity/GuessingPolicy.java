package org.cliniccalendar.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How guessing passwords is slowed. Each kind of subject has some free failures within {@link #WINDOW}; each further
 * one doubles the wait after the last failure, up to a limit. An owner who comes from another address than the guesser
 * waits seconds at most.
 */
public enum GuessingPolicy {
    /** One account from one address. */
    PAIR(5, Duration.ofSeconds(30), Duration.ofMinutes(15)),
    /** One address, whatever the account: many people may share it. */
    ADDRESS(30, Duration.ofSeconds(10), Duration.ofMinutes(5)),
    /** One account, from wherever: only a guesser with many addresses comes here. */
    ACCOUNT(100, Duration.ofSeconds(5), Duration.ofSeconds(5));

    static final Duration WINDOW = Duration.ofMinutes(15);

    private final int free;
    private final Duration first;
    private final Duration longest;

    GuessingPolicy(int free, Duration first, Duration longest) {
        this.free = free;
        this.first = first;
        this.longest = longest;
    }

    /**
     * When the next attempt is allowed; empty if it is now.
     *
     * @param failures when attempts failed, in any order; those before the window do not count
     */
    Optional<Instant> closedUntil(List<Instant> failures, Instant now) {
        List<Instant> recent = failures.stream()
                .filter(failure -> failure.isAfter(now.minus(WINDOW)))
                .sorted()
                .toList();
        if (recent.size() < free) {
            return Optional.empty();
        }
        return Optional.of(recent.get(recent.size() - 1).plus(waitAfter(recent.size())))
                .filter(now::isBefore);
    }

    private Duration waitAfter(int failures) {
        Duration wait = first;
        for (int extra = failures - free; extra > 0 && wait.compareTo(longest) < 0; extra--) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
