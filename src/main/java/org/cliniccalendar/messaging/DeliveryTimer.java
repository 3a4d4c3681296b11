package org.cliniccalendar.messaging;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Every ten seconds on every node: what is due is sent. */
@Singleton
public class DeliveryTimer {
    @EJB
    private DeliveryService delivery;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void deliverDue() {
        delivery.deliverDue();
    }
}
