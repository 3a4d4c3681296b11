package org.cliniccalendar.session;

import java.util.Objects;
import org.cliniccalendar.template.SessionOutline;

/**
 * A colour that an active session of a clinic wears. In a clinic a colour belongs to one clinician, so that a column of
 * the day is known by it; the neutral one is for all (features V3, V4).
 *
 * @param colour name of a header colour
 * @param clinicianId null for a session of the clinic itself
 * @param session name of the session
 */
public record ColourUse(String colour, Long clinicianId, String session) {
    /** Whether this use keeps the colour from sessions of somebody. */
    public boolean forbids(String wanted, Long wantedFor) {
        return colour.equals(wanted)
                && !colour.equals(SessionOutline.NEUTRAL)
                && clinicianId != null
                && !Objects.equals(clinicianId, wantedFor);
    }
}
