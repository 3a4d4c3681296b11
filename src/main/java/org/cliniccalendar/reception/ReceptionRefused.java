package org.cliniccalendar.reception;

import org.cliniccalendar.time.Refusal;

/** What the desk cannot do as the day stands. */
public final class ReceptionRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    ReceptionRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** More was pasted than there are free slots from the chosen one on. */
    public static ReceptionRefused noFreeSlotBelow() {
        return new ReceptionRefused("refused.noFreeSlotBelow");
    }
}
