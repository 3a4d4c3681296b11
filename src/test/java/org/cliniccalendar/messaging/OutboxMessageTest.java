package org.cliniccalendar.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        return new OutboxMessage.Draft("greeting", "appointment:K7MT4R", recipient, subject, "Hello", NOW, START);
    }

    private static DeliveryFailure failure(DeliveryFailure.Kind kind, String text) {
        return new DeliveryFailure(kind, new IllegalStateException(text));
    }
}
