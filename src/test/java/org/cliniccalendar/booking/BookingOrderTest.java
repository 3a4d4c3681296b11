package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cliniccalendar.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What is ordered, held and remembered, and how a refusal is worded. */
class BookingOrderTest {
    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");
    private static final Interval NINE = Interval.of(NOW.plusSeconds(3_600), Duration.ofMinutes(10));
    private static final Booked BOOKED =
            new Booked("FHKLMQRT", AppointmentStatus.REQUESTED, 1, NINE, ZoneId.of("Europe/London"), List.of());

    @Test
    void anOrderIsTheSameWhenAllThatItSaysIsTheSame() {
        BookingOrder order = new BookingOrder(1, 2, 3, 4L, "key");

        assertEquals(order.fingerprint(), new BookingOrder(1, 2, 3, 4L, "other").fingerprint());
        assertNull(order.alternatives());
        Stream.of(
                        new BookingOrder(9, 2, 3, 4L, "key"),
                        new BookingOrder(1, 9, 3, 4L, "key"),
                        new BookingOrder(1, 2, 9, 4L, "key"),
                        new BookingOrder(1, 2, 3, 9L, "key"),
                        new BookingOrder(1, 2, 3, null, "key"))
                .forEach(other -> assertNotEquals(order.fingerprint(), other.fingerprint()));
    }

    @Test
    void aRequestsFingerprintIsItsSha256() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", BookingOrder.fingerprintOf("abc"));
        assertNull(new BookingOrder(1, 2, 3, 4L, "key", "x").alternatives());
    }

    @Test
    void theAnswerToAKeyIsReadAsItWasGiven() {
        RememberedAnswer answer =
                RememberedAnswer.of(new BookingOrder(1, 2, 3, 4L, "key", "print"), "ann", BOOKED, NOW);

        assertEquals(new RememberedAnswer("ann", "key", "print", answer.text(), NOW), answer);
        assertEquals(BOOKED, RememberedAnswer.read(answer.text()));
        assertNull(RememberedAnswer.of(new BookingOrder(1, 2, 3, 4L, null), "ann", BOOKED, NOW));
    }

    @ParameterizedTest(name = "{0} seconds, {1} characters: {2}")
    @CsvSource({
        "1, 0, ''",
        "7200, 120, ''",
        "0, 0, refused.holdLength",
        "-1, 0, refused.holdLength",
        "7201, 0, refused.holdLength",
        "60, 121, refused.holdNote"
    })
    void aHoldIsForAtMostTwoHoursWithAShortNote(long seconds, int characters, String refusal) {
        HoldWish wish = new HoldWish(1, 2, Duration.ofSeconds(seconds), "x".repeat(characters));

        if (refusal.isEmpty()) {
            assertDoesNotThrow(wish::check);
        } else {
            assertEquals(
                    refusal, assertThrows(AppointmentRefused.class, wish::check).key());
        }
    }

    @Test
    void aFormHoldsItsTimeForFiveMinutesAndCanAskForMore() {
        assertEquals(new HoldWish(1, 2, Duration.ofMinutes(5), ""), HoldWish.forForm(1, 2));
        assertEquals(true, new Held("A", NOW, NOW.plusSeconds(1)).isExtendable());
        assertEquals(false, new Held("A", NOW, NOW).isExtendable());
    }

    @ParameterizedTest
    @CsvSource({
        "client_is_in_one_place, refused.clientElsewhere",
        "appointment_client_id_fkey, refused.unknownClient",
        "slot_seat_taken_once, refused.justTaken",
        "slot_not_over_taken, refused.justTaken",
        "request_answered_once, refused.keyUsed"
    })
    void aViolatedConstraintIsToldInWords(String constraint, String key) {
        PersistenceException failure = violating(constraint);

        AppointmentRefused refused = (AppointmentRefused) AppointmentRefused.by(failure);

        assertEquals(key, refused.key());
        assertTrue(refused.inWords(Locale.UK).endsWith("."), refused.inWords(Locale.UK));
    }

    @Test
    void anyOtherFailureStaysWhatItIs() {
        PersistenceException other = violating("appointment_ref_unique");
        PersistenceException none = new PersistenceException("gone");

        assertSame(other, AppointmentRefused.by(other));
        assertSame(none, AppointmentRefused.by(none));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WINDOW_OPEN", "FREE"})
    void aTimeThatRulesCloseNamesTheFirstOfThem(String first) {
        ClosedReason reason = ClosedReason.of(BookingRule.valueOf(first), List.of("1", "2", "3"));
        ClosedReason other = ClosedReason.of(BookingRule.NO_BLOCK, List.of("1", "2"));
        NotBookable refused = new NotBookable(List.of(reason, other));

        assertEquals(List.of(reason, other), refused.reasons());
        assertEquals(List.of(reason.inWords(Locale.UK)), refused.arguments());
        assertEquals(first.equals("FREE"), reason.isTaken());
        assertEquals(first.equals("WINDOW_OPEN"), reason.overridable());
    }

    @Test
    void aTimeCanBeBookedAllTheSameWhenEachOfItsRulesCanBeSetAside() {
        ClosedReason window = ClosedReason.of(BookingRule.WINDOW_OPEN, List.of());
        ClosedReason taken = ClosedReason.of(BookingRule.FREE, List.of());
        Opening time = OpeningCursorTest.opening(3L);

        assertEquals(true, new Explanation(List.of(window), time).isOverridable());
        assertEquals(false, new Explanation(List.of(window, taken), time).isOverridable());
        assertEquals(false, new Explanation(List.of(), time).isOverridable());
        assertEquals(false, new Explanation(List.of(window), null).isOverridable());
    }

    private static PersistenceException violating(String constraint) {
        ServerErrorMessage message = new ServerErrorMessage("SERROR\0C23505\0Mduplicate key\0n" + constraint + "\0");
        return new PersistenceException(new PSQLException(message));
    }
}
