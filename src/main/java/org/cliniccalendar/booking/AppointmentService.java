package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLIENT;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;
import static org.cliniccalendar.identity.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.messaging.OutboxService;
import org.cliniccalendar.time.Interval;

/** An appointment's life after it was booked. Whoever may not see an appointment is told that there is none. */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, RECEPTION, OPERATOR, CASE_MANAGER, SERVICE})
public class AppointmentService {
    /** For a caller that was shown no version. */
    public static final int ANY_VERSION = -1;

    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AnsweringService answering;

    @EJB
    private ClaimingService claiming;

    @EJB
    private AuditService audit;

    @EJB
    private OutboxService outbox;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Event<AppointmentCancelled> cancelled;

    @Inject
    private Event<AppointmentReleased> released;

    /** The appointment with this reference, if the user may see it; the look is recorded. */
    public Optional<AppointmentDetails> find(String ref) {
        Optional<AppointmentDetails> found =
                new AppointmentRows(em).byReference(ref).filter(a -> AppointmentAccess.maySee(user, a));
        found.ifPresent(a -> audit.record("appointment.viewed", subject(ref), a.clinicId(), ""));
        return found;
    }

    /** The logged-in client's own appointments that are not over, in order of time. */
    @RolesAllowed(CLIENT)
    public List<AppointmentDetails> ownUpcoming() {
        return user.clientId() == null
                ? List.of()
                : new AppointmentRows(em).upcomingOf(user.clientId(), clock.instant());
    }

    /**
     * Says yes to a request.
     *
     * @param version that was shown
     * @throws AppointmentRefused if it is no request any more, or has changed since it was shown
     */
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, OPERATOR, SERVICE})
    public void confirm(String ref, int version) {
        answering.lock(ref);
        toChange(ref, version);
        answering.confirm(ref);
    }

    /**
     * Says no to a request and frees its time.
     *
     * @param reason told to the client, at most 500 characters
     * @throws AppointmentRefused if it is no request any more, or has changed since it was shown
     */
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, OPERATOR, SERVICE})
    public void decline(String ref, int version, String reason) {
        answering.lock(ref);
        toChange(ref, version);
        answering.decline(ref, checked(reason));
    }

    /**
     * Calls the appointment off and frees its time; what was not sent about it is withdrawn. If several clinicians were asked
     * for the visit, none of them is any more; but a clinician who calls off says no for himself only.
     *
     * @param reason told to the client, at most 500 characters
     * @throws AppointmentRefused if the client is here already, it has ended, or has changed since it was shown
     */
    public void cancel(String ref, int version, String reason) {
        answering.lock(ref);
        callOff(toChange(ref, version), true, reason);
    }

    /**
     * Calls appointments off and frees their time, all of them or none. Several requests of one visit are one visit that is
     * called off; whoever was asked first stands for it.
     *
     * @param versions that were shown, by reference
     * @param telling whether the clients hear of it, each once for a visit
     * @param reason for the record, and told to the clients; at most 500 characters
     * @return the references of what was cancelled, one for each visit
     * @throws AppointmentRefused as {@link #cancel}, if one of them cannot be called off
     */
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, RECEPTION, OPERATOR, CASE_MANAGER})
    public List<String> cancelTogether(Map<String, Integer> versions, boolean telling, String reason) {
        answering.lockAll(versions.keySet());
        List<Appointment> chosen = versions.entrySet().stream()
                .map(shown -> toChange(shown.getKey(), shown.getValue()))
                .sorted(Comparator.comparing(Appointment::getId))
                .toList();
        List<Appointment> requests = chosen.stream()
                .filter(appointment -> appointment.getStatus() == AppointmentStatus.REQUESTED)
                .toList();
        List<String> visits = new ArrayList<>();
        for (Appointment appointment : chosen) {
            boolean released = requests.contains(appointment) && appointment.getStatus() == AppointmentStatus.CANCELLED;
            if (!released && callOff(appointment, telling, reason)) {
                visits.add(appointment.getRef());
            }
        }
        return visits;
    }

    /**
     * Moves the appointment to the time that begins with a slot: takes that and gives the old one up, or does neither.
     *
     * @throws SlotTaken if the time is not free any more
     * @throws NotBookable if a rule closes the time
     * @throws AppointmentRefused if the client is here already, it has ended, has changed since it was shown, the clinic is
     *     none of the user's, or the client is elsewhere then
     */
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER, SERVICE})
    public void reschedule(String ref, int version, long slotId) {
        new TimeLocks(em).appointments(Set.of(ref), Set.of(slotId));
        Appointment appointment = toChange(ref, version);
        Interval before = appointment.getDuring();
        claiming.move(appointment, slotId);
        if (!user.seesClinic(appointment.getClinicId())) {
            throw new AppointmentRefused("refused.notYourClinic");
        }
        audit.record(
                "appointment.rescheduled",
                subject(ref),
                appointment.getClinicId(),
                before.start() + " to " + appointment.getDuring().start());
    }

    /** Returns whether the visit is off, and not only one clinician's no to it. */
    private boolean callOff(Appointment appointment, boolean telling, String reason) {
        if (isOneOfSeveralAsked(appointment)) {
            answering.decline(appointment.getRef(), checked(reason));
            return false;
        }
        end(appointment, reason);
        if (telling) {
            cancelled.fire(new AppointmentCancelled(appointment.getId()));
        } else {
            outbox.withdraw(subject(appointment.getRef()));
            released.fire(new AppointmentReleased(appointment.getId(), false));
        }
        return true;
    }

    /** Whether the user is the clinician of a request, and nothing else, and others were asked for the same visit. */
    private boolean isOneOfSeveralAsked(Appointment appointment) {
        return appointment.getStatus() == AppointmentStatus.REQUESTED
                && appointment.getAlternatives() != null
                && appointment.getClinicianId() != null
                && appointment.getClinicianId().equals(user.clinicianId())
                && !AppointmentAccess.isStaffAt(user, appointment.getClinicId());
    }

    private void end(Appointment appointment, String reason) {
        answering.giveUpBeside(appointment.getRef(), checked(reason));
        appointment.cancel(checked(reason));
        em.flush();
        claiming.release(appointment.getId());
        audit.record("appointment.cancelled", subject(appointment.getRef()), appointment.getClinicId(), reason);
    }

    private Appointment toChange(String ref, int version) {
        return new AppointmentLock(em, user).take(ref, version);
    }

    private static String checked(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new AppointmentRefused("refused.noReason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new AppointmentRefused("refused.reasonTooLong", LONGEST_REASON);
        }
        return reason.strip();
    }

    private static String subject(String ref) {
        return "appointment:" + ref;
    }
}
