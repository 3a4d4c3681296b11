package org.cliniccalendar.directory;

/**
 * A slot type as it is written down (features V24).
 *
 * @param shortName two to five characters, as slots are labelled
 * @param colour name of a slot tint, such as {@code frost}
 * @param minutes usual length
 * @param embargoDays bookable from midnight so many days before, on the clinic's clock; 0 is on the day; null for no such limit
 * @param embargoHours bookable from so many hours before; null for no such limit, as always when there is one in days
 * @param warning shown to whoever books it; may be empty
 * @param category what reports count it under; may be empty (features V19)
 */
public record SlotTypeEntry(
        String name,
        String shortName,
        String colour,
        int minutes,
        Channel channel,
        boolean bookable,
        boolean onlineBookable,
        Integer embargoDays,
        Integer embargoHours,
        String warning,
        String category)
        implements Named {}
