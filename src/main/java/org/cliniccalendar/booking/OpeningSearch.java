package org.cliniccalendar.booking;

import java.time.Instant;
import java.util.Set;
import org.cliniccalendar.template.Level;

/**
 * Which openings are wanted.
 *
 * @param clinicIds empty for any clinic
 * @param clinicianIds empty for any clinician
 * @param from an opening starts at or after this
 * @param until an opening starts before this
 * @param levels of availability, at least one
 * @param limit most openings wanted
 */
public record OpeningSearch(
        long appointmentTypeId,
        Set<Long> clinicIds,
        Set<Long> clinicianIds,
        Instant from,
        Instant until,
        Set<Level> levels,
        int limit) {
    public OpeningSearch {
        clinicIds = Set.copyOf(clinicIds);
        clinicianIds = Set.copyOf(clinicianIds);
        levels = Set.copyOf(levels);
    }

    /** The same search from a later moment on, without an end. */
    public OpeningSearch nextFrom(Instant moment, int most) {
        return new OpeningSearch(appointmentTypeId, clinicIds, clinicianIds, moment, Instant.MAX, levels, most);
    }
}
