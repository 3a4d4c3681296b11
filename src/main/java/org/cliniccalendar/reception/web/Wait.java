package org.cliniccalendar.reception.web;

import java.util.stream.Stream;
import org.cliniccalendar.reception.DayAppointment;
import org.cliniccalendar.reception.DayCell;
import org.cliniccalendar.reception.ReceptionDay;

/**
 * Somebody who is here and waits.
 *
 * @param minutes since the arrival
 */
public record Wait(String name, String session, long minutes) {
    /** Who waits longer than this is marked. */
    private static final int LONG_MINUTES = 30;

    static Stream<Wait> in(ReceptionDay day, DayCell cell) {
        return cell.appointments().stream()
                .filter(a -> a.isWaiting() && a.isOpen())
                .map(a -> of(day, cell, a));
    }

    private static Wait of(ReceptionDay day, DayCell cell, DayAppointment a) {
        return new Wait(a.client().listed(), cell.session().name(), a.waitMinutes(day.now()));
    }

    /** Whether it has been too long. */
    public boolean longer() {
        return minutes >= LONG_MINUTES;
    }
}
