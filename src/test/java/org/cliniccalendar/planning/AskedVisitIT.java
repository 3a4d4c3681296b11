package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.PlanningSample.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two On-Demand clinicians are asked for one visit, and days of theirs are cancelled before either has answered. */
@ExtendWith(ArquillianExtension.class)
class AskedVisitIT {
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Inject
    private PlanningSample clinic;

    @Inject
    private CurrentUser user;

    private long ofA;
    private String first;
    private String second;

    @BeforeEach
    void askBoth() {
        clinic.open();
        ofA = clinic.publish(clinic.plan("A", "", NINE, LocalTime.NOON));
        long ofB = clinic.publish(clinic.plan("B", "", NINE, LocalTime.NOON));
        clinic.change("UPDATE clinic_session SET level = 'ON_DEMAND' WHERE clinic_id = " + clinic.clinicId());
        long client = clinic.client();
        first = clinic.ask(ofA, MONDAY, NINE, client, null);
        second = clinic.ask(ofB, MONDAY, NINE, client, first);
    }

    @AfterEach
    void nothingContradictsItself() {
        assertEquals(List.of(), clinic.contradictions());
    }

    @Test
    void aDayOffOfOneOfThemReleasesThatRequestAndTheClientHearsNothing() {
        DaysOff day = dayOf("A");

        DaysOffProposal proposal = clinic.propose(day);
        assertEquals(List.of(), refs(proposal.appointments()));
        assertEquals(List.of(first), refs(proposal.released()));
        AppliedDaysOff applied = clinic.apply(day, Choice.TO_REBOOK);

        assertEquals(0, applied.appointments());
        assertEquals(1, applied.released());
        assertEquals("CANCELLED " + MONDAY + " 09:00", clinic.appointment(first));
        assertEquals("REQUESTED " + MONDAY + " 09:00", clinic.appointment(second));
        assertEquals(List.of(), toRebook());
        assertEquals(0, mails("appointment-cancellation"));
        assertEquals(
                List.of("Ill"),
                clinic.texts("SELECT detail FROM audit_entry WHERE action = 'appointment.released' AND subject ="
                        + " 'appointment:" + first + "'"));
        assertEquals(List.of(second), asked());
    }

    @Test
    void aDayOffOfTheLastOfThemEndsTheVisitAndTheClientWaitsForAnotherTime() {
        clinic.apply(dayOf("A"), Choice.TO_REBOOK);

        DaysOffProposal proposal = clinic.propose(dayOf("B"));
        assertEquals(List.of(second), refs(proposal.appointments()));
        clinic.apply(dayOf("B"), Choice.TO_REBOOK);

        assertEquals(List.of(second), toRebook());
        assertEquals(1, mails("appointment-cancellation"));
        assertEquals(List.of(), asked());
    }

    @Test
    void aDayOffOfAllOfThemEndsTheVisitOnce() {
        clinic.apply(day(null), Choice.TO_REBOOK);

        assertEquals("CANCELLED " + MONDAY + " 09:00", clinic.appointment(second));
        assertEquals(List.of(first), toRebook());
        assertEquals(1, mails("appointment-cancellation"));
        assertEquals(List.of(), asked());
    }

    @Test
    void aCancelledDateOfOneOfTheirSessionsReleasesThatRequestOnly() {
        SessionChange cancel = SessionChange.cancel(ofA, clinic.current(ofA).version(), MONDAY, "Ill");

        AppliedChange applied = clinic.apply(cancel, Map.of(TouchedGroup.WITHOUT_PLACE, Choice.TO_REBOOK));

        assertEquals(0, applied.toRebook());
        assertEquals("CANCELLED " + MONDAY + " 09:00", clinic.appointment(first));
        assertEquals("REQUESTED " + MONDAY + " 09:00", clinic.appointment(second));
        assertEquals(List.of(), toRebook());
        assertEquals(0, mails("appointment-cancellation"));
    }

