package org.cliniccalendar.time;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The clock that everything in the product has injected: that of the machine, or moved by a fixed time so that the product
 * can be shown and tested on any day. What is done {@linkplain #at at a moment} sees that moment, on its own thread only: a
 * demo network gets its past so.
 */
public class ProductClock extends Clock implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Clock OF_THE_MACHINE = Clock.systemUTC();
    private static final ThreadLocal<Instant> MOMENT = new ThreadLocal<>();

    private final Duration ahead;
    private final ZoneId zone;

    /** @param ahead of the machine's clock; negative: behind it */
    public ProductClock(Duration ahead) {
        this(ahead, ZoneOffset.UTC);
    }

    private ProductClock(Duration ahead, ZoneId zone) {
        this.ahead = ahead;
        this.zone = zone;
    }

    /** A clock that shows this moment now, from which time goes on. */
    public static ProductClock showing(Instant moment) {
        return new ProductClock(Duration.between(OF_THE_MACHINE.instant(), moment));
    }

    /**
     * Does something as it would have been done at a moment; for this thread the time stands still while it lasts.
     *
     * @throws IllegalStateException within another such moment
     */
    public static void at(Instant moment, Runnable deed) {
        at(moment, () -> {
            deed.run();
            return null;
        });
    }

    /** The same for what comes of it. */
    public static <T> T at(Instant moment, Supplier<T> deed) {
        if (MOMENT.get() != null) {
            throw new IllegalStateException("It is " + MOMENT.get() + " already");
        }
        MOMENT.set(moment);
        try {
            return deed.get();
        } finally {
            MOMENT.remove();
        }
    }

    /** By how much it is ahead of the machine's clock; negative: behind it. */
    public Duration ahead() {
        return ahead;
    }

    /** Whether it does not show the time of the machine. */
    public boolean isMoved() {
        return !ahead().isZero();
    }

    @Override
    public Instant instant() {
        Instant moment = MOMENT.get();
        return moment == null ? OF_THE_MACHINE.instant().plus(ahead()) : moment;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public ProductClock withZone(ZoneId other) {
        return new ProductClock(ahead(), other);
    }
}
