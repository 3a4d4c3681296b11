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
 * @param held until when, by whom and for whom the time is held; empty unless it is
 */
public record Picked(String key, DayCell cell, DayAppointment appointment, String times, String held, long waits) {

    static Picked of(ReceptionDay day, DayCell cell, String key) {
        DayAppointment appointment = appointment(cell, key);
        var during = appointment == null ? cell.slot().during() : appointment.during();
        return new Picked(
                appointment == null ? key : appointment.key(),
                cell,
                appointment,
                DateWords.times(during.start(), during.end(), day.zone()),
                appointment == null || !appointment.isHeld() ? "" : HeldWords.held(appointment.hold(), day.zone()),
                appointment == null ? 0 : appointment.waitMinutes(day.now()));
    }

    /** A free slot that was taken since is known by whoever has it now. */
    private static DayAppointment appointment(DayCell cell, String key) {
        return cell.appointments().stream()
                .filter(a -> key.startsWith(a.ref() + ".") || !key.contains(".") && !cell.free())
                .findFirst()
                .orElse(null);
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
