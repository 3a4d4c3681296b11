package org.cliniccalendar.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.cliniccalendar.booking.AppointmentBooked;
import org.cliniccalendar.booking.AppointmentRequested;
import org.cliniccalendar.booking.BookingRefused;
import org.cliniccalendar.messaging.MessageListService;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * What {@code /metrics} tells of the calendar: bookings and requests that were committed, refusals by reason, and for how
 * many seconds the oldest unsent message has been due. Counters are this node's since it was
 * ready: what is booked while it starts, as by the demo network, is not counted.
 */
@ApplicationScoped
class Metrics {
    @Inject
    private MetricRegistry registry;

    @EJB
    private MessageListService messages;

    private Counter bookings;

    void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
        bookings = registry.counter("clinic_bookings");
        registry.gauge(
                "clinic_outbox_lag_seconds", messages, outbox -> outbox.lag().toSeconds());
    }

    void count(
            @Observes(during = TransactionPhase.AFTER_SUCCESS, notifyObserver = Reception.IF_EXISTS)
                    AppointmentBooked event) {
        bookings.inc();
    }

    void count(
            @Observes(during = TransactionPhase.AFTER_SUCCESS, notifyObserver = Reception.IF_EXISTS)
                    AppointmentRequested event) {
        bookings.inc();
    }

    void count(@Observes BookingRefused event) {
        registry.counter("clinic_refusals", new Tag("reason", event.reason())).inc();
    }
}
