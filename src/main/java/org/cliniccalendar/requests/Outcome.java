package org.cliniccalendar.requests;

/** How a task ended. */
public enum Outcome {
    /** The answer was yes. */
    CONFIRMED,
    /** The answer was no. */
    DECLINED,
    /** It was called off before it was answered. */
    CANCELLED,
    /** Another clinician who was asked for the same visit said yes. */
    RELEASED,
    /** A time was found and booked. */
    BOOKED,
    /** It was settled otherwise, with a reason. */
    FINISHED
}
