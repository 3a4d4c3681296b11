package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.SampleDates.CLINIC;
import static org.cliniccalendar.planning.SampleDates.CLINICIAN;
import static org.cliniccalendar.planning.SampleDates.MONDAYS;
import static org.cliniccalendar.planning.SampleDates.ROOM;
import static org.cliniccalendar.planning.SampleDates.SESSION;
import static org.cliniccalendar.planning.SampleDates.dates;
import static org.cliniccalendar.planning.SampleDates.of;
import static org.cliniccalendar.planning.SampleDates.plan;
import static org.cliniccalendar.planning.SampleDates.planned;
import static org.cliniccalendar.planning.SampleDates.plannedAt;
import static org.cliniccalendar.planning.SampleDates.published;
import static org.cliniccalendar.planning.SampleDates.session;
import static org.cliniccalendar.planning.SampleDates.week;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.recurrence.Recurrence;
import org.cliniccalendar.session.PlannedDate;
import org.cliniccalendar.session.PublishedDate;
import org.cliniccalendar.session.RepublishingService;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session of four Mondays: the first has begun, the second is cancelled, the third was changed by itself. */
class ReplanPolicyTest {
    private static final PublishedDate BEGUN = published(0, true, false, false, true);
    private static final PublishedDate CANCELLED = published(1, false, true, false, false);
    private static final PublishedDate MODIFIED = published(2, true, false, true, false);
    private static final PublishedDate LAST = published(3);
    private static final List<PublishedDate> DATES = List.of(BEGUN, CANCELLED, MODIFIED, LAST);

    /** Plans every date of a rule from the first one on, without a database. */
    private static final RepublishingService REPUBLISHING = new RepublishingService() {
        @Override
        public List<PlannedDate> planned(SessionPlan plan) {
            return Recurrence.parse(plan.outline().rule())
                    .dates(plan.firstDate(), plan.firstDate(), plan.firstDate().plusYears(1))
                    .stream()
                    .map(date -> planned(plan, date))
                    .toList();
        }

        @Override
        public PlannedDate planned(SessionPlan plan, LocalDate date) {
            int week = (int) ChronoUnit.WEEKS.between(week(0), date);
            return SampleDates.planned(week, plan.outline().start().toString());
        }
    };

    @Test
    void anEditOfAllReachesWhatHasNotBegunAndWasNotChangedByItself() {
        Replan replan = replan(SessionChange.edit(SESSION, 1, plan("10:00", MONDAYS)));

        assertEquals(Set.of(week(1), week(3)), replan.dates().superseded().keySet());
        assertEquals(plannedAt("10:00", 1, 3), replan.dates().published());
        assertEquals(Set.of(week(2)), replan.dates().staying().keySet());
        assertEquals(plan("10:00", MONDAYS), replan.plan());
        assertEquals(Optional.empty(), replan.continued());
        assertEquals(SessionStatus.ACTIVE, replan.status());
    }

    @Test
    void anEditThatChangesNothingLeavesEveryDate() {
        Replan replan = replan(SessionChange.edit(SESSION, 1, plan()));

        assertEquals(Set.of(), replan.dates().superseded().keySet());
        assertEquals(Set.of(), replan.dates().published().keySet());
        assertEquals(Set.of(week(1), week(2), week(3)), replan.dates().staying().keySet());
    }

    @Test
    void aDateThatThePlanLosesGoesThoughItWasChangedByItself() {
        Replan replan = replan(SessionChange.edit(SESSION, 1, plan("09:00", "FREQ=WEEKLY;BYDAY=MO;COUNT=2")));

        assertEquals(Set.of(week(2), week(3)), replan.dates().vanishing());
        assertEquals(Set.of(week(1)), replan.dates().staying().keySet());
    }

    @Test
    void anEditWithoutADateToComeIsRefused() {
        assertRefused("refused.noDate", SessionChange.edit(SESSION, 1, plan("10:00", "FREQ=WEEKLY;BYDAY=MO;COUNT=1")));
        assertRefused("refused.otherClinic", SessionChange.edit(SESSION, 1, of(plan(), CLINIC + 1, ROOM, CLINICIAN)));
    }

    @Test
    void anEditFromADateOnSplitsTheSession() {
        Replan replan = replan(edit(Scope.THIS_AND_FOLLOWING, 3, plan("10:00", MONDAYS)));

        assertEquals("09:00", replan.plan().outline().start().toString());
        assertEquals(week(3), replan.continued().orElseThrow().firstDate());
        assertEquals(replan.continued().orElseThrow(), replan.dated());
        assertEquals(dates(3), replan.dates().superseded());
        assertEquals(plannedAt("10:00", 3), replan.dates().published());
        assertEquals(Set.of(), replan.dates().staying().keySet());
    }

    @Test
    void anEditFromTheFirstDateOnSplitsNothing() {
        List<PublishedDate> none = List.of(published(0), published(1));

        Replan replan = new ReplanPolicy(
                        REPUBLISHING,
                        session(SessionStatus.INACTIVE),
                        edit(Scope.THIS_AND_FOLLOWING, 0, plan("10:00", MONDAYS)),
                        none)
                .replan();

        assertEquals(Optional.empty(), replan.continued());
        assertEquals(dates(0, 1), replan.dates().superseded());
        assertEquals(plannedAt("10:00", 0, 1, 2, 3), replan.dates().published());
        assertEquals(SessionStatus.INACTIVE, replan.status());
    }

