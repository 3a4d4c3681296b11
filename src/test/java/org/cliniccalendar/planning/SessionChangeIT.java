package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.PlanningSample.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cliniccalendar.recurrence.TooManyDates;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionRefused;
import org.cliniccalendar.session.SessionStatus;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Proof;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each kind of change of a session with each reach, and what becomes of those who are booked. */
@ExtendWith(ArquillianExtension.class)
class SessionChangeIT {
    private static final String SIX_MONDAYS = "FREQ=WEEKLY;COUNT=6;BYDAY=MO";
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    @Inject
    private PlanningSample clinic;

    private long session;

    @BeforeEach
    void publishSixMondaysFromNineToTwelve() {
        clinic.open();
        session = clinic.publish(clinic.plan(SIX_MONDAYS, NINE, LocalTime.NOON));
    }

    @AfterEach
    void nothingContradictsItself() {
        assertEquals(List.of(), clinic.contradictions());
    }

    @Test
    void anEditSaysWhoFitsWhoCanBeMovedAndWhoHasNoPlaceAndAppliesTheUsual() {
        String fits = clinic.book(session, week(0), TEN);
        String moves = clinic.book(session, week(0), NINE);
        SessionChange later = clinic.edit(session, Scope.ALL, null, clinic.plan(SIX_MONDAYS, TEN, LocalTime.of(13, 0)));

        SessionProposal proposal = clinic.propose(later);

        assertEquals(6, proposal.touchedDates());
        assertEquals(6 * 18, proposal.slots());
        assertEquals(List.of(fits), refs(proposal, TouchedGroup.FITTING));
        assertEquals(List.of(moves), refs(proposal, TouchedGroup.MOVABLE));
        AppliedChange applied = clinic.apply(later);
        assertEquals(1, applied.moved());
        assertEquals("BOOKED " + week(0) + " 10:00", clinic.appointment(fits));
        assertEquals("BOOKED " + week(0) + " 10:10", clinic.appointment(moves));
        assertEquals(
                1,
                clinic.number("SELECT count(*) FROM outbox_message WHERE about = 'appointment:" + moves
                        + "' AND kind = 'appointment-confirmation' AND status = 'PENDING'"));
    }

    @Test
    void whoHasNoPlaceWaitsForANewTimeOrKeepsTheOldDateAsItIs() {
        SessionPlan oneSlot = clinic.plan(SIX_MONDAYS, TEN, LocalTime.of(10, 10));
        String first = clinic.book(session, week(0), LocalTime.of(11, 0));
        String neighbour = clinic.book(session, week(0), NINE);
        clinic.book(session, week(1), TEN);
        SessionChange change = clinic.edit(session, Scope.ALL, null, oneSlot);
        assertEquals(
                2,
                clinic.propose(change).appointments(TouchedGroup.MOVABLE).size()
                        + clinic.propose(change)
                                .appointments(TouchedGroup.WITHOUT_PLACE)
                                .size());

        clinic.apply(change, Map.of(TouchedGroup.MOVABLE, Choice.TO_REBOOK, TouchedGroup.WITHOUT_PLACE, Choice.KEEP));

        assertEquals("BOOKED " + week(0) + " 09:00", clinic.appointment(neighbour));
        assertEquals("BOOKED " + week(0) + " 11:00", clinic.appointment(first));
        assertEquals(
                List.of("t", "18"),
                clinic
                        .texts("SELECT unnest(ARRAY[CAST(d.modified AS text), CAST(count(s.id) AS text)])"
                                + " FROM session_date d JOIN slot s ON s.session_date_id = d.id WHERE d.superseded_by IS NULL"
                                + " AND d.session_id = " + session + " AND d.date = '" + week(0)
                                + "' GROUP BY d.modified")
                        .stream()
                        .map(word -> word.equals("true") ? "t" : word)
                        .toList());
    }

    @Test
    void appointmentsThatLoseTheirTimeAreCancelledWithAReasonAndStandOnTheListToRebook() {
        String lost = clinic.book(session, week(0), NINE);

        AppliedChange applied = clinic.apply(SessionChange.delete(session, version(), "Dr Haddad retires"));

        assertEquals(1, applied.toRebook());
        assertEquals("CANCELLED " + week(0) + " 09:00", clinic.appointment(lost));
        assertEquals(
                "Dr Haddad retires",
                clinic.text(
                        "SELECT r.reason FROM to_rebook r JOIN appointment a ON a.id = r.appointment_id WHERE a.ref = '"
                                + lost + "'"));
        assertEquals("", clinic.dates(session));
        assertEquals("refused.unknown", refusal(() -> clinic.current(session)));
    }

