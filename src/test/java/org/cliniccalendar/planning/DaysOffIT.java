package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.PlanningSample.BY_THE_CLIENT;
import static org.cliniccalendar.planning.PlanningSample.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.cliniccalendar.booking.AppointmentCancelled;
import org.cliniccalendar.booking.CountedStatements;
import org.cliniccalendar.directory.ClientEntry;
import org.cliniccalendar.directory.RegistrationService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clinician's day and a clinic's days are proposed, cancelled in one transaction, and undone. */
@ExtendWith(ArquillianExtension.class)
class DaysOffIT {
    private static final String TEN_DAYS = "FREQ=DAILY;COUNT=10";
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    /** Two reads, locks, what is remembered and written; more only for clients, one by one. */
    private static final int MOST = 15;

    @Inject
    private PlanningSample clinic;

    @Inject
    private CurrentUser user;

    @Inject
    private RegistrationService registration;

    private long ofA;
    private long ofB;

    @BeforeEach
    void publishTenDaysOfTwoClinicians() {
        clinic.open();
        ofA = clinic.publish(clinic.plan("A", TEN_DAYS, NINE, LocalTime.NOON));
        ofB = clinic.publish(clinic.plan("B", TEN_DAYS, NINE, LocalTime.NOON));
    }

    @AfterEach
    void nothingContradictsItself() {
        Mishap.wanted = id -> false;
        assertEquals(List.of(), clinic.contradictions());
    }

    @Test
    void aDayOfAClinicianIsCancelledAndEverybodyBookedWaitsForAnotherTime() {
        String monday = clinic.book(ofA, MONDAY, NINE);
        String tuesday = clinic.book(ofA, TUESDAY, NINE);
        String colleague = clinic.book(ofB, MONDAY, TEN);
        DaysOff day = day(clinic.clinician("A"), MONDAY, MONDAY, "Ill");

        DaysOffProposal proposal = clinic.propose(day);
        assertEquals(1, proposal.dates());
        assertEquals(List.of(monday), refs(proposal));

        AppliedDaysOff applied = clinic.apply(day, Choice.TO_REBOOK);

        assertEquals(1, applied.appointments());
        assertEquals("CANCELLED " + MONDAY + " 09:00", clinic.appointment(monday));
        assertEquals(List.of(monday + " Ill"), toRebook());
        assertEquals("BOOKED " + TUESDAY + " 09:00", clinic.appointment(tuesday));
        assertEquals("BOOKED " + MONDAY + " 10:00", clinic.appointment(colleague));
        assertTrue(clinic.dates(ofA).startsWith(TUESDAY.toString()));
        assertTrue(clinic.dates(ofB).startsWith(MONDAY.toString()));
    }

    @Test
    void daysOfAClinicEndAppointmentsWithTheReason() {
        String first = clinic.book(ofA, MONDAY, NINE);
        String last = clinic.book(ofB, WEDNESDAY, NINE);
        DaysOff days = day(null, MONDAY, WEDNESDAY, BY_THE_CLIENT);

        AppliedDaysOff applied = clinic.apply(days, Choice.END);

        assertEquals(6, applied.dates());
        assertEquals(2, applied.changeIds().size());
        assertEquals("CANCELLED " + MONDAY + " 09:00", clinic.appointment(first));
        assertEquals("CANCELLED " + WEDNESDAY + " 09:00", clinic.appointment(last));
        assertEquals(List.of(), toRebook());
        assertEquals(BY_THE_CLIENT, clinic.text("SELECT reason FROM appointment WHERE ref = '" + first + "'"));
    }

    @Test
    void whoHasNoAddressIsNamedWithATelephoneNumber() {
        clinic.book(ofA, MONDAY, NINE);
        String deaf = clinic.book(ofA, MONDAY, TEN, clientWithoutAddress());

        List<TouchedAppointment> unreachable =
                clinic.propose(day(null, MONDAY, MONDAY, "")).unreachable();

        assertEquals(
                List.of(deaf), unreachable.stream().map(TouchedAppointment::ref).toList());
        assertEquals("01632 960001", unreachable.get(0).client().phone());
    }

    @Test
    void clientsAreToldUnlessTheyShallNotBeAndNothingUntrueIsSent() {
        String told = clinic.book(ofA, MONDAY, NINE);
        String untold = clinic.book(ofB, MONDAY, NINE);
        clinic.apply(day(clinic.clinician("A"), MONDAY, MONDAY, "Ill"), Choice.TO_REBOOK);
        DaysOff silent = day(clinic.clinician("B"), MONDAY, MONDAY, "Ill");
        clinic.apply(silent, Choice.TO_REBOOK, false, clinic.propose(silent));

        assertEquals(1, mails(told, "kind = 'appointment-cancellation'"));
        assertEquals(0, mails(untold, "kind = 'appointment-cancellation'"));
        assertEquals(0, mails(untold, "status = 'PENDING'"));
        assertEquals(2, toRebook().size());
    }

    @Test
    void whatWasBookedAfterTheProposalIsSeenBeforeItIsCancelled() {
        DaysOff day = day(null, MONDAY, MONDAY, "Ill");
        DaysOffProposal seen = clinic.propose(day);
        String late = clinic.book(ofA, MONDAY, NINE);

        PlanningRefused refused =
                assertThrows(PlanningRefused.class, () -> clinic.apply(day, Choice.TO_REBOOK, true, seen));

        assertEquals("refused.seenOther", refused.key());
        assertEquals("BOOKED " + MONDAY + " 09:00", clinic.appointment(late));
        assertEquals(1, clinic.apply(day, Choice.TO_REBOOK).appointments());
    }

