package org.cliniccalendar.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How far the asking has come. Replaced as a whole. */
@Embeddable
class Escalation {
    private Instant deadline;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_group")
    private AnswerGroup askedGroup;

    /** Null when nobody comes after the group that was asked last. */
    @Column(name = "next_step_at")
    private Instant nextStepAt;

    protected Escalation() {}

    /** The first group is asked, and has until the deadline. */
    Escalation(AnswerGroup first, Instant deadline) {
        this(first, deadline, deadline);
    }

    private Escalation(AnswerGroup group, Instant deadline, Instant nextStepAt) {
        this.askedGroup = group;
        this.deadline = deadline;
        this.nextStepAt = nextStepAt;
    }

    /**
     * The next group is asked, and has {@link DeadlinePolicy#STEP}; the deadline stays.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    Escalation next(Instant now) {
        AnswerGroup group = askedGroup.next().orElseThrow();
        return new Escalation(group, deadline, group.next().isPresent() ? now.plus(DeadlinePolicy.STEP) : null);
    }

    Instant deadline() {
        return deadline;
    }

    AnswerGroup askedGroup() {
        return askedGroup;
    }
}
