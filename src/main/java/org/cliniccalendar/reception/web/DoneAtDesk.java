package org.cliniccalendar.reception.web;

import java.io.Serializable;

/**
 * What was done with one appointment, so that it can be undone.
 *
 * @param version that it has since; of holds that does not matter
 * @param from the slot it was moved from; null unless it was moved
 */
record DoneAtDesk(What what, String ref, int version, Long from) implements Serializable {
    /** What was done. */
    enum What {
        /** A step of the day. */
        STEPPED,
        /** It has another time. */
        MOVED,
        /** A time is held. */
        HELD,
        /** A time is held no longer. */
        RELEASED
    }

    static DoneAtDesk stepped(Chosen appointment) {
        return new DoneAtDesk(What.STEPPED, appointment.ref(), appointment.version() + 1, null);
    }

    static DoneAtDesk moved(Clipping clipping) {
        return new DoneAtDesk(What.MOVED, clipping.ref(), clipping.version() + 1, clipping.slotId());
    }

    static DoneAtDesk held(String ref) {
        return new DoneAtDesk(What.HELD, ref, 0, null);
    }

    static DoneAtDesk released(String ref) {
        return new DoneAtDesk(What.RELEASED, ref, 0, null);
    }
}
