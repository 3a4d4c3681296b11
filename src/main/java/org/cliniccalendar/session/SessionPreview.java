package org.cliniccalendar.session;

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

    /** Bookable slots of all dates together. */
    public int slotCount() {
        return dates.stream().mapToInt(d -> d.layout().bookable().size()).sum();
    }

    /** Dates on which another session stands in the way. */
    public List<Clash> clashes() {
        return dates.stream().flatMap(d -> d.clash().stream()).toList();
    }
}
