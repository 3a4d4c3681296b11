package org.cliniccalendar.booking;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;

/**
 * Free time that can be booked: a run of adjacent free slots that covers an appointment type's length.
 *
 * @param slotId the run's first slot, by which it is booked
 * @param during half-open, from the first slot's start to the last one's end
 * @param zone of the clinic
 * @param level at which it is booked, as session and appointment type have it together
 * @param warnings of its slot types, shown to whoever books it; mostly none
 */
public record Opening(
        long slotId,
        Interval during,
        Long clinicianId,
        PersonName clinician,
        String role,
        long clinicId,
        String clinic,
        ZoneId zone,
        String room,
        Level level,
        List<String> warnings)
        implements Serializable {
    /** A line about this opening, with its warnings behind it. */
    public String withWarnings(String line) {
        return SlotWarnings.behind(line, warnings);
    }
}
