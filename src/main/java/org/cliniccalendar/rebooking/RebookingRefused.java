package org.cliniccalendar.rebooking;

import org.cliniccalendar.time.Refusal;

/** A line of the to-rebook list cannot be changed as asked: somebody was faster, or it is not the caller's. */
public final class RebookingRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    RebookingRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
