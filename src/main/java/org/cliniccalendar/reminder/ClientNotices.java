package org.cliniccalendar.reminder;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.booking.AppointmentBooked;
import org.cliniccalendar.booking.AppointmentCancelled;
import org.cliniccalendar.booking.AppointmentConfirmed;
import org.cliniccalendar.booking.AppointmentDeclined;
import org.cliniccalendar.booking.AppointmentRequested;
import org.cliniccalendar.booking.AppointmentRescheduled;
import org.cliniccalendar.messaging.OutboxMessage;
import org.cliniccalendar.messaging.OutboxService;
import org.cliniccalendar.messaging.Told;

/**
 * Tells clients what happens to their appointments, by messages written in the transaction in which it happens. Whatever was
 * unsent before is withdrawn, for it is not true any more. Nothing is told about an appointment that has begun. A client
 * without an e-mail address cannot be told, which the audit trail keeps.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class ClientNotices {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private OutboxService outbox;

    @EJB
    private AuditService audit;

    @Inject
    private Clock clock;

    /** A confirmation now and a reminder the day before. */
    void tellBooked(@Observes AppointmentBooked event) {
        confirm(facts(event.appointmentId()));
    }

    /**
     * As when it is booked at once. Whoever knows that it is theirs at this time, for what took it away was not sent, is
     * reminded only.
     */
    void tellConfirmed(@Observes AppointmentConfirmed event) {
        NoticeFacts facts = changed(event.appointmentId());
        if (known(facts).filter(facts.start()::equals).isPresent()) {
            remind(facts);
        } else {
            confirm(facts);
        }
    }

    /** That it was asked for and waits for a yes. */
    void tellRequested(@Observes AppointmentRequested event) {
        tell(Notice.ACKNOWLEDGEMENT, facts(event.appointmentId()));
    }

    /** That it was refused, with the reason. */
    void tellDeclined(@Observes AppointmentDeclined event) {
        tell(Notice.DECLINE, changed(event.appointmentId()));
    }

    /**
     * The new time beside the one known, and a reminder the day before it. To whoever knows of none it is a confirmation, or,
     * while somebody must still say yes, what a request is answered with.
     */
    void tellRescheduled(@Observes AppointmentRescheduled event) {
        NoticeFacts facts = changed(event.appointmentId());
        Optional<Instant> known = known(facts);
        if (known.isEmpty() && facts.waits()) {
            tell(Notice.ACKNOWLEDGEMENT, facts);
            return;
        }
        tellAndRemind(known.isPresent() ? Notice.RESCHEDULING : Notice.CONFIRMATION, facts.after(known));
    }

    /** That it does not take place. */
    void tellCancelled(@Observes AppointmentCancelled event) {
        tell(Notice.CANCELLATION, changed(event.appointmentId()));
    }

    private void confirm(NoticeFacts facts) {
        tellAndRemind(Notice.CONFIRMATION, facts);
    }

    /** When the appointment begins by what its client was told last; none if that was not that there is one. */
    private Optional<Instant> known(NoticeFacts facts) {
        return outbox.lastSent(facts.about())
                .filter(told -> Notice.isOfAppointment(told.kind()))
                .map(Told::uselessAt);
    }

    private void tellAndRemind(Notice notice, NoticeFacts facts) {
        tell(notice, facts);
        remind(facts);
    }

    private void remind(NoticeFacts facts) {
        ReminderPolicy.reminderDue(facts.start(), facts.zone(), clock.instant())
                .ifPresent(due -> post(Notice.REMINDER, facts, due));
    }

    private void tell(Notice notice, NoticeFacts facts) {
        Instant now = clock.instant();
        if (now.isBefore(facts.start())) {
            post(notice, facts, now);
        }
    }

    private NoticeFacts facts(long appointmentId) {
        return NoticeRows.facts(em, appointmentId);
    }

    /** Of an appointment that was told of before: what is unsent is not true any more. */
    private NoticeFacts changed(long appointmentId) {
        NoticeFacts facts = facts(appointmentId);
        outbox.withdraw(facts.about());
        return facts;
    }

    private void post(Notice notice, NoticeFacts facts, Instant due) {
        if (facts.email().isEmpty()) {
            audit.record(
                    "client.cannot-be-told", facts.about(), facts.clinicId(), notice.kind() + ": no e-mail address");
            return;
        }
        NoticeText text = NoticeText.of(notice, facts);
        outbox.post(new OutboxMessage.Draft(
                notice.kind(), facts.about(), facts.email().get(), text.subject(), text.body(), due, facts.start()));
    }
}
