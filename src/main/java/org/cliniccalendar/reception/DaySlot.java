package org.cliniccalendar.reception;

import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.time.Interval;

/**
 * A slot on the day.
 *
 * @param free seats that nobody has
 * @param type null for a blank slot, time to catch up (features V14)
 */
public record DaySlot(long id, long sessionDateId, Interval during, int capacity, int free, Type type) {

    /**
     * What kind of slot it is.
     *
     * @param colour name of a slot tint
     * @param warning shown to whoever books it; may be empty
     */
    public record Type(
            String name, String shortName, String colour, Channel channel, boolean bookable, String warning) {}

    boolean isBlank() {
        return type == null || !type.bookable();
    }
}
