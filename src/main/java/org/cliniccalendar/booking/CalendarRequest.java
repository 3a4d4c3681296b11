package org.cliniccalendar.booking;

import java.util.Set;
import org.cliniccalendar.time.Interval;

/**
 * What a calendar page asks for.
 *
 * @param clinicIds clinics to show; empty for all
 * @param clinicianId only this clinician, or null for everybody
 * @param during sessions and appointments that overlap this time
 */
public record CalendarRequest(Set<Long> clinicIds, Long clinicianId, Interval during) {
    public CalendarRequest {
        clinicIds = Set.copyOf(clinicIds);
    }
}
