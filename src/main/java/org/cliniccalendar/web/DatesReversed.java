package org.cliniccalendar.web;

import org.cliniccalendar.time.Refusal;

/** A range of dates was typed whose last one is before its first. */
public class DatesReversed extends Refusal {
    private static final long serialVersionUID = 1L;

    public DatesReversed() {
        super("dates.reversed");
    }
}
