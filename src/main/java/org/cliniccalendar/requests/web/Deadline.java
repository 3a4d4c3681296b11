package org.cliniccalendar.requests.web;

import java.time.Duration;
import java.time.Instant;
import org.cliniccalendar.web.Messages;

/**
 * How a deadline looks at a moment: red under two hours and when it has passed, amber under eight, else quiet.
 *
 * @param tone of the chip, or empty
 * @param icon a PrimeIcon without {@code pi-}
 * @param words such as {@code 1 h 18 min left}
 */
public record Deadline(String tone, String icon, String words) {
    private static final Duration URGENT = Duration.ofHours(2);
    private static final Duration SOON = Duration.ofHours(8);

    static Deadline of(Instant deadline, Instant now) {
        Duration left = Duration.between(now, deadline);
        if (left.compareTo(URGENT) < 0) {
            return new Deadline("danger", "exclamation-triangle", words(left));
        }
        return new Deadline(left.compareTo(SOON) < 0 ? "warn" : "", "clock", words(left));
    }

    private static String words(Duration left) {
        return Messages.words(
                "org.cliniccalendar.requests.messages",
                left.isNegative() ? "deadline.late" : "deadline.left",
                length(left.abs()));
    }

    private static String length(Duration time) {
        if (time.toHours() >= 48) {
            return unit("deadline.days", time.toDays(), 0);
        }
        return time.toHours() >= 10
                ? unit("deadline.hours", time.toHours(), 0)
                : unit(time.toHours() > 0 ? "deadline.both" : "deadline.minutes", time.toHours(), time.toMinutesPart());
    }

    private static String unit(String key, long large, long small) {
        return Messages.words("org.cliniccalendar.requests.messages", key, large, small);
    }
}