    @Test
    void aDayOffThatIsUndoneAsksAgainAndTheClientHearsOnceThatTheVisitIsAskedFor() {
        List<String> before = clinic.rows();
        AppliedDaysOff one = clinic.apply(dayOf("A"), Choice.TO_REBOOK);
        clinic.undo(one.changeIds());
        assertEquals(before, clinic.rows());
        assertEquals(List.of(first, second), asked());
        assertEquals(1, mails("appointment-acknowledgement"));
        assertEquals(
                List.of("appointment.released", "appointment.askedAgain"),
                clinic.texts("SELECT action FROM audit_entry WHERE subject = 'appointment:" + first
                        + "' AND action IN ('appointment.released', 'appointment.askedAgain') ORDER BY id"));

        AppliedDaysOff all = clinic.apply(day(null), Choice.TO_REBOOK);
        clinic.undo(all.changeIds());

        assertEquals(before, clinic.rows());
        assertEquals(List.of(first, second), asked());
        assertEquals(2, mails("appointment-acknowledgement"));
    }

    @Test
    void aDayOffIsNotUndoneOnceAnotherHasSaidYes() {
        AppliedDaysOff applied = clinic.apply(dayOf("A"), Choice.TO_REBOOK);
        clinic.confirm(second);

        PlanningRefused refused = assertThrows(PlanningRefused.class, () -> clinic.undo(applied.changeIds()));

        assertEquals("refused.undoMeanwhile", refused.key());
        assertEquals("CANCELLED " + MONDAY + " 09:00", clinic.appointment(first));
    }

    @Test
    void whoeverCallsOneOffReadsWhoElseIsNotAskedAnyMore() {
        CallingOffProposal proposal = clinic.propose(List.of(first));

        assertEquals(1, proposal.beside().size());
        assertEquals("Dr B Haddad", proposal.beside().get(0).who().spoken());
        assertFalse(proposal.onlyOneself());
        assertEquals(List.of(), clinic.propose(List.of(first, second)).beside());
    }

    @Test
    void aClinicianWhoCallsOffReadsThatTheOthersStayAsked() {
        Impersonation.asClinician(user, clinic.clinician("A"));

        CallingOffProposal proposal = clinic.propose(List.of(first));

        assertEquals(1, proposal.beside().size());
        assertTrue(proposal.onlyOneself());
    }

    @Test
    void nothingIsReadOfWhatIsNotOnesOwnToSee() {
        clinic.change("UPDATE client SET email = NULL WHERE id = (SELECT client_id FROM appointment WHERE ref = '"
                + first + "')");
        assertEquals(1, clinic.propose(List.of(first)).unreachable().size());
        Impersonation.asOperatorAt(user, clinic.clinicId() + 1);

        CallingOffProposal proposal = clinic.propose(List.of(first));

        assertEquals(List.of(), proposal.unreachable());
        assertEquals(List.of(), proposal.beside());
    }

    private DaysOff dayOf(String one) {
        return day(clinic.clinician(one));
    }

    private DaysOff day(Long clinician) {
        return new DaysOff(clinic.clinicId(), clinician, MONDAY, MONDAY, "Ill");
    }

    private static List<String> refs(List<TouchedAppointment> appointments) {
        return appointments.stream().map(TouchedAppointment::ref).toList();
    }

    private List<String> toRebook() {
        return clinic.texts("SELECT a.ref FROM to_rebook r JOIN appointment a ON a.id = r.appointment_id"
                + " WHERE r.clinic_id = " + clinic.clinicId() + " ORDER BY a.id");
    }

    /** Of whom a yes is waited for. */
    private List<String> asked() {
        return clinic.texts("SELECT a.ref FROM task t JOIN appointment a ON a.id = t.appointment_id"
                + " WHERE t.outcome IS NULL AND a.clinic_id = " + clinic.clinicId() + " ORDER BY a.id");
    }

    private long mails(String kind) {
        return clinic.number("SELECT count(*) FROM outbox_message WHERE kind = '" + kind
                + "' AND about IN ('appointment:" + first + "', 'appointment:" + second + "')");
    }
}
