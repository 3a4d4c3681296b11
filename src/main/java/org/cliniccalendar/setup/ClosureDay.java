package org.cliniccalendar.setup;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A day on which somebody is closed.
 *
 * @param clinicId the clinic, or null for all of a region
 * @param region empty for a clinic
 * @param name of the day, such as Good Friday
 */
public record ClosureDay(Long clinicId, String region, LocalDate date, String name) implements Serializable {
    /** The longest name, in characters. */
    static final int LONGEST_NAME = 80;

    /** The longest region, in characters. */
    static final int LONGEST_REGION = 60;

    void check() {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new SetupRefused("closures.name.length", LONGEST_NAME);
        }
        if ((clinicId == null) == region.isBlank() || region.length() > LONGEST_REGION) {
            throw new SetupRefused("closures.where.missing", LONGEST_REGION);
        }
    }

    /** Whether both close the same on the same day, whatever they call it. */
    boolean sameAs(ClosureDay other) {
        return date.equals(other.date) && region.equals(other.region) && Objects.equals(clinicId, other.clinicId);
    }
}
