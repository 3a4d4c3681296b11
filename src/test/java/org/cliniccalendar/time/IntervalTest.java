package org.cliniccalendar.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    /** Every relation that another interval can have to the hour from 9 to 10, by minutes after 9. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            THE OTHER IS         | FROM |  TO | OVERLAPS | ABUTS | ENCLOSES | ENCLOSED | PRECEDES
            long before          |  -30 | -10 | false    | false | false    | false    | false
            ending at the start  |  -30 |   0 | false    | true  | false    | false    | false
            reaching in          |  -30 |  10 | true     | false | false    | false    | false
            reaching to the end  |  -30 |  60 | true     | false | false    | true     | false
            all around           |  -30 |  90 | true     | false | false    | true     | false
            its beginning        |    0 |  10 | true     | false | true     | false    | false
            the same             |    0 |  60 | true     | false | true     | true     | false
            the same and longer  |    0 |  90 | true     | false | false    | true     | false
            inside               |   10 |  50 | true     | false | true     | false    | false
            its last part        |   50 |  60 | true     | false | true     | false    | false
            reaching out         |   50 |  90 | true     | false | false    | false    | false
            starting at the end  |   60 |  90 | false    | true  | false    | false    | true
            long after           |   70 |  90 | false    | false | false    | false    | true
            """)
    void relationsToTheHourFromNineToTen(
            String relation,
            int from,
            int to,
            boolean overlaps,
            boolean abuts,
            boolean encloses,
            boolean enclosed,
            boolean precedes) {
        Interval hour = minutes(0, 60);
        Interval other = minutes(from, to);
        assertEquals(overlaps, hour.overlaps(other), "overlaps");
        assertEquals(overlaps, other.overlaps(hour), "is overlapped");
        assertEquals(abuts, hour.abuts(other), "abuts");
        assertEquals(abuts, other.abuts(hour), "is abutted");
        assertEquals(encloses, hour.encloses(other), "encloses");
        assertEquals(enclosed, other.encloses(hour), "is enclosed");
        assertEquals(precedes, hour.precedes(other), "precedes");
        assertEquals(overlaps, hour.intersection(other).isPresent(), "intersection");
        assertEquals(hour.intersection(other), other.intersection(hour));
    }

    @Test
    void theIntersectionIsWhatIsInBoth() {
        assertEquals(Optional.of(minutes(50, 60)), minutes(0, 60).intersection(minutes(50, 90)));
        assertEquals(Optional.of(minutes(10, 50)), minutes(0, 60).intersection(minutes(10, 50)));
    }

    @Test
    void theStartIsInsideAndTheEndIsNot() {
        Interval hour = minutes(0, 60);
        assertTrue(hour.contains(hour.start()));
        assertTrue(hour.contains(hour.end().minusNanos(1)));
        assertFalse(hour.contains(hour.end()));
        assertFalse(hour.contains(hour.start().minusNanos(1)));
    }

    @Test
    void isNeverEmptyOrBackwards() {
        assertThrows(IllegalArgumentException.class, () -> minutes(10, 10));
        assertThrows(IllegalArgumentException.class, () -> minutes(10, 9));
        assertThrows(IllegalArgumentException.class, () -> Interval.of(NINE, Duration.ZERO));
    }

    @Test
    void isMadeOfAStartAndADurationToo() {
        assertEquals(minutes(0, 45), Interval.of(NINE, Duration.ofMinutes(45)));
        assertEquals(Duration.ofMinutes(45), minutes(5, 50).duration());
    }

    @Test
    void sortsByStartThenByEnd() {
        assertEquals(
                List.of(minutes(0, 10), minutes(0, 20), minutes(5, 6)),
                Stream.of(minutes(5, 6), minutes(0, 20), minutes(0, 10))
                        .sorted()
                        .toList());
    }

    private static final Instant NINE = Instant.parse("2026-12-03T09:00:00Z");

    private static Interval minutes(int from, int to) {
        return new Interval(NINE.plusSeconds(60L * from), NINE.plusSeconds(60L * to));
    }
}
