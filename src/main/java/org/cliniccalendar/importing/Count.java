package org.cliniccalendar.importing;

import org.cliniccalendar.directory.Registered;

/** How many rows of a kind an import writes, and how many say what was there already. */
public record Count(Kind kind, int created, int changed, int unchanged) {

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

    /** For records: "clinics 3 created, 0 changed, 1 unchanged". */
    @Override
    public String toString() {
        return kind.fileName() + ": " + created + " created, " + changed + " changed, " + unchanged + " unchanged";
    }
}
