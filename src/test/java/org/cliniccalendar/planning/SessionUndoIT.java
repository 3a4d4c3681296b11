package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.PlanningSample.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.cliniccalendar.session.SessionPlan;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Undo puts every row back as it was, and is refused once something else has happened. */
@ExtendWith(ArquillianExtension.class)
class SessionUndoIT {
    private static final String SIX_MONDAYS = "FREQ=WEEKLY;COUNT=6;BYDAY=MO";
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Inject
    private PlanningSample clinic;

    @Inject
    private CurrentUser user;

    private long session;

    @BeforeEach
    void publishAndBook() {
        clinic.open();
        session = clinic.publish(clinic.plan(SIX_MONDAYS, NINE, LocalTime.NOON));
        for (int week = 0; week < 6; week += 2) {
            clinic.book(session, week(week), NINE);
            clinic.book(session, week(week), TEN);
        }
    }

    @Test
    void anEditOfAllIsUndone() {
        undoRestores(() -> clinic.apply(clinic.edit(session, Scope.ALL, null, later())));
    }

    @Test
    void anEditThatKeepsSomeAndLosesOthersIsUndone() {
        undoRestores(() -> clinic.apply(
                clinic.edit(
                        session,
                        Scope.ALL,
                        null,
                        clinic.plan("FREQ=WEEKLY;COUNT=3;BYDAY=TU", TEN, LocalTime.of(10, 10))),
                Map.of(TouchedGroup.MOVABLE, Choice.KEEP)));
    }

    @Test
    void anEditOfThisAndFollowingIsUndone() {
        undoRestores(() -> clinic.apply(clinic.edit(session, Scope.THIS_AND_FOLLOWING, week(3), later())));
    }

    @Test
    void anEditOfOneDateIsUndone() {
        undoRestores(() -> clinic.apply(clinic.edit(session, Scope.THIS_DATE, week(2), later())));
    }

    @Test
    void aCancelledDateIsUndone() {
        undoRestores(() -> clinic.apply(SessionChange.cancel(session, version(), week(2), "Training")));
    }

    @Test
    void aReinstatedDateIsUndone() {
        clinic.apply(SessionChange.cancel(session, version(), week(1), "Training"));
        undoRestores(() -> clinic.apply(SessionChange.reinstate(session, version(), week(1))));
    }

    @Test
    void deactivatingAndActivatingAreUndone() {
        undoRestores(() -> clinic.apply(SessionChange.deactivate(session, version())));
        clinic.apply(SessionChange.deactivate(session, version()));
        undoRestores(() -> clinic.apply(SessionChange.activate(session, version())));
    }

    @Test
    void deletingIsUndone() {
        undoRestores(() -> clinic.apply(SessionChange.delete(session, version(), "")));
    }

    @Test
    void onceSomethingWasBookedItIsTooLate() {
        AppliedChange change = clinic.apply(clinic.edit(session, Scope.ALL, null, later()));
        clinic.book(session, week(1), LocalTime.of(11, 0));

        assertRefused("refused.undoMeanwhile", change);
    }

    @Test
    void onceAnEmptySlotHasAnotherTypeItIsTooLate() {
        undoIsTooLateAfter("UPDATE slot SET slot_type_id = NULL");
    }

    @Test
    void onceAnEmptySlotHasMoreSeatsItIsTooLate() {
        undoIsTooLateAfter("UPDATE slot SET capacity = 2");
    }

    @Test
    void onceAnEmptySlotIsGoneItIsTooLate() {
        undoIsTooLateAfter("DELETE FROM slot");
    }

    @Test
    void onceSomebodyElseHasTheTimeItIsTooLate() {
        AppliedChange change = clinic.apply(SessionChange.cancel(session, version(), week(1), ""));
        clinic.publish(
                clinic.plan("", NINE, TEN).named("Other").with(List.of(week(1))).without(List.of(MONDAY)));

        assertRefused("refused.undoMeanwhile", change);
    }

    @Test
    void itIsUndoneOnceAndByWhomItConcerns() {
        AppliedChange change = clinic.apply(SessionChange.cancel(session, version(), week(1), ""));
        Impersonation.asClinician(user, clinic.clinician("B"));
        assertRefused("refused.unknown", change);
        Impersonation.asClinician(user, clinic.clinician("A"));
        clinic.undo(change);
        assertRefused("refused.undoneTooLate", change);
    }

    /** @param change of slots, here of the last of all, which is empty */
    private void undoIsTooLateAfter(String change) {
        AppliedChange applied = clinic.apply(clinic.edit(session, Scope.ALL, null, later()));
        int changed = clinic.change(change + " WHERE id = (SELECT max(s.id) FROM slot s JOIN session_date d"
                + " ON d.id = s.session_date_id WHERE d.session_id = " + session
                + " AND d.superseded_by IS NULL AND s.taken = 0)");
        assertEquals(1, changed);

        assertRefused("refused.undoMeanwhile", applied);
    }

    private void undoRestores(Supplier<AppliedChange> step) {
        List<String> before = clinic.rows();
        AppliedChange change = step.get();
        assertEquals(List.of(), clinic.contradictions());
        clinic.undo(change);
        assertEquals(String.join("\n", before), String.join("\n", clinic.rows()));
    }

    private void assertRefused(String key, AppliedChange change) {
        assertEquals(
                key,
                assertThrows(PlanningRefused.class, () -> clinic.undo(change)).key());
    }

    private SessionPlan later() {
        return clinic.plan(SIX_MONDAYS, TEN, LocalTime.of(13, 0));
    }

    private int version() {
        return clinic.current(session).version();
    }

    private static LocalDate week(int number) {
        return MONDAY.plusWeeks(number);
    }
}
