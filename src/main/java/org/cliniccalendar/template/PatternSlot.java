package org.cliniccalendar.template;

import java.io.Serializable;

/**
 * One slot of a pattern.
 *
 * @param slotTypeId key of the slot type; null for a blank slot, time to catch up that cannot be booked (features V14)
 * @param minutes length, at least 1
 * @param capacity how many appointments it takes at once, at least 1
 */
public record PatternSlot(Long slotTypeId, int minutes, int capacity) implements Serializable {
    public PatternSlot {
        if (minutes < 1 || minutes > SlotPattern.MINUTES_OF_A_DAY || capacity < 1 || capacity > Short.MAX_VALUE) {
            throw new IllegalArgumentException(minutes + " minutes for " + capacity);
        }
    }

    /** Whether appointments can be put into it, as far as the pattern knows. */
    public boolean hasType() {
        return slotTypeId != null;
    }

    /** The same length and capacity with another type, null for none. */
    public PatternSlot ofType(Long newType) {
        return new PatternSlot(newType, minutes, capacity);
    }
}
