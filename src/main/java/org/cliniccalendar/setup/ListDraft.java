package org.cliniccalendar.setup;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cliniccalendar.directory.Named;

/**
 * How a list that people put in order shall be from now on.
 *
 * @param lines in their order
 * @param removed lines that shall be gone
 */
public record ListDraft<E extends Named>(List<Line<E>> lines, List<Line<E>> removed) implements Serializable {
    public ListDraft {
        lines = List.copyOf(lines);
        removed = List.copyOf(removed);
    }

    /** @throws SetupRefused if two lines have one name, whatever the case of its letters */
    void requireNamesOnce() {
        Set<String> seen = new HashSet<>();
        for (Line<E> line : lines) {
            if (!seen.add(line.entry().name().toLowerCase(Locale.ROOT))) {
                throw new SetupRefused("list.name.taken", line.entry().name());
            }
        }
    }
}
