package org.cliniccalendar.planning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private Teller teller;

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
        new ChangeState(em).complete(changeId, sessionId);
        tell(settled);
        DateChanges dates = settled.replan().dates();
        return new AppliedChange(
                changeId,
                sessionId,
                dates.changed().size()
                        + dates.added().size()
                        + dates.vanishing().size(),
                (int) settled.carried().stream().filter(Placement::isMoved).count(),
                told(settled.toRebook()).size(),
                told(settled.ending()).size(),
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
        if (settled.leaving().isEmpty()) {
            return;
        }
        rows.release(appointments(settled.leaving()));
        if (!carried.isEmpty()) {
            rows.carry(sessionId, carried);
        }
        String reason = reason(settled.replan().change());
        EndRows ends = new EndRows(em);
        ends.toRebook(appointments(settled.toRebook()), reason, now);
        ends.end(appointments(settled.ending()), reason);
        ends.end(settled.released(), reason);
        if (settled.replan().status() == SessionStatus.INACTIVE) {
            rows.hold(sessionId, carried);
        }
    }

    private static String reason(SessionChange change) {
        return Teller.reason(change.kind(), change.reason());
    }

    private void tell(Settlement settled) {
        teller.moved(appointments(settled.toTell()));
        SessionChange change = settled.replan().change();
        boolean telling = change.telling();
        Set<BookedAppointment> released = settled.released();
        if (!released.isEmpty()) {
            teller.released(released, settled.replan().plan().clinicId(), reason(change));
        }
        teller.ended(appointments(settled.toRebook()), telling);
        teller.ended(appointments(settled.ending()), telling);
    }

    /** What was only held for minutes is nobody's appointment yet. */
    private static List<Placement> told(List<Placement> placements) {
        return placements.stream()
                .filter(placement -> !placement.appointment().held())
                .toList();
    }

    private static List<BookedAppointment> appointments(List<Placement> placements) {
        return placements.stream().map(Placement::appointment).toList();
    }
}
