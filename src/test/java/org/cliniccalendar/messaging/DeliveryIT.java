package org.cliniccalendar.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.cliniccalendar.testing.SentMails;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The delivery timer runs meanwhile, as it does on a node. */
@ExtendWith(ArquillianExtension.class)
class DeliveryIT {
    private static final Duration HOUR = Duration.ofHours(1);

    @EJB
    private OutboxService outbox;

    @EJB
    private DeliveryService delivery;

    @EJB
    private DispatchService dispatch;

    @EJB
    private MessageListService messages;

    @Inject
    private Clock clock;

    @Resource
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService executor;

    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    /** Red when rows are claimed without FOR UPDATE: both runs send the same ones. */
    @Test
    void whatIsDueArrivesOnceThoughTwoRunsDeliverAtOnce() throws Exception {
        String about = about();
        transaction.begin();
        for (int i = 0; i < 40; i++) {
            outbox.post(draft(about, i + "." + recipient(about), clock.instant()));
        }
        transaction.commit();

        Future<Integer> other = executor.submit(delivery::deliverDue);
        delivery.deliverDue();
        other.get(1, TimeUnit.MINUTES);

        awaitSettled(about);
        List<String> recipients = arrived(about);
        assertEquals(40, recipients.size());
        assertEquals(40, recipients.stream().distinct().count());
    }

    @Test
    void whileTheServerIsAwayAMessageWaitsAndIsThenSent() throws Exception {
        String about = failedOnce();
        assertEquals("PENDING 1", state(about));
        assertTrue(arrived(about).isEmpty());

        makeDue(about);
        delivery.deliverDue();

        awaitSettled(about);
        assertEquals("SENT 2", state(about));
        assertEquals(1, arrived(about).size());
    }

    /** Red when withdrawing marks nothing, or delivery does not look at the mark. */
    @Test
    void whatWasWithdrawnNeverArrives() throws Exception {
        String about = about();
        post(draft(about, recipient(about), clock.instant().plus(HOUR)));

        transaction.begin();
        assertEquals(1, outbox.withdraw(about));
        transaction.commit();
        makeDue(about);
        delivery.deliverDue();

        assertEquals("WITHDRAWN 0", state(about));
        assertTrue(arrived(about).isEmpty());
    }

    /** Red when withdrawing does not wait: its transaction would commit, and the message be sent after it. */
    @Test
    void withdrawingWaitsForTheNodeThatIsSending() throws Exception {
        String about = about();
        post(draft(about, recipient(about), clock.instant().plus(HOUR)));
        transaction.begin();
        run("UPDATE outbox_message SET status = 'SENT' WHERE about = '" + about + "'");
        Future<Integer> withdrawal = executor.submit(() -> withdrawn(about));
        assertThrows(TimeoutException.class, () -> withdrawal.get(500, TimeUnit.MILLISECONDS));
        transaction.commit();
        assertEquals(0, withdrawal.get(10, TimeUnit.SECONDS));
        assertEquals("SENT 0", state(about));
    }

    @Test
    void whatIsOfNoUseAnyMoreExpiresUnsent() throws Exception {
        String about = about();
        Instant now = clock.instant();
        post(new OutboxMessage.Draft(
                "greeting", about, recipient(about), "Hello", "Hello", now.minus(HOUR), now.minusSeconds(1)));

        delivery.deliverDue();

        awaitSettled(about);
        assertEquals("EXPIRED 0", state(about));
        assertTrue(arrived(about).isEmpty());
    }

    @Test
    void aRecipientThatIsNoAddressIsGivenUpAndHoldsNobodyUp() throws Exception {
        String bad = about();
        String good = about();
        post(draft(bad, "no address", clock.instant()));
        post(draft(good, recipient(good), clock.instant()));

        delivery.deliverDue();

        awaitSettled(bad);
        awaitSettled(good);
        assertEquals("DEAD 1", state(bad));
        assertEquals("SENT 1", state(good));
    }

    @Test
    void aMessageOfATransactionThatFailedWasNeverPosted() throws Exception {
        String about = about();
        transaction.begin();
        outbox.post(draft(about, recipient(about), clock.instant()));
        transaction.rollback();

        assertEquals("", state(about));
    }

    /** Red when the figure can be asked for only while nothing waits. */
    @Test
    void theLagIsThatOfTheOldestMessageThatIsDue() throws Exception {
        transaction.begin();
        outbox.post(draft(about(), "ann@example.org", clock.instant().minus(HOUR)));
        Duration lag = messages.lag();
        transaction.rollback();

        assertTrue(lag.compareTo(HOUR) >= 0, lag::toString);
    }

    /** A message whose first attempt met no server. If the timer was faster and sent it, another one is made. */
    private String failedOnce() throws Exception {
        String about;
        do {
            about = about();
            post(draft(about, recipient(about), Instant.EPOCH));
            try (MailConnection nobody = new MailConnection(noServer())) {
                dispatch.dispatchNext(nobody);
            }
        } while (state(about).startsWith("SENT"));
        return about;
    }

    private static MailServer noServer() throws Exception {
        return new MailServer("127.0.0.1", 1, Optional.empty(), "", false, new InternetAddress("calendar@example.org"));
    }

    private int withdrawn(String about) throws Exception {
        transaction.begin();
        int count = outbox.withdraw(about);
        transaction.commit();
        return count;
    }

    private void post(OutboxMessage.Draft draft) throws Exception {
        transaction.begin();
        outbox.post(draft);
        transaction.commit();
    }

    private OutboxMessage.Draft draft(String about, String recipient, Instant due) {
        return new OutboxMessage.Draft(
                "greeting",
                about,
                recipient,
                "Hello",
                "Hello",
                due,
                clock.instant().plus(HOUR.multipliedBy(2)));
    }

    private static String about() {
        return "test:" + UUID.randomUUID();
    }

    private static String recipient(String about) {
        return about.substring("test:".length()) + "@example.org";
    }

    private static List<String> arrived(String about) throws Exception {
        List<String> recipients = new ArrayList<>();
        for (MimeMessage mail : SentMails.all()) {
            String to = mail.getHeader("To", ",");
            if (to.endsWith(recipient(about))) {
                recipients.add(to);
            }
        }
        return recipients;
    }

    private void makeDue(String about) throws SQLException {
        run("UPDATE outbox_message SET next_attempt_at = 'epoch' WHERE about = '" + about + "'");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void awaitSettled(String about) throws Exception {
        Instant enough = clock.instant().plusSeconds(30);
        while (state(about).contains("PENDING") && clock.instant().isBefore(enough)) {
            Thread.sleep(100);
        }
    }

    private String state(String about) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT string_agg(DISTINCT status || ' ' || attempts, ', ')"
                        + " FROM outbox_message WHERE about = '" + about + "'")) {
            rows.next();
            return Optional.ofNullable(rows.getString(1)).orElse("");
        }
    }
}
