package org.cliniccalendar.booking.web;

import java.util.List;
import org.cliniccalendar.booking.CalendarClosedTime;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.web.Messages;

/**
 * What is closed in a calendar, and how it reads.
 *
 * @param oneClinic whether the calendar shows one clinic only, so that what closes it closes all that is shown
 * @param onePerson whether it shows one clinician only
 */
record ClosedTimes(List<CalendarClosedTime> times, boolean oneClinic, boolean onePerson) {
    /** Nothing is closed, as far as is asked. */
    static final ClosedTimes NONE = new ClosedTimes(List.of(), false, false);

    private static final String TEXT = "org.cliniccalendar.booking.messages";

    /** Whether it lies behind everything shown, and not beside the time of others. */
    boolean liesBehind(CalendarClosedTime time) {
        return time.clinician() == null ? oneClinic : time.own() || onePerson;
    }

    /** Whether the viewer's own time is closed then, by the viewer or by the one clinic shown. */
    boolean closeOwn(Interval during) {
        return times.stream()
                .filter(time -> time.own() || time.clinician() == null && oneClinic)
                .anyMatch(time -> time.during().overlaps(during));
    }

    /** Whose time is closed, and why as far as the viewer may know. */
    static String words(CalendarClosedTime time) {
        if (time.own()) {
            return Messages.words(TEXT, "closed.own", time.reason());
        }
        String whose =
                time.clinician() == null ? time.clinic() : time.clinician().spoken();
        return time.reason().isEmpty()
                ? Messages.words(TEXT, "closed.away", whose)
                : Messages.words(TEXT, "closed.why", whose, time.reason());
    }
}
