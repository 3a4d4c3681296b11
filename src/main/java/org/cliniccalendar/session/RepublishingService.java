package org.cliniccalendar.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.time.WallClock;

/**
 * What a change of a published session needs, for callers that have checked who asks: the session and its dates as they are and
 * as they would be, and the writing of both, in the caller's transaction. Sessions are locked before their dates, dates in the
 * order of their keys, and both before anything that is booked.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RepublishingService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * The session, unless it is deleted.
     *
     * @param locked whether nobody else may change it until the transaction ends
     */
    public Optional<CurrentSession> find(long sessionId, boolean locked) {
        return found(sessionId, locked)
                .filter(session -> !session.isDeleted())
                .map(session -> session.current(zone(session.plan())));
    }

    /** The session, even if it is deleted. */
    public Optional<CurrentSession> findEvenDeleted(long sessionId) {
        return found(sessionId, false).map(session -> session.current(zone(session.plan())));
    }

    private Optional<ClinicSession> found(long sessionId, boolean locked) {
        LockModeType lock = locked ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE;
        return Optional.ofNullable(em.find(ClinicSession.class, sessionId, lock));
    }

    /**
     * The published dates of a session from today on, by the order of their keys; those that were replaced are not among them.
     *
     * @param locked whether nothing may be booked on them until the transaction ends
     */
    public List<PublishedDate> upcoming(CurrentSession session, boolean locked) {
        LocalDate today = WallClock.today(clock, session.zone());
        return new DateRows(em).upcoming(session.sessionId(), today, clock.instant(), locked);
    }

    /**
     * The dates that the plan would have from today on and that have not begun.
     *
     * @throws SessionRefused if the plan can never be published, or goes on when its clinic takes no bookings
     * @throws org.cliniccalendar.time.Refusal if the rule is wrong or gives more than 5,000 dates
     */
    public List<PlannedDate> planned(SessionPlan plan) {
        plan.check();
        ZoneId zone = zone(plan);
        LocalDate today = WallClock.today(clock, zone);
        return within(
                plan,
                PublicationPolicy.dates(plan, zone, today, PublicationPolicy.firstUnpublished(plan, today)).stream()
                        .filter(date -> date.during().start().isAfter(clock.instant()))
                        .toList());
    }

    /**
     * One date with the times and slots of the plan.
     *
     * @throws SessionRefused if the plan can never be published, or not on this date
     */
    public PlannedDate planned(SessionPlan plan, LocalDate date) {
        plan.check();
        return within(
                        plan,
                        PublicationPolicy.planned(plan, zone(plan), date).stream()
                                .toList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new SessionRefused("refused.noDate"));
    }

    private List<PlannedDate> within(SessionPlan plan, List<PlannedDate> dates) {
        ClinicLife life = ClinicLife.of(em.find(Clinic.class, plan.clinicId()));
        life.check(plan, dates);
        return life.within(dates);
    }

    /**
     * Refuses a colour that the session may not wear if it is planned like this.
     *
     * @throws SessionRefused naming the session of another clinician that wears it
     */
    public void checkColour(long sessionId, SessionPlan plan) {
        new SessionColours(em).check(plan, sessionId);
    }

    /** The name of another clinician's session that wears the colour which this one has in the database, if it is active. */
    public Optional<String> colourTakenBy(long sessionId) {
        ClinicSession session = em.find(ClinicSession.class, sessionId);
        em.refresh(session);
        return session.isOffered() ? new SessionColours(em).takenBy(session.plan(), sessionId) : Optional.empty();
    }

    /** The first clash of each date with an active date of another session. */
    public List<Clash> clashes(SessionPlan plan, List<PlannedDate> dates, long ofSession) {
        return dates.isEmpty() ? List.of() : new SessionRows(em).clashes(plan, dates, Set.of(ofSession));
    }

    /**
     * The session is planned anew; its version goes up even if nothing changes.
     *
     * @param continued the plan of the session that goes on where this one now ends, if it is split
     * @return the session that goes on, or the same
     * @throws SessionRefused if the name is taken, or the room is another clinic's
     */
    public long replan(long sessionId, SessionPlan plan, SessionStatus status, Optional<SessionPlan> continued) {
        ClinicSession session = em.find(ClinicSession.class, sessionId, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        session.replan(plan, status, firstUnpublished(plan));
        Optional<ClinicSession> next = continued.map(later -> session.continued(later, firstUnpublished(later)));
        try {
            next.ifPresent(em::persist);
            em.flush();
        } catch (PersistenceException failure) {
            throw PublishingService.refusal(failure);
        }
        return next.orElse(session).getId();
    }

    /** The session is shown nowhere any more. */
    public void delete(long sessionId) {
        em.find(ClinicSession.class, sessionId).delete(clock.instant());
        em.flush();
    }

    /**
     * Marks dates, and publishes others in their place.
     *
     * @throws SessionRefused if clinician or room are in another session at the time of one of them
     */
    public void republish(Republication all) {
        try {
            new DateRows(em).step(all.changeId(), all.steps(), all.sessionId(), all.reason());
            new SessionRows(em)
                    .publish(
                            new Publication(all.sessionId(), all.plan(), all.changeId(), all.modified()),
                            all.published());
        } catch (PersistenceException failure) {
            throw PublishingService.refusal(failure);
        }
    }

    private LocalDate firstUnpublished(SessionPlan plan) {
        return PublicationPolicy.firstUnpublished(plan, WallClock.today(clock, zone(plan)));
    }

    private ZoneId zone(SessionPlan plan) {
        return em.find(Clinic.class, plan.clinicId()).getZone();
    }
}
