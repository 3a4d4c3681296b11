package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AppointmentReferenceTest {
    private static final int KEYS = 200_000;
    private static final Set<String> REFERENCES =
            LongStream.rangeClosed(1, KEYS).mapToObj(AppointmentReference::of).collect(Collectors.toUnmodifiableSet());

    @Test
    void noTwoOfTheFirstTwoHundredThousandKeysShareAReference() {
        assertEquals(KEYS, REFERENCES.size());
    }

    @Test
    void aReferenceHasEightCharactersThatAreNotMisheardOrMisread() {
        assertTrue(REFERENCES.stream().allMatch(reference -> reference.matches("[FHKLMQRTWXYZ2-9]{8}")));
    }

    @Test
    void neighboursDoNotLookLikeNeighbours() {
        for (long key = 1; key < 1_000; key++) {
            String one = AppointmentReference.of(key);
            String next = AppointmentReference.of(key + 1);
            assertNotEquals(one.substring(4), next.substring(4), () -> one + " is followed by " + next);
        }
    }

    /** Appointments that are in people's diaries keep their reference: it is computed the same way for ever. */
    @Test
    void theReferenceOfAKeyNeverChanges() {
        assertEquals("FFFFFFFF", AppointmentReference.of(0));
        assertEquals("TWT78QF7", AppointmentReference.of(51));
    }
}
