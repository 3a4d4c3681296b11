package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.SampleDates.dates;
import static org.cliniccalendar.planning.SampleDates.plannedAt;
import static org.cliniccalendar.planning.SampleDates.week;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cliniccalendar.session.PublishedDate;
import org.junit.jupiter.api.Test;

/** Dates that a change replaces, opens or closes, and those that it leaves after all. */
class DateChangesTest {
    /** Weeks 0 and 1 become different, week 2 goes, week 4 is new, week 3 stays. */
    private static final DateChanges REPLACED =
            DateChanges.replacing(dates(0, 1, 2), plannedAt("10:00", 0, 1, 4), dates(3));

    private static final DateChanges CLOSED = DateChanges.closing(dates(0, 1, 2), date -> date.id() != 101);

    private static final DateChanges OPENED = DateChanges.opening(dates(0, 1, 2), date -> date.id() != 101);

    @Test
    void aReplacedDateChangesOrVanishesAndANewOneIsAdded() {
        assertEquals(weeks(0, 1), REPLACED.changed());
        assertEquals(weeks(2), REPLACED.vanishing());
        assertEquals(weeks(4), REPLACED.added());
        assertEquals(dates(3), REPLACED.staying());
        assertEquals(Set.of(100L, 101L, 102L), REPLACED.givenUp());
    }

    @Test
    void ofDatesThatAreOpenedTheOthersStay() {
        assertEquals(dates(0, 2), OPENED.opened());
        assertEquals(dates(1), OPENED.staying());
        assertEquals(weeks(0, 2), OPENED.changed());
        assertEquals(Set.of(), OPENED.givenUp());
    }

    @Test
    void ofDatesThatAreClosedTheOthersStay() {
        assertEquals(dates(0, 2), CLOSED.closed());
        assertEquals(dates(1), CLOSED.staying());
        assertEquals(weeks(0, 2), CLOSED.changed());
        assertEquals(Set.of(100L, 102L), CLOSED.givenUp());
    }

    @Test
    void aDateThatIsKeptIsNeitherReplacedNorClosed() {
        DateChanges kept = REPLACED.keeping(List.of(week(1), week(2)));

        assertEquals(dates(1, 2), kept.kept());
        assertEquals(dates(0), kept.superseded());
        assertEquals(plannedAt("10:00", 0, 4), kept.published());
        assertEquals(dates(3), kept.staying());
        DateChanges open = CLOSED.keeping(List.of(week(2)));
        assertEquals(dates(2), open.kept());
        assertEquals(dates(0), open.closed());
        assertEquals(dates(0, 2), open.keeping(List.of(week(0))).kept());
    }

    @Test
    void onADateThatIsSkippedNothingIsPublishedOrOpened() {
        DateChanges skipped = REPLACED.skipping(List.of(week(1), week(4)));

        assertEquals(dates(0, 1, 2), skipped.superseded());
        assertEquals(plannedAt("10:00", 0), skipped.published());
        assertEquals(weeks(1, 2), skipped.vanishing());
        DateChanges fewer = OPENED.skipping(List.of(week(2)));
        assertEquals(dates(0), fewer.opened());
        assertEquals(dates(2), fewer.superseded());
        assertEquals(dates(1), fewer.staying());
    }

    @Test
    void keysAreThoseOfAllDatesOfBothGroups() {
        SortedMap<LocalDate, PublishedDate> none = new TreeMap<>();

        assertEquals(Set.of(100L, 102L, 103L), DateChanges.keys(dates(0), dates(2, 3)));
        assertEquals(Set.of(101L), DateChanges.keys(dates(1)));
        assertEquals(Set.of(), DateChanges.keys(none));
    }

    private static Set<LocalDate> weeks(int... weeks) {
        return new TreeSet<>(dates(weeks).keySet());
    }
}
