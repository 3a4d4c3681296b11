package org.cliniccalendar.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionRefused;
import org.cliniccalendar.time.Refusal;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In a clinic a colour belongs to one clinician (feature V3), whatever is done to sessions that are published. */
@ExtendWith(ArquillianExtension.class)
class SessionColourIT {
    private static final String SIX_MONDAYS = "FREQ=WEEKLY;COUNT=6;BYDAY=MO";
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Inject
    private PlanningSample clinic;

    private long plum;
    private long rose;

    @BeforeEach
    void aWearsPlumAndBWearsRose() {
        clinic.open();
        plum = clinic.publish(plan("A", "plum"));
        rose = clinic.publish(plan("B", "rose"));
    }

    @Test
    void anEditToTheColourOfAnotherClinicianIsRefusedNamingTheSession() {
        SessionChange edit = clinic.edit(plum, Scope.ALL, null, plan("A", "rose"));

        assertTaken(plan("B", "rose"), assertThrows(SessionRefused.class, () -> clinic.propose(edit)));
        assertTaken(plan("B", "rose"), assertThrows(SessionRefused.class, () -> clinic.apply(edit)));
    }

    @Test
    void aColourGoesWithItsSessionToAnotherClinician() {
        clinic.apply(SessionChange.deactivate(rose, version(rose)));

        clinic.apply(clinic.edit(
                plum,
                Scope.ALL,
                null,
                plan("B", "plum").named(plan("A", "plum").outline().name())));

        assertEquals(
                clinic.clinician("B"), clinic.current(plum).plan().clinicianId().longValue());
    }

    @Test
    void aSessionIsNotActivatedInAColourThatAnotherClinicianHasByNow() {
        clinic.apply(SessionChange.deactivate(plum, version(plum)));
        clinic.apply(clinic.edit(rose, Scope.ALL, null, plan("B", "plum")));

        SessionChange activate = SessionChange.activate(plum, version(plum));

        assertTaken(plan("B", "plum"), assertThrows(SessionRefused.class, () -> clinic.apply(activate)));
    }

    @Test
    void deletingIsNotUndoneOnceAnotherClinicianHasTheColour() {
        AppliedChange deleted = clinic.apply(SessionChange.delete(plum, version(plum), ""));
        clinic.apply(clinic.edit(rose, Scope.ALL, null, plan("B", "plum")));

        PlanningRefused refused = assertThrows(PlanningRefused.class, () -> clinic.undo(deleted));

        assertEquals("refused.undoColour", refused.key());
        assertEquals(List.of(plan("B", "plum").outline().name()), refused.arguments());
        assertEquals("", clinic.dates(plum));
    }

    @Test
    void whatAlreadySharesAColourCanStillBeChanged() {
        clinic.change("UPDATE clinic_session SET colour = 'plum' WHERE id = " + rose);

        clinic.apply(clinic.edit(plum, Scope.ALL, null, plan("A", "plum").without(List.of(PlanningSample.MONDAY))));

        assertEquals(5, clinic.dates(plum).split(",").length);
    }

    private int version(long session) {
        return clinic.current(session).version();
    }

    private SessionPlan plan(String clinician, String colour) {
        return PlanningSample.wearing(colour, clinic.plan(clinician, SIX_MONDAYS, NINE, LocalTime.NOON));
    }

    private static void assertTaken(SessionPlan by, Refusal refused) {
        assertEquals("refused.colourTaken", refused.key());
        assertEquals(List.of(by.outline().name()), refused.arguments());
    }
}
