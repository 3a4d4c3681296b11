package org.cliniccalendar.planning;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.PlannedDate;
import org.cliniccalendar.session.PublishedDate;
import org.cliniccalendar.session.RepublishingService;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionStatus;
import org.cliniccalendar.session.SplitPlan;

/** What each kind of change does to the dates of a session. Dates that have begun are out of its reach. */
final class ReplanPolicy {
    private final RepublishingService republishing;
    private final CurrentSession session;
    private final SessionChange change;
    private final SortedMap<LocalDate, PublishedDate> begun;
    private final SortedMap<LocalDate, PublishedDate> upcoming;

    ReplanPolicy(
            RepublishingService republishing, CurrentSession session, SessionChange change, List<PublishedDate> dates) {
        this.republishing = republishing;
        this.session = session;
        this.change = change;
        begun = byDate(dates.stream().filter(PublishedDate::begun));
        upcoming = byDate(dates.stream().filter(date -> !date.begun()));
    }

    /** @throws org.cliniccalendar.time.Refusal if the change can never be applied */
    Replan replan() {
        return switch (change.kind()) {
            case EDIT -> edit();
            case ACTIVATE ->
                with(SessionStatus.ACTIVE, DateChanges.opening(upcoming, date -> !date.active() && !date.cancelled()));
            case DEACTIVATE -> with(SessionStatus.INACTIVE, DateChanges.closing(upcoming, PublishedDate::active));
            case DELETE ->
                with(
                        SessionStatus.INACTIVE,
                        DateChanges.replacing(upcoming, Collections.emptySortedMap(), Collections.emptySortedMap()));
            case CANCEL_DATE -> {
                long date = wanted("refused.alreadyCancelled", found -> !found.cancelled());
                yield with(session.status(), DateChanges.closing(upcoming, found -> found.id() == date));
            }
            case REINSTATE_DATE -> {
                long date = wanted("refused.notCancelled", PublishedDate::cancelled);
                yield with(session.status(), DateChanges.opening(upcoming, found -> found.id() == date));
            }
        };
    }

    private Replan edit() {
        if (change.plan().clinicId() != session.plan().clinicId()) {
            throw new PlanningRefused("refused.otherClinic");
        }
        return switch (change.scope()) {
            case ALL -> replaced(upcoming, change.plan(), Optional.empty());
            case THIS_AND_FOLLOWING -> split();
            case THIS_DATE -> single();
        };
    }

    private Replan split() {
        LocalDate date = change.date();
        if (!begun.tailMap(date).isEmpty()) {
            throw new PlanningRefused("refused.begun", date);
        }
        SplitPlan split = SplitPlan.at(date, session.plan(), change.plan());
        return split.before().isEmpty()
                ? replaced(upcoming, split.after(), Optional.empty())
                : replaced(upcoming.tailMap(date), split.before().get(), Optional.of(split.after()));
    }

    /** Dates that were changed by themselves stay so while the plan has them. */
    private Replan replaced(
            SortedMap<LocalDate, PublishedDate> reached, SessionPlan plan, Optional<SessionPlan> continued) {
        SessionPlan dated = continued.orElse(plan);
        SortedMap<LocalDate, PlannedDate> planned = new TreeMap<>();
        republishing.planned(dated).forEach(date -> planned.put(date.date(), date));
        planned.keySet().removeAll(begun.keySet());
        if (planned.isEmpty()) {
            throw new PlanningRefused("refused.noDate");
        }
        SortedMap<LocalDate, PublishedDate> staying = byDate(reached.values().stream()
                .filter(date -> planned.containsKey(date.date()))
                .filter(date -> date.modified() || date.isAs(planned.get(date.date()), dated)));
        SortedMap<LocalDate, PublishedDate> superseded = new TreeMap<>(reached);
        superseded.keySet().removeAll(staying.keySet());
        planned.keySet().removeAll(staying.keySet());
        return new Replan(
                change, session.status(), plan, continued, dated, DateChanges.replacing(superseded, planned, staying));
    }

    private Replan single() {
        wanted("refused.alreadyCancelled", found -> !found.cancelled());
        LocalDate date = change.date();
        SortedMap<LocalDate, PublishedDate> staying = new TreeMap<>(upcoming);
        SortedMap<LocalDate, PublishedDate> superseded = byDate(Stream.of(staying.remove(date)));
        SortedMap<LocalDate, PlannedDate> planned = new TreeMap<>();
        planned.put(date, republishing.planned(change.plan(), date));
        return new Replan(
                change,
                session.status(),
                session.plan(),
                Optional.empty(),
                change.plan(),
                DateChanges.replacing(superseded, planned, staying));
    }

    private Replan with(SessionStatus status, DateChanges dates) {
        return new Replan(change, status, session.plan(), Optional.empty(), session.plan(), dates);
    }

    /** The key of the date that the change is about. */
    private long wanted(String otherwise, Predicate<PublishedDate> possible) {
        PublishedDate date = upcoming.get(change.date());
        if (date == null) {
            throw new PlanningRefused(
                    begun.containsKey(change.date()) ? "refused.begun" : "refused.noSuchDate", change.date());
        }
        if (!possible.test(date)) {
            throw new PlanningRefused(otherwise, change.date());
        }
        return date.id();
    }

    private static SortedMap<LocalDate, PublishedDate> byDate(Stream<PublishedDate> dates) {
        SortedMap<LocalDate, PublishedDate> byDate = new TreeMap<>();
        dates.forEach(date -> byDate.put(date.date(), date));
        return byDate;
    }
}
