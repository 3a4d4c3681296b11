package org.cliniccalendar.setup;

import java.io.Serializable;
import java.util.List;

/**
 * What time that is taken away would touch; nothing of it is changed.
 *
 * @param times how many times are taken away
 * @param sessionDates published dates of sessions that lose some of their time
 * @param freeSlots slots that nobody could book any more
 * @param appointments the first that stand in that time, in order; they stay booked
 * @param booked how many there are in all
 */
public record Effects(int times, int sessionDates, int freeSlots, List<TouchedAppointment> appointments, int booked)
        implements Serializable {
    /** How many appointments are named. */
    static final int NAMED = 50;

    public Effects {
        appointments = List.copyOf(appointments);
    }
}
