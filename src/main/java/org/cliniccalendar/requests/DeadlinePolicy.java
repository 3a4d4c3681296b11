package org.cliniccalendar.requests;

import java.time.Duration;
import java.time.Instant;

/** By when an answer is due, and how long each further group has. */
final class DeadlinePolicy {
    /** What the next group has before the one after it is asked. */
    static final Duration STEP = Duration.ofHours(1);

    private static final Duration REQUEST = Duration.ofDays(1);
    private static final Duration INQUIRY = Duration.ofDays(2);

    private DeadlinePolicy() {}

    /** A day after it was asked, but never later than half of the time that is left until it begins. */
    static Instant ofRequest(Instant asked, Instant start) {
        Duration half = Duration.between(asked, start).dividedBy(2);
        return asked.plus(half.compareTo(REQUEST) < 0 ? half : REQUEST);
    }

    /** Two days after it was asked. */
    static Instant ofInquiry(Instant asked) {
        return asked.plus(INQUIRY);
    }
}
