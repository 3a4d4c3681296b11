package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.SampleDates.booked;
import static org.cliniccalendar.planning.SampleDates.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of several requests for one visit, which end with nothing lost. */
class VisitsTest {
    private static final BookedAppointment FIRST = request(11, 0, "09:00", 1, false);
    private static final BookedAppointment SECOND = request(12, 0, "09:10", 1, false);
    private static final BookedAppointment ASKED_ELSEWHERE = request(13, 0, "09:20", 2, true);
    private static final BookedAppointment BY_ITSELF = booked(14, 0, "09:30");

    @Test
    void whoeverWasAskedFirstEndsTheVisitAndTheOthersAreReleased() {
        assertEquals(Set.of(SECOND), Visits.released(List.of(SECOND, BY_ITSELF, FIRST), List.of()));
    }

    @Test
    void aVisitThatIsAskedOfSomebodyWhoStaysGoesOn() {
        assertEquals(Set.of(FIRST), Visits.released(List.of(FIRST), List.of(SECOND, BY_ITSELF)));
        assertEquals(Set.of(ASKED_ELSEWHERE), Visits.released(List.of(ASKED_ELSEWHERE, BY_ITSELF), List.of()));
    }

    @Test
    void requestsForOtherVisitsDoNotCount() {
        assertEquals(Set.of(), Visits.released(List.of(FIRST, BY_ITSELF), List.of(ASKED_ELSEWHERE)));
    }
}
