package org.cliniccalendar.planning;

import java.time.ZoneId;
import java.util.Optional;
import org.cliniccalendar.time.Interval;

/**
 * A booked appointment on a date that a change touches.
 *
 * @param type name of its appointment type
 * @param during when it is
 * @param suggested when it would be: its own time if that still fits, the nearest equal free time if not, empty if there is
 *     none
 * @param zone of the clinic
 * @param askedElsewhere whether it is a request for a visit that is asked of others, too, whom the change does not touch
 */
public record TouchedAppointment(
        String ref,
        TouchedClient client,
        String type,
        Interval during,
        Optional<Interval> suggested,
        ZoneId zone,
        boolean askedElsewhere) {
    /** How the change meets it. */
    public TouchedGroup group() {
        return TouchedGroup.of(during, suggested);
    }
}
