package org.cliniccalendar.session;

import java.time.LocalDate;
import java.util.List;
import org.cliniccalendar.directory.Clinic;

/**
 * The days on which a clinic takes bookings, its closures apart: half-open.
 *
 * @param opensOn the first; null if there is none
 * @param closesOn the first on which it takes none any more; null if there is none
 */
record ClinicLife(LocalDate opensOn, LocalDate closesOn) {

    static ClinicLife of(Clinic clinic) {
        return new ClinicLife(clinic.getOpensOn(), clinic.getClosesOn());
    }

    /** The dates that lie before the end. */
    List<PlannedDate> within(List<PlannedDate> dates) {
        return dates.stream().filter(planned -> !isTooLate(planned.date())).toList();
    }

    /**
     * Refuses dates outside; but a rule that never ends may end with the clinic.
     *
     * @throws SessionRefused naming the first date outside
     */
    void check(SessionPlan plan, List<PlannedDate> dates) {
        boolean endless = PublicationPolicy.repetition(plan).rule().isEndless();
        List<LocalDate> checked = dates.stream()
                .map(PlannedDate::date)
                .limit(endless ? 1 : dates.size())
                .toList();
        checked.stream().filter(this::isTooEarly).findFirst().ifPresent(date -> {
            throw new SessionRefused("refused.beforeClinicOpens", date, opensOn);
        });
        checked.stream().filter(this::isTooLate).findFirst().ifPresent(date -> {
            throw new SessionRefused("refused.afterClinicCloses", date, closesOn);
        });
    }

    private boolean isTooEarly(LocalDate date) {
        return opensOn != null && date.isBefore(opensOn);
    }

    private boolean isTooLate(LocalDate date) {
        return closesOn != null && !date.isBefore(closesOn);
    }
}
