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
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Whose answers, one for each line that it is sent after its greeting, are these. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            250 hello;250 from;550 no such user;250 reset;221 bye          | REFUSED
            250 hello;250 from;450 try later;250 reset;221 bye             | PASSING
            250 hello;451 not now;250 reset;221 bye                        | PASSING
            250 hello;250 from;250 to;451 not now;250 reset;221 bye        | PASSING
            250 hello;250 from;drop                                        | PASSING
            421 closing                                                    | UNREACHABLE
            """)
    void whoseFaultAFailureIsDependsOnWhatIsRefused(String answers, DeliveryFailure.Kind kind) throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(answers.split(";"))) {
            MailServer at = server(server.port(), Optional.empty());

            DeliveryFailure failure = assertThrows(DeliveryFailure.class, () -> send(message("ann@example.org"), at));

            assertEquals(kind, failure.kind());
        }
    }

    @Test
    void oneConversationCarriesSeveralMessagesAndEndsWithAGoodbye() throws Exception {
        String[] answers =
                "250 hello;250 from;250 to;354 go on;250 sent;250 yes;250 from;250 to;354 go on;250 sent;221 bye"
                        .split(";");
        try (ScriptedMailServer server = new ScriptedMailServer(answers)) {
            MailConnection connection = new MailConnection(server(server.port(), Optional.empty()));
            connection.send(message("ann@example.org"), NOW);
            connection.send(message("bob@example.org"), NOW);
            connection.close();
            connection.close();

            assertEquals("EHLO MAIL RCPT DATA NOOP MAIL RCPT DATA QUIT", String.join(" ", server.commands()));
        }
    }

    @Test
    void afterAFailureTheConversationBeginsAnew() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(
                "250 hello;250 from;450 try later;250 reset;221 bye;250 hello;250 from;250 to;354 go on;250 sent;221 bye"
                        .split(";"))) {
            try (MailConnection connection = new MailConnection(server(server.port(), Optional.empty()))) {
                assertThrows(DeliveryFailure.class, () -> connection.send(message("ann@example.org"), NOW));
                connection.send(message("ann@example.org"), NOW);
            }

            assertEquals("EHLO MAIL RCPT RSET QUIT EHLO MAIL RCPT DATA QUIT", String.join(" ", server.commands()));
        }
    }

    @Test
    void whoHasAUserNameLogsIn() throws Exception {
        smtp.setUser("calendar", "secret");
        InternetAddress from = server(false).from();
        int port = smtp.getSmtp().getPort();

        send(
                message("ann@example.org"),
                new MailServer("127.0.0.1", port, Optional.of("calendar"), "secret", false, from));
        DeliveryFailure failure = assertThrows(
                DeliveryFailure.class,
                () -> send(
                        message("ann@example.org"),
                        new MailServer("127.0.0.1", port, Optional.of("calendar"), "wrong", false, from)));

        assertEquals(1, smtp.getReceivedMessages().length);
        assertEquals(DeliveryFailure.Kind.UNREACHABLE, failure.kind());
    }

    private static void send(OutboxMessage message, MailServer server) throws DeliveryFailure {
        try (MailConnection connection = new MailConnection(server)) {
            connection.send(message, NOW);
        }
    }

    private MailServer server(boolean startTls) throws Exception {
        MailServer clear = server(smtp.getSmtp().getPort(), Optional.empty());
        return new MailServer(clear.host(), clear.port(), clear.user(), "", startTls, clear.from());
    }

    private static MailServer server(int port, Optional<String> user) throws Exception {
        InternetAddress from = new InternetAddress("calendar@clinic.example", "Clinic Calendar", "UTF-8");
        return new MailServer("127.0.0.1", port, user, "", false, from);
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
