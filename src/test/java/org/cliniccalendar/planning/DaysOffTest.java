package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.SampleDates.CLINIC;
import static org.cliniccalendar.planning.SampleDates.CLINICIAN;
import static org.cliniccalendar.planning.SampleDates.LONDON;
import static org.cliniccalendar.planning.SampleDates.MONDAY;
import static org.cliniccalendar.planning.SampleDates.booked;
import static org.cliniccalendar.planning.SampleDates.client;
import static org.cliniccalendar.planning.SampleDates.held;
import static org.cliniccalendar.planning.SampleDates.request;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cliniccalendar.planning.DaysOffRows.DateOff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Days off before and after they are looked at. */
class DaysOffTest {
    private static final DaysOff DAYS = days(0, 200);
    private static final DateOff FIRST = new DateOff(100, 1, 7, false);
    private static final DateOff SECOND = new DateOff(101, 1, 8, false);

    @ParameterizedTest(name = "{0} days later, {1} characters: {2}")
    @CsvSource({
        "0, 0, ''",
        "365, 200, ''",
        "-1, 0, refused.lastBeforeFirst",
        "366, 0, refused.tooManyDays",
        "0, 201, refused.reasonTooLong"
    })
    void daysAreOneOrMoreAtMostAYearForAShortReason(int later, int characters, String refusal) {
        DaysOff days = days(later, characters);
        if (refusal.isEmpty()) {
            assertDoesNotThrow(days::check);
        } else {
            assertEquals(
                    refusal, assertThrows(PlanningRefused.class, days::check).key());
        }
    }

    @Test
    void whoIsBookedIsListedByTimeAndWhoseVisitOthersAreAskedForApart() {
        DaysOffProposal proposal = found(
                        booked(12, 0, "09:10"),
                        booked(11, 0, "09:10"),
                        held(booked(13, 0, "09:20")),
                        booked(14, 0, "09:00"),
                        request(16, 0, "09:50", 1, true),
                        request(15, 0, "09:40", 2, true))
                .proposal();

        assertEquals(2, proposal.dates());
        assertEquals(3, proposal.begun());
        assertEquals(List.of("A14", "A11", "A12"), refs(proposal.appointments()));
        assertEquals(List.of("A15", "A16"), refs(proposal.released()));
        assertEquals(Optional.empty(), proposal.appointments().get(0).suggested());
        assertEquals(LONDON, proposal.appointments().get(0).zone());
    }

    @Test
    void whatIsHeldForMinutesEndsAndNobodyIsTold() {
        FoundDaysOff found =
                found(booked(11, 0, "09:00"), held(booked(12, 0, "09:10")), request(13, 0, "09:20", 1, true));

        assertEquals(
                List.of("A11"),
                found.told().stream().map(BookedAppointment::ref).toList());
        assertEquals(
                List.of("A11", "A12"),
                found.ended().stream().map(BookedAppointment::ref).toList());
        assertEquals(Set.of(100L, 101L), found.dateIds());
        assertEquals(Set.of(7L, 8L), found.sessionIds());
    }

    @Test
    void clientsWithoutAnAddressAreNamed() {
        TouchedAppointment reached = booked(11, 0, "09:00").touched(Optional.empty(), LONDON);
        TouchedAppointment unreached = new TouchedAppointment(
                "A12", client(12, false), "Talk", reached.during(), Optional.empty(), LONDON, false);

        assertEquals(
                List.of(unreached),
                new DaysOffProposal(1, 0, List.of(reached, unreached), List.of(), "").unreachable());
    }

    @Test
    void whatIsAppliedIsWhatWasSeen() {
        BookedAppointment one = booked(11, 0, "09:00");
        String seen = found(one).proposal().seen();

        assertDoesNotThrow(() -> found(one).check(seen, Choice.TO_REBOOK));
        Stream.of(
                        found(),
                        found(one, booked(12, 0, "09:10")),
                        found(SampleDates.changed(one, false, 5L, 2)),
                        found(request(11, 0, "09:00", 1, true)),
                        new FoundDaysOff(DAYS, LONDON, List.of(FIRST), 3, List.of(one)),
                        new FoundDaysOff(DAYS, LONDON, List.of(FIRST, new DateOff(101, 2, 8, false)), 3, List.of(one)))
                .forEach(other -> {
                    assertNotEquals(seen, other.proposal().seen());
                    assertEquals(
                            "refused.seenOther",
                            assertThrows(PlanningRefused.class, () -> other.check(seen, Choice.TO_REBOOK))
                                    .key());
                });
    }

    @ParameterizedTest
    @EnumSource
    void appointmentsAreRebookedOrEnd(Choice choice) {
        FoundDaysOff found = found(booked(11, 0, "09:00"));
        String seen = found.proposal().seen();

        if (choice == Choice.TO_REBOOK || choice == Choice.END) {
            assertDoesNotThrow(() -> found.check(seen, choice));
        } else {
            assertEquals(
                    "refused.choice",
                    assertThrows(PlanningRefused.class, () -> found.check(seen, choice))
                            .key());
        }
    }

    @Test
    void whereNoSessionIsNothingIsCancelled() {
        FoundDaysOff nothing = new FoundDaysOff(DAYS, LONDON, List.of(), 1, List.of());

        assertEquals(
                "refused.noSessionThen",
                assertThrows(
                                PlanningRefused.class,
                                () -> nothing.check(nothing.proposal().seen(), Choice.END))
                        .key());
    }

    private static FoundDaysOff found(BookedAppointment... appointments) {
        return new FoundDaysOff(DAYS, LONDON, List.of(FIRST, SECOND), 3, List.of(appointments));
    }

    private static DaysOff days(int later, int characters) {
        LocalDate last = MONDAY.plusDays(later);
        return new DaysOff(CLINIC, CLINICIAN, MONDAY, last, "x".repeat(characters));
    }

    private static List<String> refs(List<TouchedAppointment> appointments) {
        return appointments.stream().map(TouchedAppointment::ref).toList();
    }
}
