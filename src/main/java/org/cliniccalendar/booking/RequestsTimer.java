package org.cliniccalendar.booking;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Every hour: answers kept for retried requests are forgotten after their day. */
@Singleton
public class RequestsTimer {
    @EJB
    private ClaimingService claiming;

    @Schedule(hour = "*", minute = "43", persistent = false)
    void forgetOldRequests() {
        claiming.forgetOldRequests();
    }
}
