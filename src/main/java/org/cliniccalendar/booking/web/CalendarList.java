package org.cliniccalendar.booking.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.booking.CalendarAppointment;
import org.cliniccalendar.booking.CalendarClosedTime;
import org.cliniccalendar.booking.CalendarFreeTime;
import org.cliniccalendar.booking.CalendarSession;
import org.cliniccalendar.booking.ClinicCalendar;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.web.Messages;

/** The calendar as a list: days in order, on each its sessions, appointments and free times in order of time. */
public final class CalendarList {
    /** Days that are listed at once. */
    static final int PAGE = 14;

    private static final String TEXT = "org.cliniccalendar.booking.messages";

    /**
     * A line of a day.
     *
     * @param address of the page where it goes on, inside the application; null if there is none
     * @param status only of an appointment
     * @param claim reference of its case; empty if it is for none
     * @param colour of its appointment type; null for what is none
     */
    public record Line(
            Interval during,
            ZoneId zone,
            String name,
            String detail,
            String styleClass,
            String address,
            AppointmentStatus status,
            String claim,
            String colour) {}

    /** The lines of a date in the clinic's zone. */
    public record Day(LocalDate date, List<Line> lines) {}

    private final List<Day> days;
    private final boolean more;
    private final String sum;

    private CalendarList(List<Day> days, boolean more, String sum) {
        this.days = days;
        this.more = more;
        this.sum = sum;
    }

    static CalendarList of(ClinicCalendar calendar, ClosedTimes closed, BookingLink link, int most) {
        List<Line> lines = new ArrayList<>();
        calendar.sessions().forEach(s -> lines.add(line(s, link)));
        calendar.appointments().forEach(a -> lines.add(line(a)));
        calendar.ownFreeTime().stream()
                .filter(free -> !closed.closeOwn(free.during()))
                .forEach(free -> lines.add(line(free)));
        closed.times().forEach(c -> lines.add(line(c)));
        lines.sort(Comparator.comparing(line -> line.during().start()));
        List<Day> days = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> LocalDate.ofInstant(line.during().start(), line.zone()),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
        return new CalendarList(days.stream().limit(most).toList(), days.size() > most, sum(calendar));
    }

    private static Line line(CalendarSession session, BookingLink link) {
        return new Line(
                session.during(),
                session.zone(),
                session.own()
                        ? session.clinic() + ", " + session.room()
                        : session.clinician().spoken(),
                link.told(
                        session,
                        words(session.own() ? "calendar.own" : "calendar.colleague", session.free(), session.slots())),
                session.own() ? "is-session" : "is-other",
                link.into(session),
                null,
                "",
                null);
    }

    private static Line line(CalendarAppointment appointment) {
        return new Line(
                appointment.during(),
                appointment.zone(),
                appointment.client().listed(),
                appointment.appointmentType(),
                "",
                "appointment?ref=" + appointment.ref(),
                appointment.status(),
                appointment.claim(),
                appointment.colour());
    }

    private static Line line(CalendarFreeTime free) {
        return new Line(free.during(), free.zone(), words("calendar.freeTime"), "", "is-band", null, null, "", null);
    }

    private static Line line(CalendarClosedTime closed) {
        return new Line(
                closed.during(),
                closed.zone(),
                ClosedTimes.words(closed),
                words("closed.detail"),
                "is-closed",
                null,
                null,
                "",
                null);
    }

    private static String sum(ClinicCalendar calendar) {
        return words("calendar.sum", calendar.sessions().size(), calendar.booked(), calendar.free());
    }

    private static String words(String key, Object... arguments) {
        return Messages.words(TEXT, key, arguments);
    }

    public List<Day> getDays() {
        return days;
    }

    /** Whether there are days after those listed. */
    public boolean isMore() {
        return more;
    }

    /** How much there is in the range, in words. */
    public String getSum() {
        return sum;
    }
}
