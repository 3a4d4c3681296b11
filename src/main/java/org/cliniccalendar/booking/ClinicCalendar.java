package org.cliniccalendar.booking;

import java.util.List;

/** What stands in a clinic's calendar, each list in order of time. Appointments are only those the viewer may see. */
public record ClinicCalendar(
        List<CalendarSession> sessions, List<CalendarAppointment> appointments, List<CalendarFreeTime> ownFreeTime) {
    public ClinicCalendar {
        sessions = List.copyOf(sessions);
        appointments = List.copyOf(appointments);
        ownFreeTime = List.copyOf(ownFreeTime);
    }
}
