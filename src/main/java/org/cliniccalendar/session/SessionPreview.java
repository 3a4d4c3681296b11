package org.cliniccalendar.session;

import java.time.LocalDate;
import java.util.List;

/**
 * What creating a session would do.
 *
 * @param words the repetition in words
 * @param dates in order; never empty
 */
public record SessionPreview(String words, List<PlannedDate> dates) {
    public SessionPreview {
        dates = List.copyOf(dates);
    }

    /** Without the dates before this one; all of them if none is left. */
    public SessionPreview from(LocalDate first) {
        List<PlannedDate> coming =
                dates.stream().filter(d -> !d.date().isBefore(first)).toList();
        return new SessionPreview(words, coming.isEmpty() ? dates : coming);
    }

    /** Bookable slots of all dates together, without those of days on which the clinic is closed. */
    public int slotCount() {
        return dates.stream().mapToInt(d -> d.bookable().size()).sum();
    }

    /** How many of the dates are on days on which the clinic is closed, and not kept in spite of it. */
    public int closedCount() {
        return (int) dates.stream().filter(PlannedDate::isClosed).count();
    }

    /** Dates on which another session stands in the way. */
    public List<Clash> clashes() {
        return dates.stream().flatMap(d -> d.clash().stream()).toList();
    }
}
