package org.cliniccalendar.requests;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.booking.AnsweringService;
import org.cliniccalendar.booking.Attempted;
import org.cliniccalendar.identity.Attempt;
import org.cliniccalendar.identity.AttemptService;

/**
 * Answers by the link of a mail, which stands for a login: it is good for one request, once, until that begins. Whoever tries
 * links that do not exist has to wait longer and longer, as with passwords.
 */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class AnswerLinkService {
    private static final String ATTEMPTS = "answer-link";

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AnsweringService answering;

    @EJB
    private AttemptService attempts;

    @EJB
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * The request behind a link. Changes nothing.
     *
     * @param address from where it is asked
     * @throws RequestRefused if there is no such link, the request was answered, which names by whom, or its time has begun
     * @throws org.cliniccalendar.identity.IdentityRefusal if the address has to wait
     */
    public RequestFacts find(String token, String address) {
        AnswerLink link = link(token, address);
        Task task = em.find(Task.class, link.taskId());
        task.requireOpen();
        if (!link.isGoodAt(clock.instant())) {
            throw new RequestRefused("refused.linkTooLate");
        }
        return RequestFacts.of(em, task.getAppointmentId());
    }

    /** @throws RequestRefused as {@link #find} */
    public void confirm(String token, String address) {
        answering.confirm(used(token, address, Outcome.CONFIRMED, ""));
    }

    /**
     * @param reason told to the client, at most 500 characters
     * @throws RequestRefused as {@link #find}
     */
    public void decline(String token, String address, String reason) {
        String why = RequestService.checked(reason);
        answering.decline(used(token, address, Outcome.DECLINED, why), why);
    }

    /** Uses the link up, and ends its task in the name of the clinician. */
    private String used(String token, String address, Outcome outcome, String why) {
        AnswerLink link = link(token, address);
        Task task = em.find(Task.class, link.taskId());
        RequestFacts facts = RequestFacts.of(em, task.getAppointmentId());
        answering.lock(facts.ref());
        em.refresh(task, LockModeType.PESSIMISTIC_WRITE);
        task.requireOpen();
        if (!link.use(em, clock.instant())) {
            throw new RequestRefused("refused.linkTooLate");
        }
        task.end(outcome, RequestWords.of("answer.by", facts.clinician().spoken()), clock.instant(), why);
        em.flush();
        audit.record("request.answered-by-link", facts.about(), facts.clinicId(), "clinician:" + facts.clinicianId());
        return facts.ref();
    }

    private AnswerLink link(String token, String address) {
        Attempt attempt = attempts.begin(ATTEMPTS, address);
        AnswerLink found = Optional.ofNullable(token)
                .flatMap(given -> AnswerLink.find(em, given))
                .orElseThrow(() -> new RequestRefused("refused.linkUnknown"));
        attempts.forget(attempt);
        return found;
    }
}
