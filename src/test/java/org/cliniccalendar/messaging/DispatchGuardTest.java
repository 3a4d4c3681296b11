package org.cliniccalendar.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Crowd;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.ScratchDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four senders take messages with the statement of {@link DispatchService}, each over a connection of its own. */
class DispatchGuardTest {
    private static final int SENDERS = 4;
    private static final int MESSAGES = 60;
    private static final String GUARD = "FOR UPDATE SKIP LOCKED";
    private static final String POST = """
            INSERT INTO outbox_message (id, message_id, kind, about, recipient, subject, body, due_at, useless_at,
                   next_attempt_at, status, created_at)
            SELECT n, 'message-' || n, 'greeting', 'test:' || n, 'ann@example.org', 'Hello', 'Hello', now(),
                   now() + interval '1 hour', now(), 'PENDING', now()
              FROM generate_series(1, %d) n
            """.formatted(MESSAGES);

    private DataSource database;
    private final CyclicBarrier start = new CyclicBarrier(SENDERS);

    @BeforeEach
    void post() throws SQLException {
        database = ScratchDatabase.fresh();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(POST);
        }
    }

    @Proof("P18")
    @Test
    void eachMessageIsTakenByOneSender() throws Exception {
        List<Long> sent = sent(DispatchService.CLAIM);

        assertEquals(MESSAGES, sent.size());
        assertEquals(MESSAGES, new HashSet<>(sent).size());
        Cases.tried(sent.size());
    }

    @Proof(value = "P18", control = true)
    @Test
    void withoutTheLockMessagesAreSentMoreThanOnce() throws Exception {
        assertTrue(DispatchService.CLAIM.contains(GUARD), DispatchService.CLAIM);

        List<Long> sent = sent(DispatchService.CLAIM.replace(GUARD, ""));

        assertEquals(MESSAGES, new HashSet<>(sent).size());
        assertTrue(sent.size() > MESSAGES, () -> sent.size() + " mails");
    }

    private List<Long> sent(String claim) throws Exception {
        List<List<Long>> sent = Crowd.all(SENDERS, i -> () -> sentByOne(claim.replace("?1", "now()")));
        return sent.stream().flatMap(List::stream).toList();
    }

    private List<Long> sentByOne(String claim) throws Exception {
        List<Long> sent = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            start.await(1, TimeUnit.MINUTES);
            for (int round = 0; round < MESSAGES; round++) {
                try (var row = statement.executeQuery(claim)) {
                    if (!row.next()) {
                        break;
                    }
                    sent.add(row.getLong("id"));
                }
                Thread.sleep(2); // as long as it takes to hand a mail over
                statement.executeUpdate(
                        "UPDATE outbox_message SET status = 'SENT' WHERE id = " + sent.get(sent.size() - 1));
                connection.commit();
            }
            connection.commit();
        }
        return sent;
    }
}
