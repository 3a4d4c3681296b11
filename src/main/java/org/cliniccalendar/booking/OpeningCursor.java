package org.cliniccalendar.booking;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of openings ended; the next one begins behind it. Openings stand in the order of start, clinician, slot.
 *
 * @param clinicianId 0 in a session of the clinic's own
 */
public record OpeningCursor(Instant start, long clinicianId, long slotId) implements Serializable {
    /** Behind an opening. */
    public static OpeningCursor behind(Opening last) {
        return new OpeningCursor(
                last.during().start(), last.clinicianId() == null ? 0 : last.clinicianId(), last.slotId());
    }

    /** As text that tells nothing to whoever hands it back. */
    public String text() {
        String parts = start.getEpochSecond() + "." + clinicianId + "." + slotId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.US_ASCII));
    }

    /** The cursor of a text; empty if it was not made by {@link #text()}. */
    public static Optional<OpeningCursor> of(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\.");
            return parts.length == 3
                    ? Optional.of(new OpeningCursor(
                            Instant.ofEpochSecond(Long.parseLong(parts[0])),
                            Long.parseLong(parts[1]),
                            Long.parseLong(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException foreign) {
            return Optional.empty();
        }
    }
}
