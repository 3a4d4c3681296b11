package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.SampleDates.CLINIC;
import static org.cliniccalendar.planning.SampleDates.CLINICIAN;
import static org.cliniccalendar.planning.SampleDates.MONDAYS;
import static org.cliniccalendar.planning.SampleDates.ROOM;
import static org.cliniccalendar.planning.SampleDates.SESSION;
import static org.cliniccalendar.planning.SampleDates.dates;
import static org.cliniccalendar.planning.SampleDates.of;
import static org.cliniccalendar.planning.SampleDates.plan;
import static org.cliniccalendar.planning.SampleDates.plannedAt;
import static org.cliniccalendar.planning.SampleDates.session;
import static org.cliniccalendar.planning.SampleDates.week;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.DateSteps;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionStatus;
import org.junit.jupiter.api.Test;

/** What a change does to plan and dates when some dates are kept or left out. */
class ReplanTest {
    private static final SessionPlan TEN = plan("10:00", MONDAYS);
    private static final SessionChange EDIT = SessionChange.edit(SESSION, 1, TEN);

    /** Week 0 becomes different, week 2 goes, week 4 is new, week 3 stays. */
    private static final DateChanges REPLACED = DateChanges.replacing(dates(0, 2), plannedAt("10:00", 0, 4), dates(3));

    private static final DateChanges CLOSED = DateChanges.closing(dates(0, 1), date -> date.id() == 100);

    @Test
    void aDateThatThePlanLostIsAddedToItAgainWhenItIsKept() {
        Replan kept = whole(EDIT, REPLACED).keeping(Set.of(week(0), week(2)));

        assertEquals(new TreeSet<>(Set.of(week(2))), kept.plan().chosen().extra());
        assertEquals(dates(0, 2), kept.dates().kept());
        assertEquals(Optional.empty(), kept.continued());
    }

    @Test
    void ofASplitSessionTheContinuedPlanIsTheOneThatChanges() {
        Replan kept = split(REPLACED).keeping(Set.of(week(2)));

        assertEquals(plan(), kept.plan());
        assertEquals(
                new TreeSet<>(Set.of(week(2))),
                kept.continued().orElseThrow().chosen().extra());
        assertEquals(kept.continued().orElseThrow(), kept.reaching());
    }

    @Test
    void whatIsNoEditKeepsDatesWithoutTouchingThePlan() {
        Replan deleted = whole(SessionChange.delete(SESSION, 1, ""), REPLACED);

        assertEquals(TEN, deleted.keeping(Set.of(week(2))).plan());
        assertEquals(dates(2), deleted.keeping(Set.of(week(2))).dates().kept());
    }

    @Test
    void aDateThatIsLeftOutBecomesAnException() {
        Replan skipped = whole(EDIT, REPLACED).skipping(Set.of(week(4)));

        assertEquals(new TreeSet<>(Set.of(week(4))), skipped.plan().chosen().exceptions());
        assertEquals(plannedAt("10:00", 0), skipped.dates().published());
        Replan all = whole(EDIT, REPLACED);
        assertSame(all, all.skipping(Set.of()));
    }

    @Test
    void anEditMarksWhatItKeepsAsModified() {
        assertEquals(
                new DateSteps(Set.of(100L), Set.of(), Set.of(), Set.of(), Set.of(102L), Set.of()),
                whole(EDIT, REPLACED.keeping(List.of(week(2)))).steps());
        assertEquals(
                new DateSteps(Set.of(100L), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()),
                whole(SessionChange.delete(SESSION, 1, ""), REPLACED.keeping(List.of(week(2))))
                        .steps());
    }

    @Test
    void theSessionThatGoesOnTakesWhatStaysWithIt() {
        assertEquals(
                new DateSteps(Set.of(100L), Set.of(), Set.of(), Set.of(), Set.of(102L), Set.of(102L, 103L)),
                split(REPLACED.keeping(List.of(week(2)))).steps());
    }

    @Test
    void aDateIsClosedWithItsSessionOrCancelledByItself() {
        assertEquals(
                new DateSteps(Set.of(), Set.of(), Set.of(100L), Set.of(), Set.of(), Set.of()),
                whole(SessionChange.deactivate(SESSION, 1), CLOSED).steps());
        assertEquals(
                new DateSteps(Set.of(), Set.of(), Set.of(), Set.of(100L), Set.of(), Set.of()),
                whole(SessionChange.cancel(SESSION, 1, week(0), ""), CLOSED).steps());
        assertEquals(
                new DateSteps(Set.of(), Set.of(100L), Set.of(), Set.of(), Set.of(), Set.of()),
                whole(SessionChange.activate(SESSION, 1), DateChanges.opening(dates(0, 1), date -> date.id() == 100))
                        .steps());
    }

    @Test
    void aSessionWearsItsColourAnewWhenItBecomesActiveOrAnothers() {
        SessionPlan others = of(plan(), CLINIC, ROOM, CLINICIAN + 1);
        CurrentSession before = session(SessionStatus.ACTIVE);

        assertEquals(false, wears(before, SessionStatus.ACTIVE, plan()));
        assertEquals(false, wears(before, SessionStatus.ACTIVE, plan("10:00", MONDAYS)));
        assertEquals(true, wears(before, SessionStatus.ACTIVE, others));
        assertEquals(true, wears(before, SessionStatus.ACTIVE, coloured("petrol")));
        assertEquals(false, wears(before, SessionStatus.INACTIVE, others));
        assertEquals(true, wears(session(SessionStatus.INACTIVE), SessionStatus.ACTIVE, plan()));
        assertEquals(false, wears(session(SessionStatus.INACTIVE), SessionStatus.INACTIVE, plan()));
    }

    private static boolean wears(CurrentSession before, SessionStatus status, SessionPlan plan) {
        return new Replan(EDIT, status, plan, Optional.empty(), plan, REPLACED).newlyWearsItsColour(before);
    }

    private static SessionPlan coloured(String colour) {
        return SampleDates.with(plan(), SampleDates.coloured(plan().outline(), colour));
    }

    private static Replan whole(SessionChange change, DateChanges dates) {
        return new Replan(change, SessionStatus.ACTIVE, TEN, Optional.empty(), TEN, dates);
    }

    private static Replan split(DateChanges dates) {
        return new Replan(EDIT, SessionStatus.ACTIVE, plan(), Optional.of(TEN), TEN, dates);
    }
}
