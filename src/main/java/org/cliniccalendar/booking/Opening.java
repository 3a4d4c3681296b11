package org.cliniccalendar.booking;

import java.io.Serializable;
import java.time.ZoneId;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;

/**
 * Free time that can be booked: a run of adjacent free slots that covers an appointment type's length.
 *
 * @param slotId the run's first slot, by which it is booked
 * @param during half-open, from the first slot's start to the last one's end
 * @param zone of the clinic
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
        Level level)
        implements Serializable {}
