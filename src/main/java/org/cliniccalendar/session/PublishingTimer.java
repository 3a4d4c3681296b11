package org.cliniccalendar.session;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Every hour: sessions without an end are published up to the horizon. Every node may run it; rows are locked. */
@Singleton
public class PublishingTimer {
    @EJB
    private PublishingService publishing;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void publishAhead() {
        publishing.publishAhead();
    }
}
