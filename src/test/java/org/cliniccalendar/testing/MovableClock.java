package org.cliniccalendar.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the product in the container: that of the machine, until an in-container test moves it. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class MovableClock {
    private static final Clock OF_THE_MACHINE = Clock.systemUTC();
    private static volatile Duration ahead = Duration.ZERO;

    /** Makes it a moment, from which time goes on. */
    public static void moveTo(Instant moment) {
        ahead = Duration.between(OF_THE_MACHINE.instant(), moment);
    }

    /** Makes it the time of the machine again. */
    public static void moveBack() {
        ahead = Duration.ZERO;
    }

    /** The clock that is injected. */
    @Produces
    public Clock clock() {
        return new Moved(ZoneOffset.UTC);
    }

    private static final class Moved extends Clock implements Serializable {
        private static final long serialVersionUID = 1L;

        private final ZoneId zone;

        Moved(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Moved(other);
        }

        @Override
        public Instant instant() {
            return OF_THE_MACHINE.instant().plus(ahead);
        }
    }
}
