package org.cliniccalendar.casework.web;

import java.time.LocalTime;

/** When on a day somebody can come, on the clinic's clock. */
public enum TimeOfDay {
    /** Before noon. */
    MORNING(null, LocalTime.NOON),
    /** From noon until before five. */
    AFTERNOON(LocalTime.NOON, LocalTime.of(17, 0)),
    /** From five on. */
    EVENING(LocalTime.of(17, 0), null);

    private final LocalTime earliest;
    private final LocalTime latest;

    TimeOfDay(LocalTime earliest, LocalTime latest) {
        this.earliest = earliest;
        this.latest = latest;
    }

    /** A time begins at or after this; null: at any. */
    LocalTime getEarliest() {
        return earliest;
    }

    /** A time begins before this; null: at any. */
    LocalTime getLatest() {
        return latest;
    }
}
