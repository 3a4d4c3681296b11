package org.cliniccalendar.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockShiftTest {
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    @ParameterizedTest
    @CsvSource({
        "2027-01-04T09:00, 2027-01-04T08:00:00Z",
        "2027-07-05T09:00:30, 2027-07-05T07:00:30Z",
        "2027-01-04T09:00Z, 2027-01-04T09:00:00Z",
        "2027-01-04T09:00+13:00, 2027-01-03T20:00:00Z",
        "2027-07-05T09:00[America/Los_Angeles], 2027-07-05T16:00:00Z"
    })
    void aMomentIsThatOfItsZoneOrOfTheFirstClinics(String text, Instant moment) {
        Instant reached = ClockShift.ofTheMachine().instant().plus(ClockShift.to(text, () -> PRAGUE));

        assertTrue(Duration.between(reached, moment).abs().compareTo(Duration.ofSeconds(30)) < 0, reached::toString);
    }

    @Test
    void nowIsNotMoved() {
        assertEquals(Duration.ZERO, ClockShift.to("now", () -> PRAGUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2027-02-30T09:00", "2027-01-04", "2027-01-04T25:00"})
    void whatIsNoMomentIsRefusedInWords(String text) {
        String sentence = assertThrows(LaunchFailure.class, () -> ClockShift.to(text, () -> PRAGUE))
                .getMessage();

        assertTrue(sentence.startsWith("-Dclinic.now=" + text + " is no moment"), sentence);
    }
}
