package org.cliniccalendar.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * The report that a case is about (features K27).
 *
 * <p>It is AWAITED until the clinician's dictation is received: DICTATED. Whoever types it sends a draft (DRAFTED), which the
 * clinician returns with what is to be put right, or as it is (RETURNED). Then another draft is sent, or the report is FINAL.
 * The last step can be taken back, and then the one before it.
 *
 * <p>Whoever types may be somebody with an account or only a name, and may change at any time before the end.
 */
@Embeddable
public class Report {
    @Enumerated(EnumType.STRING)
    @Column(name = "report_state")
    private ReportState state = ReportState.AWAITED;

    @Column(name = "report_drafts")
    private int drafts;

    @Column(name = "report_since")
    private Instant since;

    private String typist = "";

    @Column(name = "typist_account")
    private String typistAccount;

    protected Report() {}

    /** A report of which nothing is there. */
    static Report awaited() {
        return new Report();
    }

    /** @throws CaseRefused naming the state, if that does not allow the step */
    void take(ReportStep step, Instant now) {
        require(step.isPossibleIn(state));
        state = step.next();
        drafts += state == ReportState.DRAFTED ? 1 : 0;
        since = now;
    }

    /**
     * Goes back to the state before the last step.
     *
     * @throws CaseRefused if there was no step
     */
    void takeBack(Instant now) {
        require(state != ReportState.AWAITED);
        boolean first = drafts == 1;
        drafts -= state == ReportState.DRAFTED ? 1 : 0;
        state = switch (state) {
            case FINAL -> ReportState.RETURNED;
            case RETURNED -> ReportState.DRAFTED;
            case DRAFTED -> first ? ReportState.DICTATED : ReportState.RETURNED;
            default -> ReportState.AWAITED;
        };
        since = state == ReportState.AWAITED ? null : now;
    }

    /** @throws CaseRefused if the report is final */
    void entrustTo(Typist someone) {
        require(state != ReportState.FINAL);
        typistAccount = someone.username();
        typist = someone.username() == null ? someone.name() : "";
    }

    private void require(boolean possible) {
        if (!possible) {
            throw new CaseRefused("refused.report." + state);
        }
    }

    ReportState getState() {
        return state;
    }

    int getDrafts() {
        return drafts;
    }
}
