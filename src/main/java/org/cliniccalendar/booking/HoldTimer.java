package org.cliniccalendar.booking;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Every quarter of a minute: holds that are over are cleared away. Their time is free already. */
@Singleton
public class HoldTimer {
    @EJB
    private HoldingService holds;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void endOver() {
        holds.endOver();
    }
}
