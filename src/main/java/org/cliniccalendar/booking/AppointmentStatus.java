package org.cliniccalendar.booking;

import java.util.EnumSet;
import java.util.Set;

/** Where an appointment stands in its life (FHIR AppointmentStatus where there is one). */
public enum AppointmentStatus {
    /** Time is kept for minutes while a form is filled in. */
    HELD,
    /** Waits for a yes; the client reads Unconfirmed. */
    REQUESTED,
    /** Confirmed. */
    BOOKED,
    /** The client is here. */
    ARRIVED,
    /** The client is being seen. */
    IN_PROGRESS,
    /** It took place. */
    FULFILLED,
    /** The answer was no. */
    DECLINED,
    /** It was called off. */
    CANCELLED,
    /** The client did not attend. */
    NO_SHOW,
    /** Nobody answered, or nothing came of a hold. */
    EXPIRED;

    private static final Set<AppointmentStatus> HOLDING = EnumSet.of(HELD, REQUESTED, BOOKED, ARRIVED, IN_PROGRESS);

    private static final Set<AppointmentStatus> COUNTING =
            EnumSet.of(REQUESTED, BOOKED, ARRIVED, IN_PROGRESS, FULFILLED, NO_SHOW);

    /** Whether the time is kept for the client, so that nobody else gets it. */
    public boolean holdsTime() {
        return HOLDING.contains(this);
    }

    /**
     * Whether it counts where booked appointments are counted: a client asks for the time, has it or had it, whatever came of it.
     * What is only held is none yet; what was called off, declined or never answered is none any more.
     */
    public boolean countsAsBooked() {
        return COUNTING.contains(this);
    }

    /** Whether it can still be called off: nobody is here yet. */
    public boolean canBeCancelled() {
        return this == HELD || this == REQUESTED || this == BOOKED;
    }
}
