package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.SampleDates.CLINICIAN;
import static org.cliniccalendar.planning.SampleDates.MONDAYS;
import static org.cliniccalendar.planning.SampleDates.SESSION;
import static org.cliniccalendar.planning.SampleDates.at;
import static org.cliniccalendar.planning.SampleDates.booked;
import static org.cliniccalendar.planning.SampleDates.dates;
import static org.cliniccalendar.planning.SampleDates.held;
import static org.cliniccalendar.planning.SampleDates.of;
import static org.cliniccalendar.planning.SampleDates.plan;
import static org.cliniccalendar.planning.SampleDates.plannedAt;
import static org.cliniccalendar.planning.SampleDates.refs;
import static org.cliniccalendar.planning.SampleDates.request;
import static org.cliniccalendar.planning.SampleDates.week;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionStatus;
import org.junit.jupiter.api.Test;

/** On the date of week 0, which becomes different, one fits, one can be moved and one has no place; one of week 1 fits. */
class SettlementTest {
    private static final Placement FITTING = placed(booked(11, 0, "09:00"), "09:00");
    private static final Placement MOVABLE = placed(booked(12, 0, "09:10"), "10:00");
    private static final Placement WITHOUT_PLACE = nowhere(booked(13, 0, "09:20"));
    private static final Placement OTHER_DATE = placed(booked(14, 1, "09:00"), "09:00");
    private static final List<Placement> ALL = List.of(FITTING, MOVABLE, WITHOUT_PLACE, OTHER_DATE);
    private static final SessionChange EDIT = SessionChange.edit(SESSION, 1, plan());

    @Test
    void asUsualWhatFitsStaysWhatCanBeIsMovedAndTheRestIsToRebook() {
        Settlement usual = settled(EDIT, Map.of());

        assertDoesNotThrow(usual::check);
        assertEquals(Set.of(), usual.datesToKeep());
        assertEquals(List.of("A11", "A12", "A14"), refs(usual.carried()));
        assertEquals(List.of("A13"), refs(usual.toRebook()));
        assertEquals(List.of(), usual.ending());
        assertEquals(List.of("A11", "A12", "A14", "A13"), refs(usual.leaving()));
        assertEquals(List.of("A12"), refs(usual.toTell()));
    }

    @Test
    void aDateIsKeptForWhoeverLosesTheirTimeAndShallKeepIt() {
        assertEquals(
                Set.of(week(0)),
                settled(EDIT, Map.of(TouchedGroup.MOVABLE, Choice.KEEP)).datesToKeep());
        assertEquals(
                Set.of(week(0)),
                settled(EDIT, Map.of(TouchedGroup.WITHOUT_PLACE, Choice.KEEP)).datesToKeep());
        assertEquals(
                Set.of(),
                settled(SessionChange.cancel(SESSION, 1, week(0), ""), Map.of(TouchedGroup.MOVABLE, Choice.KEEP))
                        .datesToKeep());
        Settlement closed = new Settlement(
                replan(EDIT, plan()), List.of(), List.of(Placement.unmoved(booked(15, 1, "09:30"))), Map.of());
        assertEquals(Set.of(week(1)), closed.datesToKeep());
    }

    @Test
    void whateverIsChosenForAGroupHappensToAllOfIt() {
        SessionChange cancel = SessionChange.cancel(SESSION, 1, week(0), "");
        Settlement chosen =
                settled(cancel, Map.of(TouchedGroup.FITTING, Choice.END, TouchedGroup.MOVABLE, Choice.TO_REBOOK));

        assertDoesNotThrow(chosen::check);
        assertEquals(List.of("A11", "A14"), refs(chosen.ending()));
        assertEquals(List.of("A12", "A13"), refs(chosen.toRebook()));
        assertEquals(List.of(), chosen.carried());
        assertEquals(List.of("A12", "A13", "A11", "A14"), refs(chosen.leaving()));
        assertEquals(List.of(), chosen.toTell());
    }

    @Test
    void aChoiceThatTheChangeDoesNotOfferIsRefused() {
        Stream.of(
                        settled(EDIT, Map.of(TouchedGroup.FITTING, Choice.MOVE)),
                        settled(EDIT, Map.of(TouchedGroup.FITTING, Choice.END)),
                        settled(SessionChange.cancel(SESSION, 1, week(0), ""), Map.of()))
                .forEach(wrong -> assertEquals(
                        "refused.choice",
                        assertThrows(PlanningRefused.class, wrong::check).key()));
    }

    @Test
    void whoeverIsSeenBySomebodyElseIsToldThoughTheTimeStays() {
        SessionPlan others = of(plan(), 1, 2L, CLINICIAN + 1);

        assertEquals(
                List.of("A11", "A12"), refs(new Settlement(replan(EDIT, others), List.of(), ALL, Map.of()).toTell()));
    }

    @Test
    void whoeverIsOnlyHeldForIsNotTold() {
        Placement held = placed(held(booked(15, 0, "09:30")), "10:10");

        Settlement settled = new Settlement(replan(EDIT, plan()), List.of(), List.of(MOVABLE, held), Map.of());

        assertEquals(List.of("A12", "A15"), refs(settled.carried()));
        assertEquals(List.of("A12"), refs(settled.toTell()));
    }

    @Test
    void aRequestForAVisitThatOthersAreAskedForIsReleased() {
        Placement asked = nowhere(request(15, 0, "09:30", 1, true));
        Placement first = nowhere(request(16, 0, "09:40", 2, false));
        Placement last = nowhere(request(18, 0, "09:50", 3, false));
        BookedAppointment staying = request(17, 1, "09:40", 2, false);

        Settlement settled = new Settlement(
                replan(EDIT, plan()),
                List.of(asked.appointment(), first.appointment(), last.appointment(), staying),
                List.of(WITHOUT_PLACE, asked, first, last),
                Map.of());

        assertEquals(Set.of(asked.appointment(), first.appointment()), settled.released());
        assertEquals(List.of("A13", "A18"), refs(settled.toRebook()));
        assertEquals(List.of("A13", "A15", "A16", "A18"), refs(settled.leaving()));
    }

    private static Settlement settled(SessionChange change, Map<TouchedGroup, Choice> choices) {
        return new Settlement(
                replan(change, plan()), ALL.stream().map(Placement::appointment).toList(), ALL, choices);
    }

    private static Replan replan(SessionChange change, SessionPlan dated) {
        return new Replan(
                change,
                SessionStatus.ACTIVE,
                plan("10:00", MONDAYS),
                Optional.empty(),
                dated,
                DateChanges.replacing(dates(0), plannedAt("10:00", 0), dates(1)));
    }

    private static Placement placed(BookedAppointment one, String time) {
        return new Placement(one, one.date(), List.of(), Optional.of(at(one.date(), time, 10)));
    }

    private static Placement nowhere(BookedAppointment one) {
        return new Placement(one, null, List.of(), Optional.empty());
    }
}
