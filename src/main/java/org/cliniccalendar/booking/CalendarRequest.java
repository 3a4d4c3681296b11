package org.cliniccalendar.booking;

import java.time.Instant;
import java.util.Set;

/**
 * What a calendar page asks for.
 *
 * @param clinicIds clinics to show; empty for all
 * @param clinicianId only this clinician, or null for everybody
 * @param from a session ends after this
 * @param until a session starts before this
 */
public record CalendarRequest(Set<Long> clinicIds, Long clinicianId, Instant from, Instant until) {
    public CalendarRequest {
        clinicIds = Set.copyOf(clinicIds);
    }
}
