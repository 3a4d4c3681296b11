package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.SampleDates.LONDON;
import static org.cliniccalendar.planning.SampleDates.MONDAYS;
import static org.cliniccalendar.planning.SampleDates.SESSION;
import static org.cliniccalendar.planning.SampleDates.TYPE;
import static org.cliniccalendar.planning.SampleDates.at;
import static org.cliniccalendar.planning.SampleDates.booked;
import static org.cliniccalendar.planning.SampleDates.dates;
import static org.cliniccalendar.planning.SampleDates.plan;
import static org.cliniccalendar.planning.SampleDates.plannedAt;
import static org.cliniccalendar.planning.SampleDates.published;
import static org.cliniccalendar.planning.SampleDates.refs;
import static org.cliniccalendar.planning.SampleDates.session;
import static org.cliniccalendar.planning.SampleDates.week;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.cliniccalendar.session.Clash;
import org.cliniccalendar.session.PlannedDate;
import org.cliniccalendar.session.PublishedDate;
import org.cliniccalendar.session.SessionStatus;
import org.junit.jupiter.api.Test;

/** The dates of weeks 0 and 1 go from nine to half past nine, week 2 vanishes, week 3 stays and has a free slot. */
class PreparationTest {
    private static final SessionChange EDIT = SessionChange.edit(SESSION, 1, plan("09:30", MONDAYS));
    private static final FreeSlot FREE = new FreeSlot(week(3), at(week(3), "09:50", 10), TYPE, 1);
    private static final BookedAppointment FITS = booked(11, 0, "09:30");
    private static final BookedAppointment MOVES = booked(12, 1, "09:00");
    private static final BookedAppointment VANISHES = booked(13, 2, "09:10");
    private static final BookedAppointment STAYS = booked(14, 3, "09:00");

    @Test
    void aProposalNamesDatesSlotsAndWhereEverybodyWouldBe() {
        SessionProposal proposal = prepared(EDIT, dates(0, 1, 2), FREE).proposal();

        assertEquals(Set.of(week(0), week(1)), proposal.changed());
        assertEquals(Set.of(week(2)), proposal.vanishing());
        assertEquals(Set.of(), proposal.added());
        assertEquals(3, proposal.touchedDates());
        assertEquals(12, proposal.slots());
        assertEquals(List.of("A11"), refs(proposal, TouchedGroup.FITTING));
        assertEquals(List.of("A12", "A13"), refs(proposal, TouchedGroup.MOVABLE));
        assertEquals(
                List.of(
                        Optional.of(at(week(0), "09:30", 10)),
                        Optional.of(at(week(1), "09:30", 10)),
                        Optional.of(at(week(1), "09:40", 10))),
                proposal.appointments().stream()
                        .map(TouchedAppointment::suggested)
                        .toList());
        assertEquals(LONDON, proposal.appointments().get(0).zone());
    }

    @Test
    void datesThatChangeAppearOrGoAreTouched() {
        DateChanges dates = DateChanges.replacing(dates(0, 1, 2), plannedAt("09:30", 0, 1, 4, 5), dates(3));

        SessionProposal proposal =
                prepared(EDIT, replan(EDIT, dates), List.of(), List.of()).proposal();

        assertEquals(Set.of(week(4), week(5)), proposal.added());
        assertEquals(5, proposal.touchedDates());
    }

    @Test
    void nobodyIsPutIntoABlankSlot() {
        SortedMap<LocalDate, PlannedDate> blank = plannedAt("09:30");
        blank.put(week(0), SampleDates.planned(0, "09:30", "-:10*6"));
        Preparation prepared = prepared(
                EDIT, replan(EDIT, DateChanges.replacing(dates(0), blank, dates(3))), List.of(FITS), List.of());

        assertEquals(List.of("A11"), refs(prepared.proposal(), TouchedGroup.WITHOUT_PLACE));
        assertEquals(0, prepared.proposal().slots());
    }

    @Test
    void theFreeSlotsOfDatesThatStayCount() {
        BookedAppointment nearer = booked(15, 2, "09:50");
        BookedAppointment onlyThere = booked(16, 2, "09:55");
        Preparation prepared = prepared(
                EDIT,
                replan(EDIT, DateChanges.replacing(dates(2), plannedAt("10:00"), dates(3))),
                List.of(nearer, onlyThere),
                List.of(FREE));

        assertEquals(
                List.of(Optional.of(FREE.during()), Optional.empty()),
                prepared.proposal().appointments().stream()
                        .map(TouchedAppointment::suggested)
                        .toList());
    }

    @Test
    void aDateThatWasCancelledOffersNothing() {
        SortedMap<LocalDate, PublishedDate> cancelled = dates(0, 1, 2);
        cancelled.put(week(0), published(0, false, true, false, false));
        cancelled.put(week(1), published(1, false, true, false, false));

        SessionProposal proposal = prepared(EDIT, cancelled, FREE).proposal();

        assertEquals(List.of("A13"), refs(proposal, TouchedGroup.MOVABLE));
        assertEquals(List.of("A11", "A12"), refs(proposal, TouchedGroup.WITHOUT_PLACE));
    }

