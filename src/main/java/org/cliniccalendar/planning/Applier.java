package org.cliniccalendar.planning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.cliniccalendar.booking.AppointmentCancelled;
import org.cliniccalendar.booking.AppointmentRescheduled;
import org.cliniccalendar.session.Republication;
import org.cliniccalendar.session.RepublishingService;
import org.cliniccalendar.session.SessionStatus;

/** Applies a change that was looked at with everything locked. */
@Dependent
class Applier {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private RepublishingService republishing;

    @Inject
    private Clock clock;

    @Inject
    private Event<AppointmentRescheduled> rescheduled;

    @Inject
    private Event<AppointmentCancelled> cancelled;

    /** @throws org.cliniccalendar.time.Refusal if another session is in the way, or a choice cannot be made */
    AppliedChange apply(Preparation prepared, Map<TouchedGroup, Choice> choices, String by) {
        Settlement settled = prepared.settle(choices);
        settled.check();
        prepared.clashes(settled).stream().findFirst().ifPresent(clash -> {
            throw clash.refusal(prepared.session().zone());
        });
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, prepared.session().zone());
        ChangeRows changes = new ChangeRows(em);
        SessionChange change = settled.replan().change();
        long changeId = changes.remember(
                change,
                by,
                now,
                today,
                settled.placements().stream()
                        .map(placement -> placement.appointment().id())
                        .collect(Collectors.toSet()));
        long sessionId = replan(settled.replan(), changeId);
        moveAppointments(settled, sessionId, now);
        changes.complete(changeId, sessionId);
        tell(settled);
        DateChanges dates = settled.replan().dates();
        return new AppliedChange(
                changeId,
                sessionId,
                dates.changed().size()
                        + dates.added().size()
                        + dates.vanishing().size(),
                (int) settled.carried().stream().filter(Placement::isMoved).count(),
                settled.cancelled().size(),
                now.plus(SessionChangeService.UNDOABLE));
    }

    private long replan(Replan replan, long changeId) {
        SessionChange change = replan.change();
        boolean single = change.kind() == SessionChange.Kind.EDIT && change.scope() == Scope.THIS_DATE;
        long sessionId = republishing.replan(change.sessionId(), replan.plan(), replan.status(), replan.continued());
        republishing.republish(new Republication(
                changeId,
                sessionId,
                replan.steps(),
                replan.dated(),
                List.copyOf(replan.dates().published().values()),
                single,
                change.reason()));
        if (change.kind() == SessionChange.Kind.DELETE) {
            republishing.delete(sessionId);
        }
        return sessionId;
    }

    private void moveAppointments(Settlement settled, long sessionId, Instant now) {
        MoveRows rows = new MoveRows(em);
        List<Placement> carried = settled.carried();
        List<Placement> toRebook = settled.toRebook();
        if (carried.isEmpty() && toRebook.isEmpty()) {
            return;
        }
        rows.release(settled.leaving());
        if (!carried.isEmpty()) {
            rows.carry(sessionId, carried);
        }
        if (!toRebook.isEmpty()) {
            rows.toRebook(toRebook, reason(settled.replan().change()), now);
        }
        if (settled.replan().status() == SessionStatus.INACTIVE) {
            rows.hold(sessionId, carried);
        }
    }

    /** What clients read who lose their time. */
    private static String reason(SessionChange change) {
        return change.reason().isBlank()
                ? ResourceBundle.getBundle("org.cliniccalendar.planning.messages", Locale.UK)
                        .getString("reason." + change.kind())
                : change.reason();
    }

    private void tell(Settlement settled) {
        settled.toTell()
                .forEach(placement -> rescheduled.fire(
                        new AppointmentRescheduled(placement.appointment().id())));
        settled.cancelled()
                .forEach(placement -> cancelled.fire(
                        new AppointmentCancelled(placement.appointment().id())));
    }
}
