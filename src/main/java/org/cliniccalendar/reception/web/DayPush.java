package org.cliniccalendar.reception.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
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
 * nodes ask every half minute. Nothing is said about what it was.
 */
@ApplicationScoped
public class DayPush {
    private static final String CHANGED = "changed";

    @Inject
    @Push
    private PushContext reception;

    void booked(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentBooked event) {
        reception.send(CHANGED);
    }

    void requested(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentRequested event) {
        reception.send(CHANGED);
    }

    void confirmed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentConfirmed event) {
        reception.send(CHANGED);
    }

    void declined(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentDeclined event) {
        reception.send(CHANGED);
    }

    void cancelled(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentCancelled event) {
        reception.send(CHANGED);
    }

    void released(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentReleased event) {
        reception.send(CHANGED);
    }

    void askedAlso(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlternativeRequested event) {
        reception.send(CHANGED);
    }

    void rescheduled(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentRescheduled event) {
        reception.send(CHANGED);
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueueChanged event) {
        reception.send(CHANGED);
    }

    void held(@Observes(during = TransactionPhase.AFTER_SUCCESS) HoldChanged event) {
        reception.send(CHANGED);
    }

    void progressed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentProgressed event) {
        reception.send(CHANGED);
    }
}