    @Test
    void dateThatWereChangedByThemselvesAreNamedWhereTheEditReachesFurther() {
        SortedMap<LocalDate, PublishedDate> staying = dates(3);
        staying.put(week(4), published(4, true, false, true, false));
        DateChanges dates = DateChanges.replacing(dates(0), plannedAt("09:30", 0), staying);
        SessionChange single = SessionChange.edit(SESSION, 1, Scope.THIS_DATE, week(0), plan());
        SessionChange activate = SessionChange.activate(SESSION, 1);

        assertEquals(Set.of(week(4)), unmoved(EDIT, dates));
        assertEquals(Set.of(), unmoved(single, dates));
        assertEquals(Set.of(), unmoved(activate, dates));
    }

    @Test
    void whereSomebodyIsKeptTheDateStaysWithAllThatAreOnIt() {
        BookedAppointment besides = booked(15, 1, "09:40");
        Preparation prepared = prepared(
                EDIT,
                replan(EDIT, DateChanges.replacing(dates(0, 1), plannedAt("09:30", 0, 1), dates(3))),
                List.of(FITS, MOVES, besides),
                List.of());

        Settlement settled = prepared.settle(Map.of(TouchedGroup.MOVABLE, Choice.KEEP));

        assertEquals(dates(1), settled.replan().dates().kept());
        assertEquals(dates(0), settled.replan().dates().superseded());
        assertEquals(List.of("A11"), refs(settled.placements()));
    }

    @Test
    void asUsualNoDateIsKept() {
        Settlement settled = prepared(EDIT, dates(0, 1, 2), FREE).settle(Map.of());

        assertEquals(dates(), settled.replan().dates().kept());
        assertEquals(List.of("A11", "A12", "A13"), refs(settled.placements()));
    }

    @Test
    void whereASessionBecomesInactiveNobodyMoves() {
        SessionChange deactivate = SessionChange.deactivate(SESSION, 1);
        Replan replan = replan(deactivate, DateChanges.closing(dates(0, 1, 3), date -> date.id() < 102));

        Preparation prepared = prepared(deactivate, replan, List.of(FITS, MOVES, STAYS), List.of());

        assertEquals(List.of("A11", "A12"), refs(prepared.proposal(), TouchedGroup.FITTING));
        assertEquals(
                2,
                prepared.settle(Map.of(TouchedGroup.FITTING, Choice.TO_REBOOK))
                        .toRebook()
                        .size());
    }

    @Test
    void aClashOnADateThatStaysAsItIsDoesNotCount() {
        Clash first = new Clash(week(0), at(week(0), "09:30", 60), Clash.What.CLINICIAN, "Haddad", "Mill House");
        Clash second = new Clash(week(1), at(week(1), "09:30", 60), Clash.What.ROOM, "Haddad", "Mill House");
        Preparation prepared = new Preparation(
                session(SessionStatus.ACTIVE),
                replan(EDIT, DateChanges.replacing(dates(0, 1), plannedAt("09:30", 0, 1), dates())),
                List.of(first, second),
                List.of(MOVES),
                List.of(),
                List.of());

        assertEquals(List.of(first, second), prepared.proposal().clashes());
        assertEquals(List.of(first, second), prepared.clashes(prepared.settle(Map.of())));
        assertEquals(List.of(first), prepared.clashes(prepared.settle(Map.of(TouchedGroup.MOVABLE, Choice.KEEP))));
    }

    private static Set<LocalDate> unmoved(SessionChange change, DateChanges dates) {
        return prepared(change, replan(change, dates), List.of(), List.of())
                .proposal()
                .unmoved();
    }

    private static Preparation prepared(
            SessionChange change, SortedMap<LocalDate, PublishedDate> superseded, FreeSlot free) {
        DateChanges dates = DateChanges.replacing(superseded, plannedAt("09:30", 0, 1), dates(3));
        return prepared(change, replan(change, dates), List.of(FITS, MOVES, VANISHES, STAYS), List.of(free));
    }

    private static Preparation prepared(
            SessionChange change, Replan replan, List<BookedAppointment> appointments, List<FreeSlot> free) {
        return new Preparation(session(SessionStatus.ACTIVE), replan, List.of(), appointments, free, List.of());
    }

    private static Replan replan(SessionChange change, DateChanges dates) {
        return new Replan(
                change, SessionStatus.ACTIVE, plan("09:30", MONDAYS), Optional.empty(), plan("09:30", MONDAYS), dates);
    }

    private static List<String> refs(SessionProposal proposal, TouchedGroup group) {
        return proposal.appointments(group).stream()
                .map(TouchedAppointment::ref)
                .toList();
    }

    private static List<String> refs(List<Placement> placements) {
        return SampleDates.refs(placements);
    }
}
