package org.cliniccalendar.booking;

import org.cliniccalendar.time.Refusal;

/** A step that the appointment's present state, or the caller's part in it, does not allow. */
public class AppointmentRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    AppointmentRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
