package org.cliniccalendar.reception.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cliniccalendar.reception.DayCell;
import org.cliniccalendar.reception.ReceptionDay;
import org.cliniccalendar.web.DateWords;

/**
 * A chosen slot and how it is spoken of.
 *
 * @param words for example {@code 09:45, Dr Haddad AM}
 */
record DaySlotWords(long slotId, String words) {

    /** The slots of keys that are separated by commas; an appointment stands for the slot in which it is drawn. */
    static List<DaySlotWords> of(ReceptionDay day, String keys) {
        return Stream.of(keys.split(","))
                .map(day::cell)
                .flatMap(Optional::stream)
                .distinct()
                .map(cell -> of(day, cell))
                .toList();
    }

    static DaySlotWords of(ReceptionDay day, DayCell cell) {
        String time = DateWords.time(cell.slot().during().start(), day.zone());
        return new DaySlotWords(cell.slot().id(), time + ", " + cell.session().name());
    }
}
