package org.cliniccalendar.importing;

import java.io.Serializable;
import org.cliniccalendar.directory.Registered;

/** How many rows of a kind an import writes, and how many say what was there already. */
public record Count(Kind kind, int created, int changed, int unchanged) implements Serializable {

    static Count none(Kind kind) {
        return new Count(kind, 0, 0, 0);
    }

    Count plus(Registered one) {
        return switch (one) {
            case CREATED -> new Count(kind, created + 1, changed, unchanged);
            case CHANGED -> new Count(kind, created, changed + 1, unchanged);
            case UNCHANGED -> new Count(kind, created, changed, unchanged + 1);
        };
    }

    boolean isEmpty() {
        return created + changed + unchanged == 0;
    }

    /** For people: "Rooms: 3 new, 0 to change, 1 there already", or what was done. */
    public String words(boolean dryRun) {
        return Problem.words(dryRun ? "count.plan" : "count.done", kind.words(), created, changed, unchanged);
    }

    /** For records: "clinics.csv: 3 created, 0 changed, 1 unchanged". */
    @Override
    public String toString() {
        return kind.fileName() + ": " + created + " created, " + changed + " changed, " + unchanged + " unchanged";
    }
}
