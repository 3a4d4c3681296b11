package org.cliniccalendar.booking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.messaging.OutboxService;

/**
 * Answers requests, for callers that have checked who answers. When several clinicians were asked for one visit, the first
 * yes releases the others in the same transaction; all of them are locked in the order of {@link TimeLocks}, so that two who
 * answer at once wait for each other and do not block each other.
 */
@Stateless
@PermitAll
@TakesTime
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AnsweringService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private ClaimingService claiming;

    @EJB
    private AuditService audit;

    @EJB
    private OutboxService outbox;

    @Inject
    private Event<AppointmentConfirmed> confirmed;

    @Inject
    private Event<AppointmentDeclined> declined;

    @Inject
    private Event<AppointmentReleased> released;

    /**
     * Locks a request, with the others for the same visit, until the transaction ends.
     *
     * @return its version, as it now stands
     * @throws AppointmentRefused if there is none
     */
    public int lock(String ref) {
        return lock(ref, Set.of());
    }

    /**
     * The same, before its client gets the time of slots.
     *
     * @return its version, as it now stands
     * @throws AppointmentRefused if there is none
     */
    public int lock(String ref, Collection<Long> slotIds) {
        new TimeLocks(em).appointments(Set.of(ref), slotIds);
        return locked(ref).getVersion();
    }

    /** Locks appointments, each with the others for the same visit, until the transaction ends. */
    public void lockAll(Collection<String> refs) {
        new TimeLocks(em).appointments(refs);
    }

    /**
     * Says yes, and releases what else was asked for the same visit.
     *
     * @throws AppointmentRefused if it is no request any more
     */
    public void confirm(String ref) {
        lock(ref);
        Appointment appointment = locked(ref);
        appointment.confirm();
        audit.record("appointment.confirmed", subject(appointment), appointment.getClinicId(), "");
        em.flush();
        String why =
                ResourceBundle.getBundle("org.cliniccalendar.booking.messages").getString("released.elsewhere");
        waitingBeside(appointment).forEach(other -> giveUp(other, why));
        confirmed.fire(new AppointmentConfirmed(appointment.getId()));
    }

    /**
     * Says no and frees the time. The client is told, unless somebody else was asked for the same visit and has not answered.
     *
     * @param reason not empty, at most 500 characters
     * @throws AppointmentRefused if it is no request any more
     */
    public void decline(String ref, String reason) {
        lock(ref);
        Appointment appointment = locked(ref);
        appointment.decline(reason);
        audit.record("appointment.declined", subject(appointment), appointment.getClinicId(), reason);
        if (waitingBeside(appointment).isEmpty()) {
            em.flush();
            claiming.release(appointment.getId());
            declined.fire(new AppointmentDeclined(appointment.getId()));
        } else {
            release(appointment, true);
        }
    }

    /**
     * Gives a request up, with all others for the same visit, because its client gets another time; nothing is told about them.
     *
     * @param why for the record, at most 500 characters
     * @throws AppointmentRefused if it cannot be given up any more
     */
    public void giveUp(String ref, String why) {
        lock(ref);
        Appointment appointment = locked(ref);
        waitingBeside(appointment).forEach(other -> giveUp(other, why));
        giveUp(appointment, why);
    }

    /**
     * Gives up what else was asked for the same visit, because the visit itself is called off; nothing is told about it.
     *
     * @param why for the record, at most 500 characters
     * @throws AppointmentRefused if there is no such appointment
     */
    public void giveUpBeside(String ref, String why) {
        lock(ref);
        waitingBeside(locked(ref)).forEach(other -> giveUp(other, why));
    }

    /** Lets others be asked for the same visit; returns what their orders name as {@code alternatives}. */
    public long openToAlternatives(String ref) {
        lock(ref);
        return locked(ref).openToAlternatives();
    }

    private void giveUp(Appointment appointment, String why) {
        appointment.cancel(why);
        audit.record("appointment.released", subject(appointment), appointment.getClinicId(), why);
        release(appointment, false);
    }

    private void release(Appointment appointment, boolean declined) {
        em.flush();
        claiming.release(appointment.getId());
        outbox.withdraw(subject(appointment));
        released.fire(new AppointmentReleased(appointment.getId(), declined));
    }

    private Appointment locked(String ref) {
        return em
                .createQuery("SELECT a FROM Appointment a WHERE a.ref = :ref", Appointment.class)
                .setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new AppointmentRefused("refused.unknown"));
    }

    private List<Appointment> waitingBeside(Appointment appointment) {
        if (appointment.getAlternatives() == null) {
            return List.of();
        }
        return em.createQuery(
                        "SELECT a FROM Appointment a WHERE a.alternatives = :group AND a.id <> :self"
                                + " AND a.status = :requested ORDER BY a.id",
                        Appointment.class)
                .setParameter("group", appointment.getAlternatives())
                .setParameter("self", appointment.getId())
                .setParameter("requested", AppointmentStatus.REQUESTED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static String subject(Appointment appointment) {
        return "appointment:" + appointment.getRef();
    }
}