    @Test
    void thisAndFollowingSplitsTheSessionAndItsCount() {
        String before = clinic.book(session, week(2), NINE);
        String after = clinic.book(session, week(4), NINE);
        SessionChange change =
                clinic.edit(session, Scope.THIS_AND_FOLLOWING, week(3), clinic.plan(SIX_MONDAYS, TWO, FIVE));

        AppliedChange applied = clinic.apply(change);

        assertEquals(dates(0, 1, 2), clinic.dates(session));
        assertEquals(dates(3, 4, 5), clinic.dates(applied.sessionId()));
        CurrentSession next = clinic.current(applied.sessionId());
        assertEquals(clinic.current(session).seriesId(), next.seriesId());
        assertTrue(
                next.plan().outline().rule().contains("COUNT=3"),
                next.plan().outline().rule());
        assertEquals(week(3), next.plan().firstDate());
        assertTrue(clinic.current(session).plan().outline().rule().contains("UNTIL="));
        assertEquals("BOOKED " + week(2) + " 09:00", clinic.appointment(before));
        assertEquals("BOOKED " + week(4) + " 14:00", clinic.appointment(after));
    }

    @Test
    void oneDateIsChangedAndMarkedAndStaysSoWhenAllAreChanged() {
        clinic.apply(clinic.edit(session, Scope.THIS_DATE, week(1), clinic.plan(SIX_MONDAYS, TWO, FIVE)));
        assertEquals(
                List.of(week(1).toString()),
                clinic.texts("SELECT date FROM session_date WHERE modified AND session_id = " + session));
        SessionChange all = clinic.edit(session, Scope.ALL, null, clinic.plan(SIX_MONDAYS, TEN, LocalTime.NOON));

        SessionProposal proposal = clinic.propose(all);

        assertEquals(5, proposal.changed().size());
        assertEquals(List.of(week(1)), List.copyOf(proposal.unmoved()));
    }

    @Test
    void datesThatStayTheSameAreNotWrittenAgain() {
        String keys =
                "SELECT string_agg(CAST(id AS text), ',' ORDER BY id) FROM session_date WHERE session_id = " + session;
        String before = clinic.text(keys);
        SessionPlan renamed = clinic.plan("FREQ=WEEKLY;COUNT=8;BYDAY=MO", NINE, LocalTime.NOON);

        AppliedChange applied = clinic.apply(clinic.edit(session, Scope.ALL, null, renamed));

        assertEquals(2, applied.dates());
        assertTrue(clinic.text(keys).startsWith(before + ","));
    }

    @Test
    void aDateIsCancelledItsAppointmentsFindAnotherAndItIsReinstated() {
        String booked = clinic.book(session, week(1), NINE);
        SessionChange cancel = SessionChange.cancel(session, version(), week(1), "Training");

        clinic.apply(cancel);

        assertEquals(dates(0, 2, 3, 4, 5), clinic.dates(session));
        assertEquals("BOOKED " + week(0) + " 09:00", clinic.appointment(booked));
        clinic.apply(SessionChange.reinstate(session, version(), week(1)));
        assertEquals(dates(0, 1, 2, 3, 4, 5), clinic.dates(session));
    }

    @Test
    void theAppointmentsOfACancelledDateEndWithTheReasonAndNobodyIsToldIfThatIsChosen() {
        String booked = clinic.book(session, week(1), NINE);
        SessionChange cancel = SessionChange.cancel(session, version(), week(1), PlanningSample.BY_THE_CLIENT)
                .silently();

        AppliedChange applied = clinic.apply(cancel, Map.of(TouchedGroup.MOVABLE, Choice.END));

        assertEquals(1, applied.ended());
        assertEquals("CANCELLED " + week(1) + " 09:00", clinic.appointment(booked));
        assertEquals(0, clinic.number("SELECT count(*) FROM to_rebook WHERE clinic_id = " + clinic.clinicId()));
        assertEquals(
                0,
                clinic.number("SELECT count(*) FROM outbox_message WHERE about = 'appointment:" + booked
                        + "' AND (status = 'PENDING' OR kind = 'appointment-cancellation')"));
    }

    @Test
    void anEditEndsNobodysAppointment() {
        clinic.book(session, week(0), NINE);
        SessionChange later = clinic.edit(session, Scope.ALL, null, clinic.plan(SIX_MONDAYS, TEN, LocalTime.of(13, 0)));

        PlanningRefused refused = assertThrows(
                PlanningRefused.class, () -> clinic.apply(later, Map.of(TouchedGroup.MOVABLE, Choice.END)));

        assertEquals("refused.choice", refused.key());
    }

