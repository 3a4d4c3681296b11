package org.cliniccalendar.reception.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
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
 * nodes ask every half minute. Nothing is said about what it was. Whoever books does not wait for it: what is booked within
 * a second is told as one.
 */
@ApplicationScoped
public class DayPush {
    private static final System.Logger LOG = System.getLogger(DayPush.class.getName());
    private static final String CHANGED = "changed";

    private final PushContext reception;
    private final AtomicBoolean changed = new AtomicBoolean();

    protected DayPush() {
        this(null);
    }

    @Inject
    DayPush(@Push(channel = "reception") PushContext reception) {
        this.reception = reception;
    }

    void booked(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentBooked event) {
        changed.set(true);
    }

    void requested(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentRequested event) {
        changed.set(true);
    }

    void confirmed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentConfirmed event) {
        changed.set(true);
    }

    void declined(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentDeclined event) {
        changed.set(true);
    }

    void cancelled(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentCancelled event) {
        changed.set(true);
    }

    void released(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentReleased event) {
        changed.set(true);
    }

    void askedAlso(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlternativeRequested event) {
        changed.set(true);
    }

    void rescheduled(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentRescheduled event) {
        changed.set(true);
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueueChanged event) {
        changed.set(true);
    }

    void held(@Observes(during = TransactionPhase.AFTER_SUCCESS) HoldChanged event) {
        changed.set(true);
    }

    void progressed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentProgressed event) {
        changed.set(true);
    }

    /** Tells the desks, if anything was booked since the last time. A failure is logged, and the next time comes. */
    void tell() {
        if (changed.getAndSet(false)) {
            try {
                reception.send(CHANGED);
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "The open desks were not told", failure);
            }
        }
    }
}
