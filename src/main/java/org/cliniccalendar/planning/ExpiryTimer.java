package org.cliniccalendar.planning;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Every quarter of an hour: what cannot be undone any more is forgotten. Every node may run it; rows are locked. */
@Singleton
public class ExpiryTimer {
    @EJB
    private ExpiryService expiry;

    @Schedule(hour = "*", minute = "4/15", persistent = false)
    void forgetOldChanges() {
        expiry.forgetOldChanges();
    }
}
