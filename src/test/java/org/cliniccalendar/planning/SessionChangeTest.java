package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.SampleDates.LONDON;
import static org.cliniccalendar.planning.SampleDates.SESSION;
import static org.cliniccalendar.planning.SampleDates.at;
import static org.cliniccalendar.planning.SampleDates.booked;
import static org.cliniccalendar.planning.SampleDates.plan;
import static org.cliniccalendar.planning.SampleDates.session;
import static org.cliniccalendar.planning.SampleDates.week;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.SessionStatus;
import org.cliniccalendar.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change and the choices that it leaves; the order in which sessions are listed. */
class SessionChangeTest {
    @Test
    void aChangeTellsClientsAndIsRefusedByClashesUnlessItSaysOtherwise() {
        SessionChange cancel = SessionChange.cancel(SESSION, 1, week(0), "Ill");

        assertEquals(
                new SessionChange(SESSION, 1, SessionChange.Kind.CANCEL_DATE, null, week(0), null, "Ill", false, true),
                cancel);
        assertEquals(
                new SessionChange(SESSION, 1, SessionChange.Kind.CANCEL_DATE, null, week(0), null, "Ill", false, false),
                cancel.silently());
        assertEquals(
                new SessionChange(SESSION, 1, SessionChange.Kind.CANCEL_DATE, null, week(0), null, "Ill", true, false),
                cancel.silently().skipClashes());
    }

    @Test
    void anEditIsOfEveryDateUnlessItIsAboutOne() {
        SessionChange edit = SessionChange.edit(SESSION, 1, plan());

        assertEquals(
                new SessionChange(SESSION, 1, SessionChange.Kind.EDIT, Scope.ALL, null, plan(), "", false, true), edit);
        assertEquals(
                new SessionChange(
                        SESSION, 1, SessionChange.Kind.EDIT, Scope.THIS_DATE, week(1), plan(), "", true, true),
                SessionChange.edit(SESSION, 1, Scope.THIS_DATE, week(1), plan()).skipClashes());
    }

    @Test
    void eachKindHasAChangeOfItsOwn() {
        Stream.of(
                        SessionChange.edit(SESSION, 1, plan()),
                        SessionChange.activate(SESSION, 1),
                        SessionChange.deactivate(SESSION, 1),
                        SessionChange.delete(SESSION, 1, "Retired"),
                        SessionChange.cancel(SESSION, 1, week(0), ""),
                        SessionChange.reinstate(SESSION, 1, week(0)))
                .collect(Collectors.toMap(SessionChange::kind, change -> change))
                .forEach((kind, change) -> assertEquals(SESSION, change.sessionId(), kind::name));
        assertEquals("Retired", SessionChange.delete(SESSION, 1, "Retired").reason());
    }

    @ParameterizedTest(name = "{0} when the change is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            FITTING       | EDIT           | KEEP TO_REBOOK
            MOVABLE       | EDIT           | KEEP MOVE TO_REBOOK
            WITHOUT_PLACE | DEACTIVATE     | KEEP TO_REBOOK
            FITTING       | DELETE         | KEEP TO_REBOOK END
            MOVABLE       | DELETE         | KEEP MOVE TO_REBOOK END
            FITTING       | CANCEL_DATE    | TO_REBOOK END
            MOVABLE       | CANCEL_DATE    | MOVE TO_REBOOK END
            WITHOUT_PLACE | REINSTATE_DATE | KEEP TO_REBOOK
            """)
    void whatCanBeChosenDependsOnGroupAndChange(TouchedGroup group, SessionChange.Kind kind, String choices) {
        assertEquals(
                Stream.of(choices.split(" ")).map(Choice::valueOf).collect(Collectors.toSet()), group.choices(kind));
    }

    @Test
    void aGroupIsByWhenTheAppointmentWouldBe() {
        BookedAppointment one = booked(11, 0, "09:00");
        Interval other = at(week(0), "10:00", 10);

        assertEquals(
                TouchedGroup.FITTING,
                one.touched(Optional.of(one.during()), LONDON).group());
        assertEquals(
                TouchedGroup.MOVABLE, one.touched(Optional.of(other), LONDON).group());
        assertEquals(
                TouchedGroup.WITHOUT_PLACE,
                one.touched(Optional.empty(), LONDON).group());
        assertEquals(
                Set.of(Choice.KEEP, Choice.MOVE, Choice.TO_REBOOK),
                Stream.of(TouchedGroup.values()).map(TouchedGroup::usual).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NAME      | false | lower(s.name) ASC NULLS LAST, lower(s.name), s.id
            NAME      | true  | lower(s.name) DESC NULLS LAST, lower(s.name), s.id
            CLINICIAN | false | coalesce(lower(c.family_name), lower(k.name)) ASC NULLS LAST, lower(s.name), s.id
            LOCATION  | false | lower(k.name) ASC, lower(m.name) ASC NULLS LAST, lower(s.name), s.id
            LOCATION  | true  | lower(k.name) DESC, lower(m.name) DESC NULLS LAST, lower(s.name), s.id
            STATUS    | true  | s.status DESC NULLS LAST, lower(s.name), s.id
            """)
    void sessionsThatAreEqualFollowByName(SessionOrder order, boolean descending, String sql) {
        assertEquals(sql, order.sql(descending));
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, true", "INACTIVE, false"})
    void aListedSessionOffersTimeWhileItIsActive(SessionStatus status, boolean active) {
        ListedSession listed = new ListedSession(
                SESSION,
                "Surgery",
                "slate",
                null,
                "Mill House",
                "",
                true,
                plan().outline().start(),
                plan().outline().end(),
                "",
                week(0),
                new TreeSet<>(),
                new TreeSet<>(),
                plan().outline().level(),
                false,
                1,
                status,
                0,
                0,
                0);

        assertEquals(active, listed.active());
    }

    @Test
    void whoeverComesLaterIsShownWhatIsThere() {
        CurrentSession current = session(SessionStatus.ACTIVE);
        StaleSession stale = new StaleSession(current);

        assertEquals("refused.stale", stale.key());
        assertSame(current, stale.current());
    }
}
