package org.cliniccalendar.planning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.booking.AlternativeRequested;
import org.cliniccalendar.booking.AppointmentConfirmed;
import org.cliniccalendar.booking.AppointmentRequested;
import org.cliniccalendar.booking.AppointmentRescheduled;
import org.cliniccalendar.session.RepublishingService;

/** Undoes a change, and tells the clients whom it concerned. */
@Dependent
class Undoer {
    @EJB
    private RepublishingService republishing;

    @EJB
    private AuditService audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<AppointmentRescheduled> rescheduled;

    @Inject
    private Event<AppointmentConfirmed> confirmed;

    @Inject
    private Event<AppointmentRequested> requested;

    @Inject
    private Event<AlternativeRequested> alternative;

    /** @throws PlanningRefused if another clinician has the colour by now */
    void undo(UndoRows rows, UndoRows.Made change) {
        long sessionId = change.sessionId();
        Optional<String> sameColour = republishing.colourTakenBy(sessionId);
        List<UndoRows.Returned> returned = rows.returned();
        try {
            rows.restore(clock.instant());
        } catch (PersistenceException failure) {
            throw MoveRows.refusal(failure, "refused.undoMeanwhile");
        }
        if (sameColour.isEmpty()) {
            republishing.colourTakenBy(sessionId).ifPresent(other -> {
                throw new PlanningRefused("refused.undoColour", other);
            });
        }
        returned.forEach(appointment -> tell(appointment, change.clinicId()));
    }

    /** Who was told that the appointment is off must hear that it is on again. */
    private void tell(UndoRows.Returned returned, long clinicId) {
        long id = returned.appointmentId();
        if (returned.status().equals("HELD")) {
            return; // for nobody yet
        }
        if (!returned.ended()) {
            rescheduled.fire(new AppointmentRescheduled(id));
        } else if (returned.status().equals("BOOKED")) {
            confirmed.fire(new AppointmentConfirmed(id));
        } else if (returned.besides()) {
            audit.record("appointment.askedAgain", "appointment:" + returned.ref(), clinicId, "");
            alternative.fire(new AlternativeRequested(id));
        } else if (returned.status().equals("REQUESTED")) {
            requested.fire(new AppointmentRequested(id));
        }
    }
}
