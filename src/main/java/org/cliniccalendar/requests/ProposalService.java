package org.cliniccalendar.requests;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.booking.AnsweringService;
import org.cliniccalendar.booking.Attempted;
import org.cliniccalendar.booking.AvailabilityService;
import org.cliniccalendar.booking.BookingService;
import org.cliniccalendar.booking.Opening;
import org.cliniccalendar.booking.OpeningSearch;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.messaging.OutboxMessage;
import org.cliniccalendar.messaging.OutboxService;
import org.cliniccalendar.template.Level;

/** Other times for a request: found, proposed to the client, taken instead. */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, OPERATOR})
public class ProposalService {
    private static final Duration AHEAD = Duration.ofDays(28);
    private static final int MOST = 16;

    private static final String PROPOSE = """
            INSERT INTO task_proposal (task_id, slot_id, proposed_by, proposed_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING
            """;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AvailabilityService availability;

    @EJB
    private AnsweringService answering;

    @EJB
    private BookingService booking;

    @EJB
    private OutboxService outbox;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Free times of the next four weeks for the same kind of visit: those of the same clinic, then On-Demand ones elsewhere. A
     * clinician is offered his own.
     */
    public List<Opening> others(long taskId) {
        return others(requests().answerable(taskId));
    }

    private List<Opening> others(RequestFacts facts) {
        Stream<Opening> here = found(facts, Set.of(facts.clinicId()), EnumSet.allOf(Level.class));
        Stream<Opening> elsewhere = found(facts, Set.of(), Set.of(Level.ON_DEMAND))
                .filter(opening -> opening.clinicId() != facts.clinicId());
        return Stream.concat(here, elsewhere).toList();
    }

    private Stream<Opening> found(RequestFacts facts, Set<Long> clinicIds, Set<Level> levels) {
        Set<Long> clinicians = user.clinicianId() == null ? Set.of() : Set.of(user.clinicianId());
        Instant now = clock.instant();
        return availability
                .find(new OpeningSearch(
                        facts.appointmentTypeId(), clinicIds, clinicians, now, now.plus(AHEAD), levels, MOST))
                .stream();
    }

    /**
     * Proposes some of these times to the client by mail; the request stays open until one is taken or it is answered.
     *
     * @return whether the client has an address to write to
     * @throws RequestRefused if it was answered, or none of the times is free any more
     */
    public boolean propose(long taskId, Set<Long> slotIds) {
        RequestFacts facts = requests().answerable(taskId);
        List<Opening> chosen = others(facts).stream()
                .filter(opening -> slotIds.contains(opening.slotId()))
                .toList();
        if (chosen.isEmpty()) {
            throw new RequestRefused("refused.noTime");
        }
        Instant now = clock.instant();
        chosen.forEach(opening -> em.createNativeQuery(PROPOSE)
                .setParameter(1, taskId)
                .setParameter(2, opening.slotId())
                .setParameter(3, user.username())
                .setParameter(4, Timestamp.from(now))
                .executeUpdate());
        audit.record("request.other-times", facts.about(), facts.clinicId(), chosen.size() + " proposed");
        Optional<String> email = email(facts.clientId());
        email.ifPresentOrElse(
                address -> tell(address, facts, chosen, now),
                () -> audit.record("client.cannot-be-told", facts.about(), facts.clinicId(), "request-proposal"));
        return email.isPresent();
    }

    /**
     * Takes a proposed time instead of the one asked for, in one transaction; whoever else was asked is released.
     *
     * @return the new appointment's reference
     * @throws org.cliniccalendar.booking.SlotTaken if it is not free any more
     * @throws RequestRefused if the request was answered meanwhile
     */
    @RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER})
    public String accept(long taskId, long slotId) {
        RequestFacts facts = requests().bookable(taskId);
        requests().lock(taskId, facts, Set.of(slotId));
        answering.giveUp(facts.ref(), RequestWords.of("proposal.taken"));
        return booking.book(facts.order(slotId, null)).ref();
    }

    private void tell(String address, RequestFacts facts, List<Opening> chosen, Instant now) {
        TaskMail mail = TaskMail.proposing(facts, chosen);
        Instant last = chosen.stream()
                .map(opening -> opening.during().start())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        outbox.post(
                new OutboxMessage.Draft(mail.kind(), facts.about(), address, mail.subject(), mail.body(), now, last));
    }

    private OpenRequests requests() {
        return new OpenRequests(em, answering, user);
    }

    private Optional<String> email(long clientId) {
        List<?> emails = em.createNativeQuery("SELECT email FROM client WHERE id = ?1 AND email IS NOT NULL")
                .setParameter(1, clientId)
                .getResultList();
        return emails.stream().map(String.class::cast).findFirst();
    }
}
