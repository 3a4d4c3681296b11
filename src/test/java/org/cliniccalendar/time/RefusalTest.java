package org.cliniccalendar.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private final Refusal tooLate = new TooLate(3, "Dr O'Hara");

    @Test
    void findsItsSentenceInTheBundleOfItsPackage() {
        assertEquals("org.cliniccalendar.time.messages", tooLate.bundle());
        assertEquals("tooLate", tooLate.key());
        assertEquals(List.of(3, "Dr O'Hara"), tooLate.arguments());
        assertEquals("3 minutes too late for Dr O'Hara, who's gone.", tooLate.inWords(Locale.UK));
    }

    @Test
    void isReadableInALog() {
        assertEquals("org.cliniccalendar.time.messages#tooLate [3, Dr O'Hara]", tooLate.getMessage());
    }

    private static final class TooLate extends Refusal {
        TooLate(int minutes, String clinician) {
            super("tooLate", minutes, clinician);
        }
    }
}
