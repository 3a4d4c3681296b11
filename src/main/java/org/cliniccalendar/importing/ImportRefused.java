package org.cliniccalendar.importing;

import org.cliniccalendar.time.Refusal;

/** Files that cannot be taken at all, whatever stands in them. */
public final class ImportRefused extends Refusal {
    private ImportRefused(String key) {
        super(key);
    }

    /** They are larger than one import may be. */
    public static ImportRefused tooLarge() {
        return new ImportRefused("refused.large");
    }

    /** They did not arrive whole. */
    public static ImportRefused unreadable() {
        return new ImportRefused("refused.unreadable");
    }
}
