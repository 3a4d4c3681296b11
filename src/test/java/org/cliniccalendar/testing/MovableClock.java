package org.cliniccalendar.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.cliniccalendar.time.ProductClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clock of the product in the container: that of the run, until an in-container test moves it. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class MovableClock {
    private static volatile Duration ofTheRun = Duration.ZERO;
    private static volatile Duration ahead = Duration.ZERO;

    @Inject
    void begin(@ConfigProperty(name = "clinic.clock.ahead", defaultValue = "PT0S") Duration ofThisRun) {
        ofTheRun = ofThisRun;
        ahead = ofThisRun;
    }

    /** Makes it a moment, from which time goes on. */
    public static void moveTo(Instant moment) {
        ahead = ProductClock.showing(moment).ahead();
    }

    /** Makes it the time of the run again. */
    public static void moveBack() {
        ahead = ofTheRun;
    }

    /** The clock that is injected. */
    @Produces
    public ProductClock clock() {
        return new Moved();
    }

    private static final class Moved extends ProductClock {
        private static final long serialVersionUID = 1L;

        Moved() {
            super(Duration.ZERO);
        }

        @Override
        public Duration ahead() {
            return ahead;
        }

        @Override
        public ProductClock withZone(ZoneId other) {
            throw new UnsupportedOperationException("today is WallClock.today");
        }
    }
}
