package org.cliniccalendar.setup;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Every hour: blocks without an end are published up to the horizon. Every node may run it; rows are locked. */
@Singleton
public class BlockTimer {
    @EJB
    private BlockPublishingService publishing;

    @Schedule(hour = "*", minute = "27", persistent = false)
    void publishAhead() {
        publishing.publishBlocksAhead();
    }
}
