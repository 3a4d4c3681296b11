package org.cliniccalendar.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What brings a report on, and the one list of the states in which that is possible (features K27). */
public enum ReportStep {
    /** The clinician's dictation has come. */
    RECEIVE_DICTATION(ReportState.DICTATED, ReportState.AWAITED),
    /** A draft goes to the clinician, the first one or another after it was returned. */
    SEND_DRAFT(ReportState.DRAFTED, ReportState.DICTATED, ReportState.RETURNED),
    /** The clinician gives the draft back. */
    RETURN_DRAFT(ReportState.RETURNED, ReportState.DRAFTED),
    /** The returned draft is put right and goes out. */
    FINISH(ReportState.FINAL, ReportState.RETURNED);

    private final ReportState next;
    private final Set<ReportState> possible;

    ReportStep(ReportState next, ReportState... possible) {
        this.next = next;
        this.possible = Set.of(possible);
    }

    /** What can be done next, the usual step first. */
    public static List<ReportStep> after(ReportState state) {
        return Arrays.stream(values())
                .filter(step -> step.isPossibleIn(state))
                .sorted((one, other) -> other.next.compareTo(one.next))
                .toList();
    }

    boolean isPossibleIn(ReportState state) {
        return possible.contains(state);
    }

    ReportState next() {
        return next;
    }
}
