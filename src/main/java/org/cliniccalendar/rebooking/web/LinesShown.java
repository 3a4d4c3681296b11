package org.cliniccalendar.rebooking.web;

/** Which lines of the to-rebook list are shown. */
public enum LinesShown {
    OPEN,
    MINE,
    SETTLED
}
