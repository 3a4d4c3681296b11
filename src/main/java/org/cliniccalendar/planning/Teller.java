package org.cliniccalendar.planning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.booking.AppointmentCancelled;
import org.cliniccalendar.booking.AppointmentReleased;
import org.cliniccalendar.booking.AppointmentRescheduled;
import org.cliniccalendar.messaging.OutboxService;

/** Lets clients hear what became of their appointments. Of what was only held for minutes they know nothing. */
@Dependent
class Teller {
    @EJB
    private OutboxService outbox;

    @EJB
    private AuditService audit;

    @Inject
    private Event<AppointmentRescheduled> rescheduled;

    @Inject
    private Event<AppointmentCancelled> cancelled;

    @Inject
    private Event<AppointmentReleased> released;

    /** They have another time, or another clinician. */
    void moved(List<BookedAppointment> appointments) {
        appointments.forEach(appointment -> rescheduled.fire(new AppointmentRescheduled(appointment.id())));
    }

    /**
     * They do not take place.
     *
     * @param telling whether their clients hear of it; otherwise only what would not be true any more is withdrawn
     */
    void ended(List<BookedAppointment> appointments, boolean telling) {
        for (BookedAppointment appointment : appointments) {
            if (telling && !appointment.held()) {
                cancelled.fire(new AppointmentCancelled(appointment.id()));
            } else if (!appointment.held()) {
                release(appointment);
            }
        }
    }

    /**
     * They were requests for visits that others are asked for, too: the clients hear nothing, the history tells why.
     *
     * @param reason why they are not asked any more
     */
    void released(Collection<BookedAppointment> requests, long clinicId, String reason) {
        for (BookedAppointment request : requests) {
            audit.record("appointment.released", "appointment:" + request.ref(), clinicId, reason);
            release(request);
        }
    }

    private void release(BookedAppointment appointment) {
        outbox.withdraw("appointment:" + appointment.ref());
        released.fire(new AppointmentReleased(appointment.id(), false));
    }

    /** What clients read who lose their time: the reason given, or what the kind of change says by itself. */
    static String reason(SessionChange.Kind kind, String given) {
        return given.isBlank()
                ? ResourceBundle.getBundle("org.cliniccalendar.planning.messages", Locale.UK)
                        .getString("reason." + kind)
                : given;
    }
}
