package org.cliniccalendar.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives out the {@link ProductClock}. The setting {@code clinic.clock.ahead}, an ISO 8601 duration such as {@code PT26H} or
 * {@code -PT8H}, moves it, on all nodes by the same; only a network with demo accounts starts so.
 */
@ApplicationScoped
public class ClockProducer {
    private ProductClock clock = new ProductClock(Duration.ZERO);

    @Inject
    void move(@ConfigProperty(name = "clinic.clock.ahead", defaultValue = "PT0S") Duration ahead) {
        clock = new ProductClock(ahead);
    }

    /** Dependent, not proxied: the clock has no state, and page state that holds it can be written to another node. */
    @Produces
    public ProductClock clock() {
        return clock;
    }
}
