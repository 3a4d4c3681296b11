package org.cliniccalendar.requests;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Every minute on every node: whoever lets a deadline pass is reminded, and the next group is asked. */
@Singleton
public class EscalationTimer {
    @EJB
    private EscalationService escalation;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void escalateDue() {
        escalation.escalateDue();
    }
}
