package org.cliniccalendar.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place that asks the machine for the time; everything else has a {@link Clock} injected. */
@ApplicationScoped
public class ClockProducer {

    /** Dependent, not proxied: the clock has no state, and page state that holds it can be written to another node. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
