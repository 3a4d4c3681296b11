package org.cliniccalendar.reception;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
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
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.booking.Attempted;
import org.cliniccalendar.booking.AttendanceService;
import org.cliniccalendar.booking.Booked;
import org.cliniccalendar.booking.BookingService;
import org.cliniccalendar.booking.ClaimingService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.time.ViolatedConstraint;

/** The queue of an open session: first come, first served (features V10, V25). */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR})
public class WalkInService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private ClaimingService claiming;

    @EJB
    private BookingService booking;

    @EJB
    private AttendanceService attendance;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Event<QueueChanged> changed;

    /** Who waits for the open sessions of a day, who came first first. One statement. */
    public List<Waiting> queue(DayRequest request) {
        return new WalkInRows(em).queue(request);
    }

    /**
     * Puts a client at the end of the queue.
     *
     * @throws ReceptionRefused if it is no open session of today at a clinic of the user, or the client waits already
     */
    public void add(long sessionDateId, long clientId) {
        long clinic = new WalkInRows(em)
                .openNow(sessionDateId, clock.instant())
                .filter(user::seesClinic)
                .orElseThrow(() -> new ReceptionRefused("refused.notOpen"));
        try {
            WalkIn walkIn = new WalkIn(sessionDateId, clinic, clientId, clock.instant());
            em.persist(walkIn);
            em.flush();
            done("queue.joined", walkIn);
        } catch (PersistenceException failure) {
            throw ViolatedConstraint.in(failure)
                    .filter(violated -> violated.name().equals("walk_in_waits_once"))
                    .<RuntimeException>map(violated -> new ReceptionRefused("refused.waitsAlready"))
                    .orElse(failure);
        }
    }

    /**
     * Calls somebody in: they get the next time of the session that can be booked for them, and an appointment that is in
     * progress. A time that is refused is passed over, so that it holds up nobody.
     *
     * @throws ReceptionRefused if they wait no more, or no time of the session can be booked for them any more
     */
    public void call(long walkInId) {
        WalkInRows rows = new WalkInRows(em);
        rows.sessionDateOf(walkInId).ifPresent(claiming::lockDate);
        WalkIn walkIn = lock(walkInId);
        walkIn.call(clock.instant());
        Booked booked = booking.bookNext(walkIn.getSessionDateId(), walkIn.getClientId())
                .orElseThrow(() -> new ReceptionRefused("refused.noFreeSlot"));
        attendance.callIn(booked.ref(), rows.versionOf(booked.ref()));
        rows.remember(walkIn.getId(), booked.ref());
        done("queue.called", walkIn);
    }

    /**
     * Takes somebody off the queue who went.
     *
     * @throws ReceptionRefused if they wait no more
     */
    public void leave(long walkInId) {
        WalkIn walkIn = lock(walkInId);
        walkIn.leave(clock.instant());
        done("queue.left", walkIn);
    }

    private WalkIn lock(long id) {
        return Optional.ofNullable(em.find(WalkIn.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> user.seesClinic(found.getClinicId()))
                .orElseThrow(() -> new ReceptionRefused("refused.waitsNoMore"));
    }

    private void done(String action, WalkIn walkIn) {
        audit.record(action, "client:" + walkIn.getClientId(), walkIn.getClinicId(), "");
        changed.fire(new QueueChanged(walkIn.getSessionDateId()));
    }
}
