package org.cliniccalendar.requests;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.booking.AlternativeRequested;
import org.cliniccalendar.booking.AppointmentCancelled;
import org.cliniccalendar.booking.AppointmentConfirmed;
import org.cliniccalendar.booking.AppointmentDeclined;
import org.cliniccalendar.booking.AppointmentReleased;
import org.cliniccalendar.booking.AppointmentRequested;
import org.cliniccalendar.booking.AppointmentRescheduled;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.messaging.OutboxMessage;
import org.cliniccalendar.messaging.OutboxService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps tasks and appointments in step: a request makes a task in its own transaction and asks the clinician by mail, and
 * whatever ends the request ends the task.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TaskService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private OutboxService outbox;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "clinic.base.url")
    private Optional<String> baseUrl;

    /** Someone must say yes by a deadline. */
    public void ask(@Observes AppointmentRequested event) {
        ask(RequestFacts.of(em, event.appointmentId()), event.appointmentId());
    }

    /** So must a further clinician who is asked for the same visit. */
    public void askAlso(@Observes AlternativeRequested event) {
        ask(RequestFacts.of(em, event.appointmentId()), event.appointmentId());
    }

    /** A request that moved is asked anew, if its new time waits for a yes too. */
    public void askAnew(@Observes AppointmentRescheduled event) {
        end(event.appointmentId(), Outcome.RELEASED);
        em.flush();
        RequestFacts facts = RequestFacts.of(em, event.appointmentId());
        if (facts.waits()) {
            ask(facts, event.appointmentId());
        }
    }

    private void ask(RequestFacts facts, long appointmentId) {
        Instant now = clock.instant();
        Task task = Task.ofRequest(facts, appointmentId, now);
        em.persist(task);
        em.flush();
        if (now.isBefore(facts.during().start())) {
            tell(facts, task, now);
        }
    }

    /** Without an address of the clinician, or of this product, only the page of requests tells. */
    private void tell(RequestFacts facts, Task task, Instant now) {
        if (facts.email() == null || baseUrl.isEmpty()) {
            audit.record("clinician.cannot-be-told", facts.about(), facts.clinicId(), "request-asking");
            return;
        }
        Instant start = facts.during().start();
        String token = AnswerLink.make(em, task.getId(), start);
        TaskMail mail =
                TaskMail.asking(facts, task.getEscalation().deadline(), baseUrl.get() + "/answer?token=" + token);
        outbox.post(new OutboxMessage.Draft(
                mail.kind(),
                mailsAbout(task.getAppointmentId()),
                facts.email(),
                mail.subject(),
                mail.body(),
                now,
                start));
    }

    public void endConfirmed(@Observes AppointmentConfirmed event) {
        end(event.appointmentId(), Outcome.CONFIRMED);
    }

    public void endDeclined(@Observes AppointmentDeclined event) {
        end(event.appointmentId(), Outcome.DECLINED);
    }

    public void endCancelled(@Observes AppointmentCancelled event) {
        end(event.appointmentId(), Outcome.CANCELLED);
    }

    public void endReleased(@Observes AppointmentReleased event) {
        end(event.appointmentId(), event.declined() ? Outcome.DECLINED : Outcome.RELEASED);
    }

    private void end(long appointmentId, Outcome outcome) {
        em.createQuery(
                        "SELECT t FROM Task t WHERE t.appointmentId = :appointment AND t.ending.outcome IS NULL",
                        Task.class)
                .setParameter("appointment", appointmentId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(task -> {
                    task.end(outcome, who(), clock.instant(), "");
                    outbox.withdraw(mailsAbout(appointmentId));
                });
    }

    /** Not as the client's mails: these are withdrawn when the appointment moves, whoever is told of it first. */
    private static String mailsAbout(long appointmentId) {
        return "request:" + appointmentId;
    }

    /** Nobody is logged in when another clinician's yes, given by a link, ends this task. */
    private String who() {
        if (user.username().equals("anonymous")) {
            return RequestWords.of("answer.byLink");
        }
        return user.displayName().isEmpty() ? user.username() : user.displayName();
    }
}
