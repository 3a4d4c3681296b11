package org.cliniccalendar.reception.web;

import java.util.List;
import java.util.stream.Stream;
import org.cliniccalendar.reception.DayAppointment;
import org.cliniccalendar.reception.DayCell;
import org.cliniccalendar.reception.ReceptionDay;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.web.DateWords;

/**
 * A chosen slot and how it is spoken of.
 *
 * @param words for example {@code 09:45, Dr Haddad AM}
 * @param warning of its slot type; may be empty
 * @param held the hold that was chosen there, or null
 */
record DaySlotWords(long slotId, String words, String warning, DayAppointment held) {

    /** The slots of keys that are separated by commas; an appointment stands for the slot in which it is drawn. */
    static List<DaySlotWords> of(ReceptionDay day, String keys) {
        return Stream.of(keys.split(","))
                .flatMap(key -> day.cell(key).map(cell -> of(day, cell, key)).stream())
                .distinct()
                .toList();
    }

    private static DaySlotWords of(ReceptionDay day, DayCell cell, String key) {
        return cell.appointments().stream()
                .filter(a -> a.isHeld() && key.startsWith(a.ref() + "."))
                .findFirst()
                .map(a -> new DaySlotWords(a.hold().slotId(), words(day, cell, a.during()), warning(cell), a))
                .orElseGet(() -> new DaySlotWords(
                        cell.slot().id(), words(day, cell, cell.slot().during()), warning(cell), null));
    }

    private static String warning(DayCell cell) {
        return cell.slot().type() == null ? "" : cell.slot().type().warning();
    }

    private static String words(ReceptionDay day, DayCell cell, Interval time) {
        return DateWords.time(time.start(), day.zone()) + ", " + cell.session().name();
    }
}
