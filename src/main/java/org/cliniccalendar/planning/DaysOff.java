package org.cliniccalendar.planning;

import java.time.LocalDate;

/**
 * Days on which no session shall take place: those of one clinician at a clinic, or everybody's there. Sessions that have
 * begun are never touched.
 *
 * @param clinicianId null for everybody, and for the clinic's own sessions
 * @param first in the clinic's zone
 * @param last the same day, or a later one, which is included; at most {@value #MOST} days together
 * @param reason why, at most {@value SessionChange#LONGEST_REASON} characters, for clients whose appointments are cancelled; may
 *     be empty
 */
public record DaysOff(long clinicId, Long clinicianId, LocalDate first, LocalDate last, String reason) {
    /** In days. */
    public static final int MOST = 366;

    /** @throws PlanningRefused if these are no days, too many, or the reason is too long */
    void check() {
        if (last.isBefore(first)) {
            throw new PlanningRefused("refused.lastBeforeFirst");
        }
        if (last.isAfter(first.plusDays(MOST - 1))) {
            throw new PlanningRefused("refused.tooManyDays", MOST);
        }
        if (reason.length() > SessionChange.LONGEST_REASON) {
            throw new PlanningRefused("refused.reasonTooLong", SessionChange.LONGEST_REASON);
        }
    }
}
