package org.cliniccalendar.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What stands in a clinic's calendar, each list in order of time. Appointments are only those the viewer may see. */
public record ClinicCalendar(
        List<CalendarSession> sessions, List<CalendarAppointment> appointments, List<CalendarFreeTime> ownFreeTime) {
    public ClinicCalendar {
        sessions = List.copyOf(sessions);
        appointments = List.copyOf(appointments);
        ownFreeTime = List.copyOf(ownFreeTime);
    }

    /** How many of the appointments count as booked: every head, tile and sum says this number. */
    public long booked() {
        return counted().count();
    }

    /** How many of them count as booked and begin on a date of their clinic's calendar. */
    public long bookedOn(LocalDate date) {
        return counted()
                .filter(a -> LocalDate.ofInstant(a.during().start(), a.zone()).equals(date))
                .count();
    }

    private Stream<CalendarAppointment> counted() {
        return appointments.stream().filter(a -> a.status().countsAsBooked());
    }

    /** How many slots are free in all sessions. */
    public int free() {
        return sessions.stream().mapToInt(CalendarSession::free).sum();
    }
}