    @Test
    void aCancelledDateIsNotReinstatedIntoAnotherSession() {
        clinic.apply(SessionChange.cancel(session, version(), week(1), ""));
        clinic.publish(clinic.plan("", NINE, LocalTime.NOON)
                .named("Other")
                .with(List.of(week(1)))
                .without(List.of(MONDAY)));

        SessionRefused refused = assertThrows(
                SessionRefused.class, () -> clinic.apply(SessionChange.reinstate(session, version(), week(1))));

        assertEquals("refused.clash", refused.key());
    }

    @Test
    void anInactiveSessionKeepsWhatIsBookedAndFreesTheRest() {
        String booked = clinic.book(session, week(2), NINE);

        clinic.apply(SessionChange.deactivate(session, version()));

        assertEquals(dates(2), clinic.dates(session));
        assertEquals(SessionStatus.INACTIVE, clinic.current(session).status());
        assertEquals("BOOKED " + week(2) + " 09:00", clinic.appointment(booked));
        clinic.publish(clinic.plan("", NINE, LocalTime.NOON).named("Other"));
        SessionChange activate = SessionChange.activate(session, version());
        assertEquals(1, clinic.propose(activate).clashes().size());
        assertThrows(SessionRefused.class, () -> clinic.apply(activate));
        clinic.apply(activate.skipClashes());
        assertEquals(dates(1, 2, 3, 4, 5), clinic.dates(session));
    }

    @Test
    void clashesNameTheOtherSessionAndCanBeSkipped() {
        clinic.publish(clinic.plan("", TWO, FIVE).named("Other"));
        SessionChange change = clinic.edit(session, Scope.ALL, null, clinic.plan(SIX_MONDAYS, TWO, FIVE));

        assertEquals(week(0), clinic.propose(change).clashes().get(0).date());
        assertThrows(SessionRefused.class, () -> clinic.apply(change));
        clinic.apply(change.skipClashes());

        assertEquals(dates(1, 2, 3, 4, 5), clinic.dates(session));
    }

    @Proof("P9")
    @Test
    void whoeverChangesAnOldVersionIsShownTheNewOne() {
        int read = version();
        SessionPlan theirs = clinic.plan(SIX_MONDAYS, TEN, LocalTime.NOON);
        clinic.apply(clinic.edit(session, Scope.ALL, null, theirs));

        StaleSession stale = assertThrows(
                StaleSession.class,
                () -> clinic.apply(SessionChange.edit(session, read, clinic.plan(SIX_MONDAYS, TWO, FIVE))));

        assertEquals(theirs, stale.current().plan());
        Cases.tried();
    }

    @Test
    void aRoomOfAnotherCentreIsRefused() {
        SessionPlan here = clinic.plan(SIX_MONDAYS, NINE, LocalTime.NOON);
        SessionPlan elsewhere = new SessionPlan(
                here.clinicId(), clinic.roomElsewhere(), here.clinicianId(), here.firstDate(), here.outline());

        assertEquals(
                "refused.roomOfAnotherCentre",
                assertThrows(SessionRefused.class, () -> clinic.apply(clinic.edit(session, Scope.ALL, null, elsewhere)))
                        .key());
        clinic.apply(SessionChange.deactivate(session, version()));
        assertEquals(
                "refused.roomOfAnotherCentre",
                assertThrows(SessionRefused.class, () -> clinic.publish(elsewhere.named("Elsewhere")))
                        .key());
    }

    @Test
    void moreThanFiveThousandDatesAreRefused() {
        SessionPlan daily = clinic.plan("FREQ=DAILY;COUNT=5001", NINE, LocalTime.NOON);

        assertThrows(TooManyDates.class, () -> clinic.propose(clinic.edit(session, Scope.ALL, null, daily)));
    }

    private int version() {
        return clinic.current(session).version();
    }

    private static String refusal(Runnable step) {
        return assertThrows(PlanningRefused.class, step::run).key();
    }

    private static List<String> refs(SessionProposal proposal, TouchedGroup group) {
        return proposal.appointments(group).stream()
                .map(TouchedAppointment::ref)
                .toList();
    }

    private static LocalDate week(int number) {
        return MONDAY.plusWeeks(number);
    }

    private static String dates(int... weeks) {
        return IntStream.of(weeks).mapToObj(week -> week(week).toString()).collect(Collectors.joining(","));
    }
}