    @Test
    void whatHasBegunIsNotPartOfAnEdit() {
        assertRefused("refused.begun", edit(Scope.THIS_AND_FOLLOWING, 0, plan("10:00", MONDAYS)));
        assertRefused("refused.begun", edit(Scope.THIS_DATE, 0, plan("10:00", MONDAYS)));
        assertRefused("refused.begun", SessionChange.cancel(SESSION, 1, week(0), ""));
    }

    @Test
    void anEditOfOneDateLeavesTheOthersAndThePlan() {
        SessionPlan wanted = of(plan("10:00", MONDAYS), CLINIC, ROOM, 9L);

        Replan replan = replan(edit(Scope.THIS_DATE, 3, wanted));

        assertEquals(plan(), replan.plan());
        assertEquals(wanted, replan.dated());
        assertEquals(dates(3), replan.dates().superseded());
        assertEquals(planned(3, "10:00"), replan.dates().published().get(week(3)));
        assertEquals(Set.of(week(1), week(2)), replan.dates().staying().keySet());
    }

    @Test
    void onlyADateThatIsThereAndTakesPlaceCanBeEditedOrCancelled() {
        assertRefused("refused.alreadyCancelled", edit(Scope.THIS_DATE, 1, plan("10:00", MONDAYS)));
        assertRefused("refused.noSuchDate", edit(Scope.THIS_DATE, 5, plan("10:00", MONDAYS)));
        assertRefused("refused.alreadyCancelled", SessionChange.cancel(SESSION, 1, week(1), ""));
        assertRefused("refused.noSuchDate", SessionChange.cancel(SESSION, 1, week(5), ""));
        assertRefused("refused.notCancelled", SessionChange.reinstate(SESSION, 1, week(3)));
    }

    @Test
    void oneDateIsCancelledOrTakesPlaceAfterAll() {
        Replan cancelled = replan(SessionChange.cancel(SESSION, 1, week(3), ""));
        assertEquals(dates(3), cancelled.dates().closed());
        assertEquals(SessionStatus.ACTIVE, cancelled.status());

        Replan reinstated = replan(SessionChange.reinstate(SESSION, 1, week(1)));
        assertEquals(Set.of(week(1)), reinstated.dates().opened().keySet());
        assertEquals(Set.of(week(2), week(3)), reinstated.dates().staying().keySet());
    }

    @Test
    void anActiveSessionOpensWhatIsClosedButNotWhatIsCancelled() {
        PublishedDate closed = published(2, false, false, false, false);

        Replan replan = new ReplanPolicy(
                        REPUBLISHING,
                        session(SessionStatus.INACTIVE),
                        SessionChange.activate(SESSION, 1),
                        List.of(BEGUN, CANCELLED, closed, LAST))
                .replan();

        assertEquals(SessionStatus.ACTIVE, replan.status());
        assertEquals(Set.of(week(2)), replan.dates().opened().keySet());
        assertEquals(Set.of(week(1), week(3)), replan.dates().staying().keySet());
    }

    @Test
    void anInactiveSessionClosesWhatIsOpen() {
        Replan replan = replan(SessionChange.deactivate(SESSION, 1));

        assertEquals(SessionStatus.INACTIVE, replan.status());
        assertEquals(Set.of(week(2), week(3)), replan.dates().closed().keySet());
        assertEquals(Set.of(week(1)), replan.dates().staying().keySet());
    }

    @Test
    void ofADeletedSessionNothingToComeIsLeft() {
        Replan replan = replan(SessionChange.delete(SESSION, 1, "Retired"));

        assertEquals(SessionStatus.INACTIVE, replan.status());
        assertEquals(Set.of(week(1), week(2), week(3)), replan.dates().vanishing());
        assertEquals(Set.of(), replan.dates().staying().keySet());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EDIT")
    void whatIsNoEditLeavesThePlan(SessionChange.Kind kind) {
        SessionChange change = switch (kind) {
            case ACTIVATE -> SessionChange.activate(SESSION, 1);
            case DEACTIVATE -> SessionChange.deactivate(SESSION, 1);
            case DELETE -> SessionChange.delete(SESSION, 1, "");
            case CANCEL_DATE -> SessionChange.cancel(SESSION, 1, week(3), "");
            default -> SessionChange.reinstate(SESSION, 1, week(1));
        };

        Replan replan = replan(change);

        assertEquals(kind, replan.change().kind());
        assertEquals(plan(), replan.plan());
        assertEquals(plan(), replan.dated());
        assertEquals(Optional.empty(), replan.continued());
    }

    private static SessionChange edit(Scope scope, int week, SessionPlan plan) {
        return SessionChange.edit(SESSION, 1, scope, week(week), plan);
    }

    private static Replan replan(SessionChange change) {
        return new ReplanPolicy(REPUBLISHING, session(SessionStatus.ACTIVE), change, DATES).replan();
    }

    private static void assertRefused(String key, SessionChange change) {
        assertEquals(
                key, assertThrows(PlanningRefused.class, () -> replan(change)).key());
    }
}
