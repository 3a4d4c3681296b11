package org.cliniccalendar.setup;

import java.io.Serializable;
import org.cliniccalendar.directory.Named;

/**
 * A line of a list that people put in order.
 *
 * @param id key of the row; negative for a line that is not kept yet
 * @param version of the row when it was read
 * @param entry what is written down about it
 */
public record Line<E extends Named>(long id, int version, E entry) implements Serializable {
    /** Whether nothing of it is kept yet. */
    public boolean isNew() {
        return id < 0;
    }

    /** The same row with something else written down about it. */
    public Line<E> saying(E newEntry) {
        return new Line<>(id, version, newEntry);
    }
}
