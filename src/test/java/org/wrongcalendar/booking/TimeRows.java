package org.wrongcalendar.booking;

import org.cliniccalendar.booking.TakesTime;

/** Where time is taken in this calendar. */
@TakesTime
public class TimeRows {
    void claim() {}

    /** May be asked by all. */
    public boolean isFree() {
        return true;
    }
}
