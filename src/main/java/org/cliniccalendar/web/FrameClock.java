package org.cliniccalendar.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.cliniccalendar.time.ProductClock;

/** The moment at which a page is drawn, for the clock of the top bar. */
@Named
@RequestScoped
public class FrameClock {
    @Inject
    private ProductClock clock;

    /** Now, to be read in the zone of the clinic. */
    public Instant getNow() {
        return clock.instant();
    }

    /** Now, for the scripts of the page, which go by this clock and not by the browser's; in milliseconds since 1970. */
    public long getMillis() {
        return clock.millis();
    }

    /** Whether the product shows another time than its machine, as for a demo or a test. */
    public boolean isMoved() {
        return clock.isMoved();
    }
}
