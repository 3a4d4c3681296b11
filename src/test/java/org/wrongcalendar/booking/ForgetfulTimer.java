package org.wrongcalendar.booking;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** A timer is called from outside, too. */
@Singleton
public class ForgetfulTimer {
    @EJB
    private InnocentService door;

    @Schedule(hour = "*", persistent = false)
    void tick() {
        door.book();
    }
}
