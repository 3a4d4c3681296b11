package org.cliniccalendar.importing;

import java.io.Serializable;
import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param dryRun whether it was only tried
 * @param counts by kind, of the kinds that were given; nothing unless there is no problem
 * @param problems by file and line; if there is one, nothing was written
 * @param complete whether every check was made; if not, more problems may show when those listed are put right
 */
public record ImportReport(boolean dryRun, List<Count> counts, List<Problem> problems, boolean complete)
        implements Serializable {

    public ImportReport {
        problems = problems.stream().sorted(Problem.BY_PLACE).toList();
        counts = problems.isEmpty() ? counts.stream().filter(c -> !c.isEmpty()).toList() : List.of();
    }

    /** Whether nothing stands in the way. */
    public boolean isClean() {
        return problems.isEmpty();
    }

    /** Whether everything was written. */
    public boolean isApplied() {
        return !dryRun && problems.isEmpty();
    }
}