    @Test
    void aFailureInTheMiddleLeavesNothing() {
        clinic.book(ofA, MONDAY, NINE);
        String last = clinic.book(ofB, MONDAY, NINE);
        List<String> before = clinic.rows();
        long failing = clinic.number("SELECT id FROM appointment WHERE ref = '" + last + "'");
        Mishap.wanted = id -> id == failing;

        assertThrows(
                IllegalStateException.class, () -> clinic.apply(day(null, MONDAY, MONDAY, "Ill"), Choice.TO_REBOOK));

        assertEquals(before, clinic.rows());
    }

    @Test
    void allOfItIsUndoneWhateverIsBookedOnOtherDays() {
        clinic.book(ofA, MONDAY, NINE);
        clinic.book(ofB, TUESDAY, TEN);
        List<String> before = clinic.rows();
        AppliedDaysOff applied = clinic.apply(day(null, MONDAY, TUESDAY, "Ill"), Choice.TO_REBOOK);

        clinic.undo(applied.changeIds());

        assertEquals(before, clinic.rows());
        AppliedDaysOff again = clinic.apply(day(null, MONDAY, TUESDAY, "Ill"), Choice.TO_REBOOK);
        String other = clinic.book(ofA, WEDNESDAY, NINE);
        clinic.undo(again.changeIds());
        assertEquals("BOOKED " + WEDNESDAY + " 09:00", clinic.appointment(other));
        assertTrue(clinic.dates(ofA).startsWith(MONDAY.toString()));
    }

    @Test
    void daysAreOnlyCancelledByTheClinicAndByTheClinician() {
        DaysOff day = day(clinic.clinician("A"), MONDAY, MONDAY, "");
        Impersonation.asManagerAt(user, clinic.clinicId() + 1);
        assertEquals(
                "refused.notYourDays",
                assertThrows(PlanningRefused.class, () -> clinic.propose(day)).key());
        Impersonation.asClinician(user, clinic.clinician("B"));
        assertThrows(PlanningRefused.class, () -> clinic.propose(day));
        Impersonation.asClinician(user, clinic.clinician("A"));
        assertEquals(1, clinic.propose(day).dates());
        assertThrows(PlanningRefused.class, () -> clinic.propose(day(null, MONDAY, MONDAY, "")));
    }

    @Test
    void nothingIsNoDay() {
        assertEquals("refused.lastBeforeFirst", refusal(day(null, TUESDAY, MONDAY, "")));
        assertEquals("refused.tooManyDays", refusal(day(null, MONDAY, MONDAY.plusDays(DaysOff.MOST), "")));
        assertEquals("refused.noSessionThen", refusal(day(null, MONDAY.minusDays(30), MONDAY.minusDays(28), "")));
    }

    @Test
    void tenDaysTakeAsManyStatementsAsOne() {
        clinic.book(ofA, MONDAY, NINE);
        clinic.book(ofB, MONDAY.plusDays(2), NINE);
        int few = statements(day(clinic.clinician("A"), MONDAY, MONDAY, "Ill"));
        int many = statements(day(null, TUESDAY, MONDAY.plusDays(9), "Ill"));
        System.out.println("Cancelling one date takes " + few + " statements, nineteen " + many);

        assertEquals(few, many, 1, "a block of keys is fetched now and then");
        assertTrue(many <= MOST, many + " statements");
    }

    private int statements(DaysOff days) {
        DaysOffProposal seen = clinic.propose(days);
        try (CountedStatements counted = new CountedStatements()) {
            clinic.apply(days, Choice.TO_REBOOK, false, seen);
            return counted.sent().size();
        }
    }

    private String refusal(DaysOff days) {
        return assertThrows(PlanningRefused.class, () -> clinic.apply(days, Choice.END))
                .key();
    }

    private DaysOff day(Long clinician, LocalDate first, LocalDate last, String reason) {
        return new DaysOff(clinic.clinicId(), clinician, first, last, reason);
    }

    private static List<String> refs(DaysOffProposal proposal) {
        return proposal.appointments().stream().map(TouchedAppointment::ref).toList();
    }

    private List<String> toRebook() {
        return clinic.texts(
                "SELECT a.ref || ' ' || r.reason FROM to_rebook r JOIN appointment a ON a.id = r.appointment_id"
                        + " WHERE r.clinic_id = " + clinic.clinicId() + " ORDER BY a.id");
    }

    private long mails(String ref, String which) {
        return clinic.number(
                "SELECT count(*) FROM outbox_message WHERE about = 'appointment:" + ref + "' AND " + which);
    }

    private long clientWithoutAddress() {
        String number = "N" + clinic.clinicId();
        registration.register(new ClientEntry(
                number, "Ann", "Hale", LocalDate.of(1970, 1, 1), Optional.empty(), Optional.of("01632 960001"), ""));
        return registration.client(number).orElseThrow().getId();
    }

    /** Something that goes wrong when a certain client is told. */
    @ApplicationScoped
    static class Mishap {
        private static LongPredicate wanted = id -> false;

        void happen(@Observes AppointmentCancelled event) {
            if (wanted.test(event.appointmentId())) {
                throw new IllegalStateException("a mishap that a test wants");
            }
        }
    }
}
