package org.cliniccalendar.reception.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.reception.DayAppointment;
import org.cliniccalendar.reception.DayCell;
import org.cliniccalendar.reception.ReceptionDay;
import org.cliniccalendar.web.DateWords;

/**
 * What the readout below the grid tells of the focused slot.
 *
 * @param key of the slot or of the appointment, as in the page
 * @param appointment null for a free slot
 */
public record Picked(String key, DayCell cell, DayAppointment appointment, String times, long waits) {

    static Picked of(ReceptionDay day, DayCell cell, String key) {
        DayAppointment appointment = cell.appointments().stream()
                .filter(a -> key.startsWith(a.ref() + "."))
                .findFirst()
                .orElse(null);
        var during = appointment == null ? cell.slot().during() : appointment.during();
        return new Picked(
                appointment == null ? key : appointment.key(),
                cell,
                appointment,
                DateWords.times(during.start(), during.end(), day.zone()),
                appointment == null ? 0 : appointment.waitMinutes(day.now()));
    }

    /** Where it is: the session, the clinician and the room, as far as there is one. */
    public String where() {
        return Stream.of(
                        cell.session().name(),
                        cell.session().clinician() == null
                                ? ""
                                : cell.session().clinician().spoken(),
                        cell.session().room())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Short name of the state for the script that offers steps: {@code free}, {@code booked} and so on. */
    public String state() {
        return appointment == null ? "free" : appointment.status().name();
    }
}
