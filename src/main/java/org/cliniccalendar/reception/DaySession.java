package org.cliniccalendar.reception;

import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;

/**
 * A session on one day.
 *
 * @param room empty if it has none
 * @param clinicianId null if it is allocated to the clinic; then there is no clinician's name either
 * @param colour name of a header colour
 * @param open first come, first served (features V10)
 * @param travel a travel clinic (features V11)
 * @param despiteClosure takes place although the clinic is closed
 * @param active offers its free slots; otherwise it only keeps what was booked
 */
public record DaySession(
        long sessionDateId,
        long sessionId,
        long clinicId,
        String clinic,
        String room,
        Long clinicianId,
        PersonName clinician,
        String name,
        String description,
        String colour,
        boolean open,
        boolean travel,
        boolean remote,
        boolean despiteClosure,
        boolean active,
        Interval during) {

    /** What two sessions of one column have in common. */
    String columnKey(boolean bySession) {
        return bySession || clinicianId == null ? "d" + sessionDateId : "c" + clinicianId;
    }
}
