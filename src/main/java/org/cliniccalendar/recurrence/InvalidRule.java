package org.cliniccalendar.recurrence;

import java.util.stream.Stream;
import org.cliniccalendar.time.Refusal;

/** Thrown for a text that is no rule of RFC 5545, section 3.3.10, or none that gives dates. Names the part that is wrong. */
public final class InvalidRule extends Refusal {

    private final String part;

    InvalidRule(Throwable cause, String key, String part, Object... more) {
        super(cause, key, Stream.concat(Stream.of(part), Stream.of(more)).toArray());
        this.part = part;
    }

    /** The part that is wrong, such as {@code BYDAY=XX}; the whole rule where the parts do not go together. */
    public String part() {
        return part;
    }
}
