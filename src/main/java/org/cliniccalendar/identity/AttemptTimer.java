package org.cliniccalendar.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Forgets old login attempts every night. */
@Singleton
@PermitAll
public class AttemptTimer {
    @EJB
    private AttemptService attempts;

    @Schedule(hour = "3", minute = "17", persistent = false)
    void run() {
        attempts.forgetOld();
    }
}
