package org.cliniccalendar.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;

/** The moment at which a page is drawn, for the clock of the top bar. */
@Named
@RequestScoped
public class FrameClock {
    @Inject
    private Clock clock;

    /** Now, to be read in the zone of the clinic. */
    public Instant getNow() {
        return clock.instant();
    }
}
