package org.cliniccalendar.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How a task ended, by whom, when and why; empty while it is open. Replaced as a whole. */
@Embeddable
class Ending {
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private String note = "";

    /** Not yet. */
    protected Ending() {}

    Ending(Outcome outcome, String answeredBy, Instant answeredAt, String note) {
        this.outcome = outcome;
        this.answeredBy = answeredBy;
        this.answeredAt = answeredAt;
        this.note = note;
    }

    boolean isThere() {
        return outcome != null;
    }

    /** What whoever comes second reads. */
    RequestRefused refusal() {
        return new RequestRefused("refused.answered." + outcome, answeredBy);
    }
}
