package org.cliniccalendar.casework;

/** How far the report of a case is (features K27). */
public enum ReportState {
    /** Nothing was dictated yet. */
    AWAITED,
    /** The dictation was received, and whoever types can begin. */
    DICTATED,
    /** A draft is with the clinician. */
    DRAFTED,
    /** The clinician has returned the draft, with or without a remark. */
    RETURNED,
    /** Nothing is to be done any more. */
    FINAL
}
