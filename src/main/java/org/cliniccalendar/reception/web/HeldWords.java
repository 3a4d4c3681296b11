package org.cliniccalendar.reception.web;

import java.time.ZoneId;
import org.cliniccalendar.reception.DayAppointment;
import org.cliniccalendar.reception.DayHold;
import org.cliniccalendar.reception.ReceptionDay;
import org.cliniccalendar.web.DateWords;

/** Who has a time, or who holds it. */
final class HeldWords {
    private HeldWords() {}

    /** The client as lists have the name; of a hold until when and by whom; or that somebody is booked. */
    static String who(ReceptionDay day, DayAppointment a) {
        if (a.isHeld()) {
            return held(a.hold(), day.zone());
        }
        return a.isOpen() ? a.client().listed() : Words.of("cell.somebody");
    }

    /** For example {@code Held until 14:05 by Ann Lee: rings back}. */
    static String held(DayHold hold, ZoneId zone) {
        String until = DateWords.time(hold.until(), zone);
        return hold.note().isEmpty()
                ? Words.of("cell.held", until, hold.by())
                : Words.of("cell.held.note", until, hold.by(), hold.note());
    }
}
