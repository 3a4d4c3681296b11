package org.cliniccalendar.reception;

import java.time.Instant;

/**
 * That a time is only held, and by whom.
 *
 * @param slotId with which the time begins; {@link #NO_SLOT} if its slots were cut anew
 * @param typeId of the appointment type for which it is held
 * @param until the first moment at which it is not held any more
 * @param by the name of whoever holds it
 * @param note for whom or why; empty if nothing was said, and for whoever may not see clients
 * @param own whether the viewer holds it, and may book it
 * @param releasable whether the viewer may give it back
 */
public record DayHold(
        long slotId, long typeId, Instant until, String by, String note, boolean own, boolean releasable) {

    /** The key of no slot. */
    static final long NO_SLOT = 0;

    /** The same for somebody who may not see clients. */
    DayHold withoutNote() {
        return new DayHold(slotId, typeId, until, by, "", own, releasable);
    }
}
