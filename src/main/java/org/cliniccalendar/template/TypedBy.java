package org.cliniccalendar.template;

/** Who types the dictations and the report (features K18). */
public enum TypedBy {
    /** The clinician. */
    SPECIALIST,
    /** The service providers. */
    OPERATOR
}
