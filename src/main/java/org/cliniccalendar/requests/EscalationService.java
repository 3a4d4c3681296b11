package org.cliniccalendar.requests;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.messaging.OutboxMessage;
import org.cliniccalendar.messaging.OutboxService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks the next group when a deadline has passed. Any node may do it: a task that another one is working on is locked, and
 * passed over. Operators and managers are written to when their user name is an address; all of them see it on their page.
 */
@Stateless
@PermitAll
public class EscalationService {
    private static final int AT_ONCE = 50;
    private static final Duration USEFUL = Duration.ofDays(1);
    private static final ZoneId ANY_CLINIC = ZoneId.of("Europe/London");

    private static final String DUE = """
            SELECT * FROM task
             WHERE answered_at IS NULL AND next_step_at <= ?1
             ORDER BY next_step_at LIMIT %d
               FOR UPDATE SKIP LOCKED
            """.formatted(AT_ONCE);

    private static final String ADDRESSES = """
            SELECT DISTINCT u.username
              FROM account u JOIN account_role r ON r.account_id = u.id
             WHERE NOT u.disabled AND u.username LIKE '%@%' AND r.role = ?1
               AND (r.clinic_id IS NULL AND ?2 OR r.clinic_id = CAST(?3 AS bigint))
            """;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private OutboxService outbox;

    @EJB
    private AuditService audit;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "clinic.base.url")
    private Optional<String> baseUrl;

    /** Takes the tasks whose time has passed, and asks the next group about each. */
    public int escalateDue() {
        Instant now = clock.instant();
        List<?> due = em.createNativeQuery(DUE, Task.class)
                .setParameter(1, Timestamp.from(now))
                .getResultList();
        due.forEach(task -> escalate((Task) task, now));
        return due.size();
    }

    private void escalate(Task task, Instant now) {
        task.askNext(now);
        Optional<RequestFacts> facts =
                Optional.ofNullable(task.getAppointmentId()).map(appointment -> RequestFacts.of(em, appointment));
        AnswerGroup group = task.getEscalation().askedGroup();
        List<String> addresses = addresses(group, task.getClinicId());
        if (group == AnswerGroup.CLINIC_OPERATORS) {
            facts.map(RequestFacts::email).ifPresent(addresses::add);
        }
        String page = baseUrl.orElse("") + "/requests";
        Instant deadline = task.getEscalation().deadline();
        TaskMail mail = facts.map(f -> TaskMail.overdue(f, deadline, page))
                .orElseGet(() -> TaskMail.overdueInquiry(deadline, zone(task.getClinicId()), page));
        String about = facts.map(RequestFacts::about).orElse("task:" + task.getId());
        addresses.forEach(address -> outbox.post(new OutboxMessage.Draft(
                mail.kind(), about, address, mail.subject(), mail.body(), now, now.plus(USEFUL))));
        audit.record("request.escalated", about, task.getClinicId(), group + ", " + addresses.size() + " written to");
    }

    /** The clinic's; without a clinic those of the product's home. */
    private ZoneId zone(Long clinicId) {
        return clinicId == null ? ANY_CLINIC : em.find(Clinic.class, clinicId).getZone();
    }

    private List<String> addresses(AnswerGroup group, Long clinicId) {
        List<?> found = em.createNativeQuery(ADDRESSES)
                .setParameter(1, group == AnswerGroup.MANAGERS ? "CLINIC_MANAGER" : "OPERATOR")
                .setParameter(2, group == AnswerGroup.NETWORK_OPERATORS || clinicId == null)
                .setParameter(3, clinicId == null ? null : clinicId.toString())
                .getResultList();
        List<String> addresses = new ArrayList<>();
        found.forEach(address -> addresses.add((String) address));
        return addresses;
    }
}
