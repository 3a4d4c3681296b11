package org.cliniccalendar.planning;

/** How far the edit of one date reaches (features J21). */
public enum Scope {
    /** That date alone; it is marked as modified. */
    THIS_DATE,
    /** That date and all after it; the session is split, and its dates before stay as they are. */
    THIS_AND_FOLLOWING,
    /** Every date that has not begun yet. */
    ALL
}
