package org.cliniccalendar.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
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
    void datesAndTimesAreNamedAsPeopleReadThem() {
        assertEquals(
                "3 minutes too late for Monday 7 December 2026, who's gone.",
                new TooLate(3, LocalDate.of(2026, 12, 7)).inWords(Locale.UK));
        assertEquals(
                "3 minutes too late for 09:05, who's gone.", new TooLate(3, LocalTime.of(9, 5)).inWords(Locale.UK));
    }

    @Test
    void isReadableInALog() {
        assertEquals("org.cliniccalendar.time.messages#tooLate [3, Dr O'Hara]", tooLate.getMessage());
    }

    private static final class TooLate extends Refusal {
        TooLate(int minutes, Object missed) {
            super("tooLate", minutes, missed);
        }
    }
}
