package org.cliniccalendar.messaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailConnectionTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        smtp.start();
    }

    @AfterEach
    void stop() {
        smtp.stop();
    }

    @Test
    void theMailSaysFromWhomAndThatAMachineWroteIt() throws Exception {
        OutboxMessage message = message("ann@example.org");

        send(message, server(false));

        MimeMessage mail = smtp.getReceivedMessages()[0];
        assertEquals("Clinic Calendar <calendar@clinic.example>", mail.getHeader("From", ","));
        assertEquals("ann@example.org", mail.getHeader("To", ","));
        assertEquals("Zoë’s appointment", mail.getSubject());
        assertEquals(
                "Dear Zoë,\r\n<b>literally</b>", mail.getContent().toString().strip());
        assertEquals("text/plain; charset=UTF-8", mail.getContentType());
        assertArrayEquals(new String[] {"auto-generated"}, mail.getHeader("Auto-Submitted"));
        assertEquals(NOW, mail.getSentDate().toInstant());
    }

    /** Red when Jakarta Mail makes its own identifier: a copy could not be known as one. */
    @Test
    void aSecondCopyHasTheSameIdentifier() throws Exception {
        OutboxMessage message = message("ann@example.org");

        send(message, server(false));
        send(message, server(false));

        String expected = "<" + message.messageId() + "@clinic.example>";
        assertEquals(expected, smtp.getReceivedMessages()[0].getMessageID());
        assertEquals(expected, smtp.getReceivedMessages()[1].getMessageID());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "ann@", "ann@example.org, all@example.org", "Ann <ann@exa mple.org>"})
    void whatIsNotOneAddressIsRefusedForGood(String recipient) {
        DeliveryFailure failure = assertThrows(DeliveryFailure.class, () -> send(message(recipient), server(false)));

        assertEquals(DeliveryFailure.Kind.REFUSED, failure.kind());
        assertEquals(0, smtp.getReceivedMessages().length);
    }

    @Test
    void aServerThatIsAwayIsNotTheMessagesFault() throws Exception {
        MailServer server = server(false);
        smtp.stop();

        DeliveryFailure failure = assertThrows(DeliveryFailure.class, () -> send(message("ann@example.org"), server));

        assertEquals(DeliveryFailure.Kind.UNREACHABLE, failure.kind());
    }

    /** Red when STARTTLS is enabled but not required: the mail would go out in the clear. */
    @Test
    void withStartTlsNothingIsSentInTheClear() {
        DeliveryFailure failure =
                assertThrows(DeliveryFailure.class, () -> send(message("ann@example.org"), server(true)));

        assertEquals(DeliveryFailure.Kind.UNREACHABLE, failure.kind());
        assertEquals(0, smtp.getReceivedMessages().length);
    }

    private static void send(OutboxMessage message, MailServer server) throws DeliveryFailure {
        try (MailConnection connection = new MailConnection(server)) {
            connection.send(message, NOW);
        }
    }

    private MailServer server(boolean startTls) throws Exception {
        InternetAddress from = new InternetAddress("calendar@clinic.example", "Clinic Calendar", "UTF-8");
        return new MailServer("127.0.0.1", smtp.getSmtp().getPort(), Optional.empty(), "", startTls, from);
    }

    private static OutboxMessage message(String recipient) {
        return new OutboxMessage(
                new OutboxMessage.Draft(
                        "greeting",
                        "appointment:K7MT4R",
                        recipient,
                        "Zoë’s appointment",
                        "Dear Zoë,\n<b>literally</b>\n",
                        NOW,
                        NOW.plus(Duration.ofHours(1))),
                NOW);
    }
}
