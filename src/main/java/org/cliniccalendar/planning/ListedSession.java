package org.cliniccalendar.planning;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.SortedSet;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.session.SessionStatus;
import org.cliniccalendar.template.Level;

/**
 * A line of the list of sessions (features J10).
 *
 * @param colour name of a header colour
 * @param clinician null for a session of the clinic itself
 * @param room name of the room, empty if there is none
 * @param start on the clinic's clock
 * @param rule RFC 5545 RECUR value, empty for one date
 * @param firstDate from which the rule counts
 * @param extra dates beside the rule
 * @param exceptions dates of the rule on which there is no session
 * @param types how many appointment types it accepts
 * @param modified how many coming dates differ from the session
 * @param cancelled how many coming dates do not take place
 * @param stillBooked how many coming appointments an inactive session has; not counted for an active one
 */
public record ListedSession(
        long id,
        String name,
        String colour,
        PersonName clinician,
        String clinic,
        String room,
        boolean remote,
        LocalTime start,
        LocalTime end,
        String rule,
        LocalDate firstDate,
        SortedSet<LocalDate> extra,
        SortedSet<LocalDate> exceptions,
        Level level,
        boolean openSession,
        int types,
        SessionStatus status,
        int modified,
        int cancelled,
        int stillBooked)
        implements Serializable {
    /** Whether it offers time. */
    public boolean active() {
        return status == SessionStatus.ACTIVE;
    }
}
