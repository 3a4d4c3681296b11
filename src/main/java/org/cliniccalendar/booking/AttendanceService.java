package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.time.ViolatedConstraint;

/**
 * What becomes of an appointment on its day (features V25). Each step can be taken back. Every method wants the version
 * that was shown, and throws {@link AppointmentRefused} if the appointment has changed since, is not the user's to
 * change, or is not in a state for that step.
 */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, RECEPTION, OPERATOR})
public class AttendanceService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Event<AppointmentProgressed> progressed;

    /** The client is here. */
    public void arrive(String ref, int version) {
        step(ref, version, "appointment.arrived", a -> a.arrive(clock.instant()));
    }

    /** The client is called in, and has arrived, if nobody said so before. */
    public void callIn(String ref, int version) {
        step(ref, version, "appointment.calledIn", a -> a.callIn(clock.instant()));
    }

    /** The client has been seen. */
    public void finish(String ref, int version) {
        step(ref, version, "appointment.finished", a -> a.finish(clock.instant()));
    }

    /** The client did not come, though the time has begun. */
    public void markNoShow(String ref, int version) {
        step(ref, version, "appointment.noShow", a -> a.markNoShow(clock.instant()));
    }

    /** Takes the last of these steps back; whoever did not come has their time again. */
    public void takeBack(String ref, int version) {
        new TimeLocks(em).appointments(Set.of(ref));
        step(ref, version, "appointment.takenBack", Appointment::takeBack);
    }

    private void step(String ref, int version, String action, Consumer<Appointment> verb) {
        Appointment appointment = new AppointmentLock(em, user).take(ref, version);
        AppointmentStatus before = appointment.getStatus();
        verb.accept(appointment);
        audit.record(
                action, "appointment:" + ref, appointment.getClinicId(), before + " to " + appointment.getStatus());
        try {
            em.flush();
        } catch (PersistenceException failure) {
            throw refusal(failure);
        }
        progressed.fire(new AppointmentProgressed(appointment.getId()));
    }

    /** Who did not come may have been booked elsewhere at that time since. */
    private static RuntimeException refusal(PersistenceException failure) {
        return ViolatedConstraint.in(failure)
                .filter(violated -> violated.name().equals("client_is_in_one_place"))
                .<RuntimeException>map(violated -> new AppointmentRefused("refused.clientElsewhere"))
                .orElse(failure);
    }
}
