package org.cliniccalendar.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.cliniccalendar.session.Clash;

/**
 * What a change would do; nothing is written yet.
 *
 * @param changed dates that stay and become different: other times, slots, room or clinician, open or closed
 * @param added dates that the session does not have yet
 * @param vanishing dates that the session loses
 * @param unmoved dates that were changed by themselves before, and so stay as they are in an edit of more than them
 * @param slots bookable slots on the changed and added dates together, closures apart
 * @param clashes dates on which another session stands in the way; applying is refused unless they are skipped
 * @param appointments booked appointments on touched dates, in order of time
 */
public record SessionProposal(
        SortedSet<LocalDate> changed,
        SortedSet<LocalDate> added,
        SortedSet<LocalDate> vanishing,
        SortedSet<LocalDate> unmoved,
        int slots,
        List<Clash> clashes,
        List<TouchedAppointment> appointments) {

    /** How many dates become different, appear or go. */
    public int touchedDates() {
        return changed.size() + added.size() + vanishing.size();
    }

    /** The appointments that the change meets in this way. */
    public List<TouchedAppointment> appointments(TouchedGroup group) {
        return appointments.stream().filter(a -> a.group() == group).toList();
    }
}
