package org.cliniccalendar.casework;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which cases to list.
 *
 * @param clinicIds with an appointment at one of these clinics
 * @param text that reference, claimant or referrer contain, in upper or lower case; empty for any
 * @param unfinished only those whose report is not final
 * @param state only those whose report is so far; null for any
 * @param dueBefore only those that were due before this day and are not finished; null for any
 */
public record CaseSearch(Set<Long> clinicIds, String text, boolean unfinished, ReportState state, LocalDate dueBefore)
        implements Serializable {
    public CaseSearch {
        clinicIds = Set.copyOf(clinicIds);
    }
}
