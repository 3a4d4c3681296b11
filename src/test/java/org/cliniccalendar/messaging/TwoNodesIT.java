package org.cliniccalendar.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.TwoNodeTest;
import org.junit.jupiter.api.Test;

/** At every tenth second the timers of both nodes look for what is due. */
class TwoNodesIT extends TwoNodeTest {
    private static final int MESSAGES = 300;
    private static final int SECONDS_TO_SEND = 45;
    private static final String POST = """
            INSERT INTO outbox_message (id, message_id, kind, about, recipient, subject, body, due_at, useless_at,
                   next_attempt_at, status, created_at)
            SELECT nextval('entity_id'), 'two-nodes-' || n, 'greeting', 'test:' || n, n || '@two-nodes.example.org', 'Hello',
                   'Hello', now(), now() + interval '1 hour', now(), 'PENDING', now()
              FROM generate_series(1, %d) n
            """.formatted(MESSAGES);

    /** {@link DispatchGuardTest} shows what it would be without the lock on the row. */
    @Proof("P18")
    @Test
    void everyMessageIsSentOnceThoughBothNodesSend() throws Exception {
        try (Connection connection = nodes().database().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(POST);
        }

        for (int second = 0; second < SECONDS_TO_SEND && pending() > 0; second++) {
            Thread.sleep(1000);
        }

        assertEquals(0, pending());
        List<String> recipients = headers("To");
        assertEquals(MESSAGES, Set.copyOf(recipients).size());
        assertEquals(MESSAGES, recipients.size());
        Cases.tried(recipients.size());
    }

    private List<String> headers(String name) throws Exception {
        List<String> found = new ArrayList<>();
        for (MimeMessage mail : nodes().mails()) {
            if (mail.getHeader("To", ",").contains("@two-nodes.")) {
                found.add(mail.getHeader(name, ","));
            }
        }
        return found;
    }

    private int pending() throws SQLException {
        try (Connection connection = nodes().database().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM outbox_message WHERE status = 'PENDING'"
                        + " AND recipient LIKE '%@two-nodes.example.org'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
