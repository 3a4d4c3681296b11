package org.cliniccalendar.booking;

import org.cliniccalendar.time.Refusal;

/** A range of dates whose last one is before its first. */
public class RangeRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public RangeRefused() {
        super("range.reversed");
    }
}
