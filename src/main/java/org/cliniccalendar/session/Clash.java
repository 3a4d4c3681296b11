package org.cliniccalendar.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.cliniccalendar.time.Interval;

/**
 * Another active session at the same time.
 *
 * @param date date of the planned session that clashes
 * @param during when the other session is
 * @param what whether the clinician or the room is taken
 * @param who the clinician of the other session, as lists show a name
 * @param where clinic and room of the other session
 */
public record Clash(LocalDate date, Interval during, What what, String who, String where) {
    /** The sentence that names the other session, with its times in the clinic's zone. */
    public SessionRefused refusal(ZoneId zone) {
        LocalTime start = LocalTime.ofInstant(during.start(), zone);
        LocalTime end = LocalTime.ofInstant(during.end(), zone);
        String key = what == What.CLINICIAN ? "refused.clash" : "refused.roomClash";
        return new SessionRefused(key, who, date, start + "–" + end, where);
    }

    /** What the two sessions share. */
    public enum What {
        /** The clinician has another session then. */
        CLINICIAN,
        /** The room has another session then. */
        ROOM
    }
}
