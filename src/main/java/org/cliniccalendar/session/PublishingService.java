package org.cliniccalendar.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.recurrence.RuleWords;
import org.cliniccalendar.time.ViolatedConstraint;
import org.cliniccalendar.time.WallClock;

/**
 * Turns plans into dates and slots. Works for whoever calls: {@link SessionService} asks first who it is, import and
 * timers act for the system.
 */
@Stateless
@PermitAll
public class PublishingService {
    /** Sessions that one run publishes further, so that a transaction stays short. */
    private static final int AT_ONCE = 100;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private DirectoryService directory;

    @Inject
    private Clock clock;

    /**
     * What publishing the plan would do; nothing is written. Clashes and closures are marked on their dates. What is
     * accepted, and on what terms, may still be missing.
     *
     * @throws SessionRefused if its times or slots can never be published
     * @throws org.cliniccalendar.time.Refusal if the rule is wrong
     */
    public SessionPreview preview(SessionPlan plan) {
        return preview(plan, Set.of());
    }

    /** The same for a plan that is to replace those of published sessions, which do not stand in its way. */
    public SessionPreview preview(SessionPlan plan, Set<Long> replacedSessionIds) {
        plan.checkTimes();
        List<PlannedDate> dates = firstDates(plan);
        Map<LocalDate, Clash> clashes = new SessionRows(em)
                .clashes(plan, dates, replacedSessionIds).stream()
                        .collect(Collectors.toMap(Clash::date, Function.identity()));
        return new SessionPreview(
                RuleWords.of(PublicationPolicy.repetition(plan), plan.firstDate(), Locale.UK),
                dates.stream()
                        .map(d -> clashes.containsKey(d.date()) ? d.clashingWith(clashes.get(d.date())) : d)
                        .toList());
    }

    /**
     * Creates the session and publishes its dates and slots.
     *
     * @param acknowledgedBy who accepts the appointments that may come in it
     * @throws SessionRefused if it clashes with another active session, or can never be published
     */
    public PublishedSession publish(SessionPlan planned, String acknowledgedBy) {
        planned.check();
        SessionPlan plan = new SessionNames(em).named(planned);
        new SessionColours(em).check(plan, null);
        List<PlannedDate> dates = firstDates(plan);
        SessionRows rows = new SessionRows(em);
        rows.clashes(plan, dates, Set.of()).stream().findFirst().ifPresent(clash -> {
            throw clash.refusal(zone(plan));
        });
        ClinicSession session = new ClinicSession(plan, acknowledgedBy, clock.instant());
        session.publishedUntil(firstUnpublished(plan));
        try {
            em.persist(session);
            em.flush();
            rows.publish(Publication.of(session.getId(), plan), dates);
        } catch (PersistenceException failure) {
            throw refusal(failure);
        }
        return new PublishedSession(
                session.getId(),
                dates.size(),
                dates.stream().mapToInt(d -> d.bookable().size()).sum());
    }

    /** Publishes what has come nearer than the horizon since the last time, of every session whose rule never ends. */
    public void publishAhead() {
        directory.zones().forEach(this::publishAheadIn);
    }

    private void publishAheadIn(ZoneId zone) {
        em.createQuery(
                        "SELECT s FROM ClinicSession s, Clinic c WHERE c.id = s.clinicId AND c.zone = :zone"
                                + " AND s.status = :active AND s.publishedUntil < :horizon ORDER BY s.id",
                        ClinicSession.class)
                .setParameter("zone", zone.getId())
                .setParameter("active", SessionStatus.ACTIVE)
                .setParameter("horizon", PublicationPolicy.horizon(WallClock.today(clock, zone)))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(AT_ONCE)
                .getResultList()
                .forEach(this::publishAhead);
    }

    private void publishAhead(ClinicSession session) {
        SessionPlan plan = session.plan();
        LocalDate until = firstUnpublished(plan);
        LocalDate today = WallClock.today(clock, zone(plan));
        LocalDate from = session.getPublishedUntil().isBefore(today) ? today : session.getPublishedUntil();
        List<PlannedDate> dates =
                ClinicLife.of(clinic(plan)).within(PublicationPolicy.dates(plan, zone(plan), from, until));
        SessionRows rows = new SessionRows(em);
        Set<LocalDate> taken =
                rows.clashes(plan, dates, Set.of()).stream().map(Clash::date).collect(Collectors.toSet());
        rows.publish(
                Publication.of(session.getId(), plan),
                dates.stream().filter(d -> !taken.contains(d.date())).toList());
        rows.publishedUntil(session.getId(), until);
    }

    /**
     * What colours the active sessions of a clinic wear, one use of each colour by each clinician.
     *
     * @param exceptOf a session whose series does not count, or null
     */
    public List<ColourUse> colours(long clinicId, Long exceptOf) {
        return new SessionColours(em).of(clinicId, exceptOf);
    }

    /** The session that was imported under a code. */
    public Optional<SessionPlan> findByCode(String code) {
        return em
                .createQuery("SELECT s FROM ClinicSession s WHERE s.code = :code", ClinicSession.class)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst()
                .map(ClinicSession::plan);
    }

    private List<PlannedDate> firstDates(SessionPlan plan) {
        List<PlannedDate> dates = PublicationPolicy.dates(plan, zone(plan), plan.firstDate(), firstUnpublished(plan));
        if (dates.isEmpty()) {
            throw new SessionRefused("refused.noDate");
        }
        ClinicLife life = ClinicLife.of(clinic(plan));
        life.check(plan, dates);
        return new Closures(em).marked(plan, life.within(dates));
    }

    private LocalDate firstUnpublished(SessionPlan plan) {
        return PublicationPolicy.firstUnpublished(plan, WallClock.today(clock, zone(plan)));
    }

    private ZoneId zone(SessionPlan plan) {
        return clinic(plan).getZone();
    }

    private Clinic clinic(SessionPlan plan) {
        return Optional.ofNullable(em.find(Clinic.class, plan.clinicId()))
                .orElseThrow(() -> new SessionRefused("refused.unknownPlace"));
    }

    static RuntimeException refusal(PersistenceException failure) {
        return ViolatedConstraint.in(failure)
                .<RuntimeException>map(violated -> switch (violated.name()) {
                    case "clinic_session_name_unique" -> new SessionRefused("refused.nameTaken");
                    case "clinician_is_in_one_session" -> new SessionRefused("refused.clinicianTaken");
                    case "room_has_one_session" -> new SessionRefused("refused.roomTaken");
                    case "clinic_session_code_unique" -> new SessionRefused("refused.codeTaken");
                    case "clinic_session_room" -> new SessionRefused("refused.roomOfAnotherCentre");
                    default -> failure;
                })
                .orElse(failure);
    }
}
