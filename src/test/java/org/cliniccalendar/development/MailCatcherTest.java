package org.cliniccalendar.development;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {
    private static final Clock MONDAY = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @Test
    void eachMailIsAFileNamedByMomentRecipientAndSubject() throws IOException, MessagingException {
        try (MailCatcher catcher = MailCatcher.start(directory, MONDAY)) {
            send(catcher, "ada@example.org", "Your appointment: 9:00/Monday");
            send(catcher, "ada@example.org", "Your appointment: 9:00/Monday");
        }
        assertEquals(
                List.of(
                        "2026-11-23T09-00-00.000_ada@example.org_Your-appointment-9-00-Monday-1.eml",
                        "2026-11-23T09-00-00.000_ada@example.org_Your-appointment-9-00-Monday.eml"),
                names());
        assertEquals(
                "Your appointment: 9:00/Monday", KeptMails.in(directory).get(0).getSubject());
    }

    private static void send(MailCatcher catcher, String recipient, String subject) {
        ServerSetup server = new ServerSetup(catcher.port(), LoopbackPort.ADDRESS, ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendTextEmail(recipient, "calendar@example.org", subject, "See you then.", server);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
