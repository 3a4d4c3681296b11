package org.cliniccalendar.booking.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.cliniccalendar.booking.AppointmentDetails;
import org.cliniccalendar.booking.AppointmentService;
import org.cliniccalendar.booking.CalendarRequest;
import org.cliniccalendar.booking.CalendarService;
import org.cliniccalendar.booking.CalendarSession;
import org.cliniccalendar.booking.ClinicCalendar;
import org.cliniccalendar.identity.Access;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.Messages;

/** The home page: what is on today, and the ways into the pages of one's roles. */
@Named
@RequestScoped
public class HomeView {
    private static final String TEXT = "org.cliniccalendar.booking.messages";

    private static final int MOST_COMING = 8;

    @EJB
    private CalendarService calendar;

    @EJB
    private AppointmentService appointments;

    @Inject
    private CurrentUser user;

    @Inject
    private Access access;

    @Inject
    private CurrentClinic clinic;

    @Inject
    private Clock clock;

    private ClinicCalendar week;

    /** A greeting by the time of day at the clinic. */
    public String getGreeting() {
        int hour = LocalTime.ofInstant(clock.instant(), clinic.getZone()).getHour();
        String part = hour < 12 ? "home.morning" : hour < 18 ? "home.afternoon" : "home.evening";
        return Messages.words(TEXT, part, user.displayName());
    }

    public LocalDate getToday() {
        return WallClock.today(clock, clinic.getZone());
    }

    /** The day's sessions, appointments and free times of the viewer, or of the clinic for its staff. */
    public List<CalendarList.Line> getLines() {
        return CalendarList.of(week(), ClosedTimes.NONE, BookingLink.of(access, clock), Integer.MAX_VALUE)
                .getDays()
                .stream()
                .filter(day -> day.date().equals(getToday()))
                .flatMap(day -> day.lines().stream())
                .toList();
    }

    /** Sessions of the coming seven days, after today. */
    public List<CalendarSession> getComing() {
        return week().sessions().stream()
                .filter(s -> LocalDate.ofInstant(s.during().start(), s.zone()).isAfter(getToday()))
                .limit(MOST_COMING)
                .toList();
    }

    /** How many people are booked today, in words. */
    public String getBookedToday() {
        return Messages.words(TEXT, "home.today.count", week().bookedOn(getToday()));
    }

    /** What this week still holds, in words. */
    public String getThisWeek() {
        return Messages.words(TEXT, "home.week", week().booked(), week().free());
    }

    /** A client's own appointments that are not over. */
    public List<AppointmentDetails> getOwn() {
        return appointments.ownUpcoming();
    }

    public boolean isClient() {
        return user.has(Role.CLIENT);
    }

    private ClinicCalendar week() {
        if (week == null) {
            LocalDate today = getToday();
            week = calendar.show(new CalendarRequest(
                    clinic.getIds(), user.clinicianId(), WallClock.days(today, today.plusDays(6), clinic.getZone())));
        }
        return week;
    }
}
