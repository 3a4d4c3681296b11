package org.cliniccalendar.planning;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cliniccalendar.time.Interval;

/**
 * One coming date of a session.
 *
 * @param zone of the clinic
 * @param slots how many can be booked, taken or not
 * @param booked how many appointments it has
 * @param modified whether it differs from its session (features J21)
 * @param cancelled whether it does not take place, but could be reinstated
 * @param despiteClosure whether it takes place on a day on which its clinic is closed
 * @param reason why it is cancelled; may be empty
 */
public record ListedDate(
        LocalDate date,
        Interval during,
        ZoneId zone,
        int slots,
        int booked,
        boolean modified,
        boolean cancelled,
        boolean despiteClosure,
        String reason)
        implements Serializable {}
