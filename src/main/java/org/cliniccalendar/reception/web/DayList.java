package org.cliniccalendar.reception.web;

import java.util.Comparator;
import java.util.List;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.reception.DayAppointment;
import org.cliniccalendar.reception.DayColumn;
import org.cliniccalendar.reception.ReceptionDay;
import org.cliniccalendar.web.DateWords;

/**
 * One column of the day as a list to print.
 *
 * @param where who sees the clients, and in which room
 */
public record DayList(String name, String where, List<Line> lines) {

    /**
     * An appointment.
     *
     * @param born in words; empty, as the name, for whoever may not see who it is
     */
    public record Line(String times, String name, String born, String type, String phone, AppointmentStatus status) {

        static Line of(ReceptionDay day, DayAppointment a) {
            return new Line(
                    DateWords.times(a.during().start(), a.during().end(), day.zone()),
                    HeldWords.who(day, a),
                    DateWords.birth(a.born()),
                    a.type(),
                    a.phone(),
                    a.status());
        }
    }

    static List<DayList> of(ReceptionDay day) {
        return day.columns().stream()
                .map(column -> of(day, column))
                .filter(list -> !list.lines().isEmpty())
                .toList();
    }

    private static DayList of(ReceptionDay day, DayColumn column) {
        return new DayList(
                column.first().name(),
                HeadMarkup.whoAndWhere(column.first()),
                column.cells().stream()
                        .flatMap(cell -> cell.appointments().stream())
                        .sorted(Comparator.comparing(DayAppointment::during))
                        .map(a -> Line.of(day, a))
                        .toList());
    }
}
