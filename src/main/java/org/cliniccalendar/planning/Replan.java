package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.DateChanges.keys;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.DateSteps;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionStatus;

/**
 * What a change does to a session, before anybody's appointment is looked at.
 *
 * @param change that is wanted
 * @param status of the session from now on
 * @param plan of the session from now on
 * @param continued plan of the session that goes on where this one will end, if it is split
 * @param dated plan whose room and clinician the published dates have
 */
record Replan(
        SessionChange change,
        SessionStatus status,
        SessionPlan plan,
        Optional<SessionPlan> continued,
        SessionPlan dated,
        DateChanges dates) {

    /** Leaves these dates as they are for the appointments on them; where the plan lost them, they are added to it. */
    Replan keeping(Collection<LocalDate> kept) {
        List<LocalDate> unplanned =
                kept.stream().filter(dates.vanishing()::contains).toList();
        return change.kind() == SessionChange.Kind.EDIT
                ? planned(reaching().with(unplanned), dates.keeping(kept))
                : planned(reaching(), dates.keeping(kept));
    }

    /** Does without these dates. */
    Replan skipping(Collection<LocalDate> skipped) {
        return skipped.isEmpty() ? this : planned(reaching().without(skipped), dates.skipping(skipped));
    }

    /** The plan that the dates within reach belong to. */
    SessionPlan reaching() {
        return continued.orElse(plan);
    }

    /** Whether the session will be active in a colour that it does not wear yet, or not for this clinician. */
    boolean newlyWearsItsColour(CurrentSession before) {
        SessionPlan worn = before.plan();
        return status == SessionStatus.ACTIVE
                && (before.status() != SessionStatus.ACTIVE
                        || !worn.outline().colour().equals(reaching().outline().colour())
                        || !Objects.equals(worn.clinicianId(), reaching().clinicianId()));
    }

    private Replan planned(SessionPlan reaching, DateChanges newDates) {
        return continued.isPresent()
                ? new Replan(change, status, plan, Optional.of(reaching), dated, newDates)
                : new Replan(change, status, reaching, continued, dated, newDates);
    }

    /** What happens to the published dates, by their keys. */
    DateSteps steps() {
        boolean cancels = change.kind() == SessionChange.Kind.CANCEL_DATE;
        Set<Long> closed = keys(dates.closed());
        return new DateSteps(
                keys(dates.superseded()),
                keys(dates.opened()),
                cancels ? Set.of() : closed,
                cancels ? closed : Set.of(),
                change.kind() == SessionChange.Kind.EDIT ? keys(dates.kept()) : Set.of(),
                continued.isPresent() ? keys(dates.staying(), dates.kept()) : Set.of());
    }
}
