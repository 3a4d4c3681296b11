package org.cliniccalendar.casework;

import java.io.Serializable;
import java.time.Instant;

/**
 * How far a report is, as pages show it.
 *
 * @param drafts how many were sent
 * @param since when the last step was taken; null before the first
 */
public record ReportProgress(ReportState state, int drafts, Instant since, Typist typist) implements Serializable {
    /** Whether nothing is to be done any more. */
    public boolean ended() {
        return state == ReportState.FINAL;
    }
}
