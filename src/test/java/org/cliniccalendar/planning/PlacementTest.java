package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.SampleDates.LONDON;
import static org.cliniccalendar.planning.SampleDates.TYPE;
import static org.cliniccalendar.planning.SampleDates.at;
import static org.cliniccalendar.planning.SampleDates.booked;
import static org.cliniccalendar.planning.SampleDates.overbooked;
import static org.cliniccalendar.planning.SampleDates.refs;
import static org.cliniccalendar.planning.SampleDates.week;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cliniccalendar.time.Interval;
import org.junit.jupiter.api.Test;

/** Where appointments of Monday 4 January can be when other times are free. */
class PlacementTest {
    private static final Interval NINE = at(week(0), "09:00", 10);
    private static final Interval TEN = at(week(0), "10:00", 10);
    private static final Interval ELEVEN = at(week(0), "11:00", 10);

    @Test
    void whatStillFitsStaysAtItsTimeInTheNewSlots() {
        Placement placed =
                placed(List.of(), slots(NINE, TEN), booked(11, 0, "09:00")).get(0);

        assertEquals(TouchedGroup.FITTING, placed.group());
        assertEquals(Optional.of(NINE), placed.during());
        assertEquals(List.of(new FreeSlot(week(0), NINE, TYPE, 1)), placed.slots());
        assertTrue(placed.isCarried());
        assertFalse(placed.isMoved());
    }

    @Test
    void whatDoesNotFitGoesToTheNearestTime() {
        Placement placed =
                placed(List.of(), slots(TEN, ELEVEN), booked(11, 0, "09:00")).get(0);

        assertEquals(TouchedGroup.MOVABLE, placed.group());
        assertEquals(Optional.of(TEN), placed.during());
        assertEquals(week(0), placed.date());
        assertTrue(placed.isCarried());
        assertTrue(placed.isMoved());
    }

    @Test
    void whatHasNoPlaceIsWithoutOne() {
        Placement placed = placed(List.of(), List.of(), booked(11, 0, "09:00")).get(0);

        assertEquals(TouchedGroup.WITHOUT_PLACE, placed.group());
        assertEquals(Optional.empty(), placed.during());
        assertFalse(placed.isCarried());
        assertFalse(placed.isMoved());
    }

    @Test
    void whatFitsIsPlacedBeforeWhatMustMoveAndAllStandInOrderOfTime() {
        List<Placement> placed = placed(List.of(), slots(TEN, ELEVEN), booked(11, 0, "09:00"), booked(12, 0, "10:00"));

        assertEquals(List.of("A11", "A12"), refs(placed));
        assertEquals(Optional.of(ELEVEN), placed.get(0).during());
        assertEquals(Optional.of(TEN), placed.get(1).during());
    }

    @Test
    void noTwoAreGivenTheSameTime() {
        List<Placement> placed = placed(
                List.of(), slots(TEN, ELEVEN), booked(11, 0, "09:00"), booked(12, 0, "09:10"), booked(13, 0, "09:20"));

        assertEquals(
                List.of(Optional.of(TEN), Optional.of(ELEVEN), Optional.empty()),
                placed.stream().map(Placement::during).toList());
    }

    @Test
    void twoOfOneClientAreNotMovedToTheSameTime() {
        List<FreeSlot> twoSeatsAtTen = List.of(new FreeSlot(week(0), TEN, TYPE, 2));

        List<Placement> placed =
                placed(List.of(), twoSeatsAtTen, booked(11, 1, 0, "09:00", 10), booked(12, 1, 0, "09:20", 10));

        assertEquals(
                List.of(Optional.of(TEN), Optional.empty()),
                placed.stream().map(Placement::during).toList());
        assertEquals(
                List.of(Optional.of(TEN), Optional.of(TEN)),
                placed(List.of(), twoSeatsAtTen, booked(11, 1, 0, "09:00", 10), booked(12, 2, 0, "09:20", 10)).stream()
                        .map(Placement::during)
                        .toList());
    }

    @Test
    void nobodyIsMovedToWhereTheyCannotCome() {
        BookedAppointment one = booked(11, 1, 0, "09:00", 10);

        Map.of(
                        new Busy(1L, 99L, TEN), ELEVEN,
                        new Busy(null, null, TEN), ELEVEN,
                        new Busy(1L, 99L, at(week(0), "09:55", 10)), ELEVEN,
                        new Busy(2L, 99L, TEN), TEN,
                        new Busy(1L, 11L, TEN), TEN,
                        new Busy(1L, 99L, NINE), TEN)
                .forEach((busy, expected) -> assertEquals(
                        Optional.of(expected),
                        placed(List.of(busy), slots(TEN, ELEVEN), one).get(0).during(),
                        busy::toString));
    }

    @Test
    void whatWasOverbookedStaysWhileItsDateStillEnclosesIt() {
        BookedAppointment inside = overbooked(booked(11, 0, "10:00"));
        Interval untilNoon = at(week(0), "10:00", 120);

        Placement stays = Placement.of(List.of(inside), Map.of(week(0), untilNoon), List.of(), free(List.of()))
                .get(0);
        assertEquals(TouchedGroup.FITTING, stays.group());
        assertTrue(stays.isCarried());
        assertEquals(List.of(), stays.slots());
        Stream.of(Map.of(week(0), at(week(0), "10:05", 120)), Map.of(week(1), untilNoon))
                .forEach(published -> assertEquals(
                        TouchedGroup.WITHOUT_PLACE,
                        Placement.of(List.of(inside), published, List.of(), free(slots(ELEVEN)))
                                .get(0)
                                .group()));
    }

    @Test
    void onADateThatIsOnlyClosedItIsNotMoved() {
        Placement unmoved = Placement.unmoved(booked(11, 0, "09:00"));

        assertEquals(TouchedGroup.FITTING, unmoved.group());
        assertFalse(unmoved.isCarried());
        assertFalse(unmoved.isMoved());
    }

    private static List<Placement> placed(List<Busy> busy, List<FreeSlot> slots, BookedAppointment... appointments) {
        return Placement.of(List.of(appointments), Map.of(), busy, free(slots));
    }

    private static FreeSlots free(List<FreeSlot> slots) {
        return new FreeSlots(slots, LONDON);
    }

    private static List<FreeSlot> slots(Interval... times) {
        return Stream.of(times)
                .map(time -> new FreeSlot(week(0), time, TYPE, 1))
                .toList();
    }
}
