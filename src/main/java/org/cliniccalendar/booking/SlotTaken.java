package org.cliniccalendar.booking;

/** Someone else was faster, or the time was closed meanwhile. Ask {@link AvailabilityService} for the next. */
public final class SlotTaken extends AppointmentRefused {
    private static final long serialVersionUID = 1L;

    SlotTaken() {
        super("refused.justTaken");
    }
}
