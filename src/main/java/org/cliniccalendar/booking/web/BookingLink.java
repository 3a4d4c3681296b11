package org.cliniccalendar.booking.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.cliniccalendar.booking.CalendarSession;
import org.cliniccalendar.identity.Access;

/**
 * The way from a session in the calendar to the search for its free times (features K3 and K26).
 *
 * @param allowed whether the viewer books into sessions of others
 * @param now before which nothing is booked
 */
record BookingLink(boolean allowed, Instant now) {
    /** The way of the current user. */
    static BookingLink of(Access access, Clock clock) {
        return new BookingLink(access.mayOpen("/find"), clock.instant());
    }

    /** A line about a session, with its warnings behind it for whoever may book into it from here. */
    String told(CalendarSession session, String line) {
        return into(session) == null ? line : session.withWarnings(line);
    }

    /** The address that finds the free times of a session, by whoever sees people in it, or null if there is nothing to book for the viewer. */
    String into(CalendarSession session) {
        boolean bookable = allowed
                && session.free() > 0
                && session.appointmentTypeId() != null
                && session.during().end().isAfter(now);
        LocalDate date = LocalDate.ofInstant(session.during().start(), session.zone());
        String whose = session.clinicianId() == null ? "" : "&clinician=" + session.clinicianId();
        return bookable
                ? "find?type=%d&clinic=%d%s&from=%s&until=%s"
                        .formatted(session.appointmentTypeId(), session.clinicId(), whose, date, date)
                : null;
    }
}
