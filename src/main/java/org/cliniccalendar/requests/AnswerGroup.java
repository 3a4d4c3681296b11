package org.cliniccalendar.requests;

import java.util.Optional;

/** Who is asked for an answer, in turn: each group is asked when the one before has let its time pass. */
public enum AnswerGroup {
    /** The clinician of the request, by mail. */
    CLINICIAN,
    /** The operators of the clinic; the clinician is reminded. */
    CLINIC_OPERATORS,
    /** The operators of the whole network. */
    NETWORK_OPERATORS,
    /** The managers of the clinic; nobody comes after them. */
    MANAGERS;

    /** The group that is asked next; empty after the last. */
    Optional<AnswerGroup> next() {
        return this == MANAGERS ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
