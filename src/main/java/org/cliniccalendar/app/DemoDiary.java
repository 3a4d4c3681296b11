package org.cliniccalendar.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.cliniccalendar.time.ProductClock;
import org.cliniccalendar.time.WallClock;

/**
 * What happened in the demo network until now, in order of time: each deed is done at its moment of the product's clock, and may
 * note further ones, as a booking notes the client's arrival. What lies ahead of now is left for the people to do.
 */
final class DemoDiary {
    /** The zone in which the network plans; that of its first clinic. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Duration TICK = Duration.ofMinutes(15);

    private final Instant now;
    private final PriorityQueue<Deed> deeds =
            new PriorityQueue<>(Comparator.comparing(Deed::at).thenComparing(Deed::order));
    private int noted;
    private Instant moment;

    private record Deed(Instant at, int order, Runnable act) {}

    DemoDiary(Instant now) {
        this.now = now;
    }

    /** The end of the story. */
    Instant now() {
        return now;
    }

    /** When the deed happens that is being done. */
    Instant moment() {
        return moment;
    }

    /** The date that it is in the network. */
    LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    /** When a clock in the network shows this time. */
    static Instant at(LocalDate date, LocalTime time) {
        return WallClock.resolve(date, time, ZONE).instant();
    }

    /** Notes a deed; one that lies ahead of now is not done. */
    void note(Instant at, Runnable act) {
        if (!at.isAfter(now)) {
            deeds.add(new Deed(at, noted++, act));
        }
    }

    /**
     * Does everything that was noted.
     *
     * @param timers what the product does by itself, every quarter of an hour and at last now
     */
    void tell(Consumer<Instant> timers) {
        Instant due = Instant.MIN;
        while (!deeds.isEmpty()) {
            Deed next = deeds.poll();
            if (!next.at().isBefore(due)) {
                ProductClock.at(next.at(), () -> timers.accept(next.at()));
                due = next.at().plus(TICK);
            }
            moment = next.at();
            ProductClock.at(moment, next.act());
        }
        ProductClock.at(now, () -> timers.accept(now));
    }
}
