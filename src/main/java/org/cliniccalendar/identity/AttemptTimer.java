package org.cliniccalendar.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets old login attempts every night. */
@Singleton
@PermitAll
public class AttemptTimer {
    @Inject
    private AttemptService attempts;

    @Schedule(hour = "3", minute = "17", persistent = false)
    void run() {
        attempts.forgetOld();
    }
}
