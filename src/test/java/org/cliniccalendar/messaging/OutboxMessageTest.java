package org.cliniccalendar.messaging;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxMessageTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant START = NOW.plus(Duration.ofHours(5));

    @Test
    void itIsUselessFromTheMomentItsUseEnds() {
        OutboxMessage message = new OutboxMessage(draft("Hello", "ann@example.org"), NOW);

        assertFalse(message.isUselessAt(START.minusNanos(1)));
        assertTrue(message.isUselessAt(START));
    }

    @Test
    void anAttemptThatFailedMovesTheNextOne() {
        OutboxMessage message = new OutboxMessage(draft("Hello", "ann@example.org"), NOW);

        message.failed(failure(DeliveryFailure.Kind.PASSING, "451 later"), NOW);

        assertEquals(MessageStatus.PENDING, message.status());
        assertEquals(NOW.plus(Duration.ofMinutes(1)), message.nextAttemptAt());
    }

    @Test
    void itSaysWhatTheDraftSaid() {
        OutboxMessage message = new OutboxMessage(draft("Hello", "ann@example.org"), NOW.minusSeconds(60));

        assertEquals("greeting", message.kind());
        assertEquals("appointment:K7MT4R", message.about());
        assertEquals("ann@example.org", message.recipient());
        assertEquals("Hello", message.subject());
        assertEquals("Good morning", message.body());
        assertEquals(NOW, message.nextAttemptAt());
        assertEquals(NOW.minusSeconds(60), message.createdAt());
        assertEquals(0, message.attempts());
    }

    @Test
    void eachAttemptCountsAndTheTwelfthIsTheLast() {
        OutboxMessage message = new OutboxMessage(draft("Hello", "ann@example.org"), NOW);
        for (int attempt = 1; attempt < 12; attempt++) {
            message.failed(failure(DeliveryFailure.Kind.PASSING, "451 later"), NOW);
            assertEquals(attempt, message.attempts());
            assertEquals(MessageStatus.PENDING, message.status());
        }

        message.failed(failure(DeliveryFailure.Kind.PASSING, "451 later"), NOW);

        assertEquals(MessageStatus.DEAD, message.status());
    }

    @Test
    void whatIsOfNoUseAnyMoreOrWasSentIsSettled() {
        OutboxMessage expired = new OutboxMessage(draft("Hello", "ann@example.org"), NOW);
        expired.expired(NOW);
        OutboxMessage sent = new OutboxMessage(draft("Hello", "ann@example.org"), NOW);
        sent.sent(NOW);

        assertEquals(MessageStatus.EXPIRED, expired.status());
        assertEquals(0, expired.attempts());
        assertEquals(MessageStatus.SENT, sent.status());
        assertEquals(1, sent.attempts());
        assertEquals(
                "Message " + sent.messageId() + " is SENT, not PENDING",
                assertThrows(IllegalStateException.class, () -> sent.expired(NOW))
                        .getMessage());
    }

    @Test
    void aMessageGivenUpBeginsAnewAtOnce() {
        OutboxMessage message = new OutboxMessage(draft("Hello", "ann@example.org"), NOW);
        message.failed(failure(DeliveryFailure.Kind.REFUSED, "550 no such user"), NOW);

        message.revive(START);

        assertEquals(START, message.nextAttemptAt());
    }

    @ParameterizedTest(name = "kind {0}, about {1}, recipient {2}, subject {3} characters: {4}")
    @CsvSource({
        "40, 80, 254, 200, true",
        "41, 80, 254, 200, false",
        "40, 81, 254, 200, false",
        "40, 80, 255, 200, false",
        "40, 80, 254, 201, false",
        "0,  80, 254, 200, false",
        "40,  0, 254, 200, false"
    })
    void eachTextHasItsLimit(int kind, int about, int recipient, int subject, boolean possible) {
        Executable making = () -> new OutboxMessage.Draft(
                "k".repeat(kind), "a".repeat(about), "r".repeat(recipient), "s".repeat(subject), "", NOW, START);
        if (possible) {
            assertDoesNotThrow(making);
        } else {
            assertThrows(IllegalArgumentException.class, making);
        }
    }

    @Test
    void itIsOfUseForSomeTime() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new OutboxMessage.Draft("greeting", "a", "ann@example.org", "Hello", "", NOW, NOW));
    }

    @Test
    void anErrorIsShownWithoutSpacesAroundIt() {
        assertEquals(
                "451 later",
                failure(DeliveryFailure.Kind.PASSING, " 451 later\r\n").brief());
        assertEquals(
                "x".repeat(500),
                failure(DeliveryFailure.Kind.PASSING, "x".repeat(500)).brief());
        assertEquals(
                "x".repeat(499) + "…",
                failure(DeliveryFailure.Kind.PASSING, "x".repeat(501)).brief());
        assertEquals(
                "java.lang.IllegalStateException",
                failure(DeliveryFailure.Kind.PASSING, null).brief());
        assertEquals(
                DeliveryFailure.Kind.REFUSED,
                failure(DeliveryFailure.Kind.REFUSED, "550").kind());
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        OutboxMessage message = new OutboxMessage(draft("Hello", "ann@example.org"), NOW);
        message.sent(NOW);

        assertThrows(IllegalStateException.class, () -> message.sent(NOW));
        assertThrows(IllegalStateException.class, () -> message.revive(NOW));
    }

    @Test
    void aMessageGivenUpKeepsItsIdentifierWhenSentAgain() {
        OutboxMessage message = new OutboxMessage(draft("Hello", "ann@example.org"), NOW);
        String identifier = message.messageId();
        message.failed(failure(DeliveryFailure.Kind.REFUSED, "550 no such user"), NOW);
        assertEquals(MessageStatus.DEAD, message.status());

        message.revive(NOW);

        assertEquals(MessageStatus.PENDING, message.status());
        assertEquals(0, message.attempts());
        assertEquals(identifier, message.messageId());
    }

    @Test
    void twoMessagesNeverShareAnIdentifier() {
        OutboxMessage.Draft draft = draft("Hello", "ann@example.org");

        assertNotEquals(new OutboxMessage(draft, NOW).messageId(), new OutboxMessage(draft, NOW).messageId());
    }

    /** Red when the draft lets line breaks through: they would begin a header of their own. */
    @ParameterizedTest
    @ValueSource(strings = {"Hello\r\nBcc: all@example.org", "Hello\nthere", "Hello\u0085", "", "  "})
    void aSubjectIsOneLine(String subject) {
        assertThrows(IllegalArgumentException.class, () -> draft(subject, "ann@example.org"));
    }

    @Test
    void aRecipientIsOneLine() {
        assertThrows(IllegalArgumentException.class, () -> draft("Hello", "ann@example.org\r\nSubject: other"));
    }

    @Test
    void overLongTextIsRefusedAndNotCut() {
        assertThrows(IllegalArgumentException.class, () -> draft("x".repeat(201), "ann@example.org"));
    }

    @Test
    void aLongErrorIsShortenedForTheList() {
        assertEquals(
                500,
                failure(DeliveryFailure.Kind.PASSING, "x".repeat(900)).brief().length());
    }

    private static OutboxMessage.Draft draft(String subject, String recipient) {
        return new OutboxMessage.Draft(
                "greeting", "appointment:K7MT4R", recipient, subject, "Good morning", NOW, START);
    }

    private static DeliveryFailure failure(DeliveryFailure.Kind kind, String text) {
        return new DeliveryFailure(kind, new IllegalStateException(text));
    }
}
