package org.cliniccalendar.reception;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a saved view keeps: which columns the day has.
 *
 * @param bySession a column for each session; otherwise one for each clinician, with the sessions of the day below
 *     each other
 * @param clinicIds empty for all
 * @param clinicianIds empty for everybody, and for sessions without a clinician
 */
public record DayFilter(boolean bySession, Set<Long> clinicIds, Set<Long> clinicianIds) implements Serializable {
    /** Everybody, a column each. */
    public static final DayFilter ALL = new DayFilter(false, Set.of(), Set.of());

    public DayFilter {
        clinicIds = Set.copyOf(clinicIds);
        clinicianIds = Set.copyOf(clinicianIds);
    }

    Set<Long> narrowed(Set<Long> open) {
        Set<Long> chosen = open.stream().filter(clinicIds::contains).collect(Collectors.toUnmodifiableSet());
        return chosen.isEmpty() ? open : chosen;
    }
}
