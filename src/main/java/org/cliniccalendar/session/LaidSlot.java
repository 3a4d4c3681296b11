package org.cliniccalendar.session;

import org.cliniccalendar.time.Interval;

/**
 * A slot of one date.
 *
 * @param slotTypeId key of the slot type, null for a blank slot
 */
public record LaidSlot(Interval during, Long slotTypeId, int capacity) {}
