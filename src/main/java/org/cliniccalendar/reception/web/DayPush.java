package org.cliniccalendar.reception.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cliniccalendar.booking.AlternativeRequested;
import org.cliniccalendar.booking.AppointmentBooked;
import org.cliniccalendar.booking.AppointmentCancelled;
import org.cliniccalendar.booking.AppointmentConfirmed;
import org.cliniccalendar.booking.AppointmentDeclined;
import org.cliniccalendar.booking.AppointmentProgressed;
import org.cliniccalendar.booking.AppointmentReleased;
import org.cliniccalendar.booking.AppointmentRequested;
import org.cliniccalendar.booking.AppointmentRescheduled;
import org.cliniccalendar.booking.HoldChanged;
import org.cliniccalendar.reception.QueueChanged;

/**
 * Tells the desks of this node that something was booked, so that they ask whether it concerns them; desks of other
 * nodes ask every half minute. Nothing is said about what it was. Whoever books does not wait for it, and what is booked
 * within a quarter of a second is told as one.
 */
@ApplicationScoped
public class DayPush {
    private static final String CHANGED = "changed";
    private static final long TOGETHER_MILLIS = 250;

    @Inject
    @Push
    private PushContext reception;

    @Resource
    private ManagedScheduledExecutorService later;

    private final AtomicBoolean telling = new AtomicBoolean();

    void booked(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentBooked event) {
        tell();
    }

    void requested(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentRequested event) {
        tell();
    }

    void confirmed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentConfirmed event) {
        tell();
    }

    void declined(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentDeclined event) {
        tell();
    }

    void cancelled(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentCancelled event) {
        tell();
    }

    void released(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentReleased event) {
        tell();
    }

    void askedAlso(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlternativeRequested event) {
        tell();
    }

    void rescheduled(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentRescheduled event) {
        tell();
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueueChanged event) {
        tell();
    }

    void held(@Observes(during = TransactionPhase.AFTER_SUCCESS) HoldChanged event) {
        tell();
    }

    void progressed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentProgressed event) {
        tell();
    }

    /** What comes after this was sent is told again. */
    private void tell() {
        if (telling.compareAndSet(false, true)) {
            later.schedule(this::send, TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void send() {
        telling.set(false);
        reception.send(CHANGED);
    }
}
