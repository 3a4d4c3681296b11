package org.cliniccalendar.testing;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cliniccalendar.development.EmbeddedDatabase;
import org.cliniccalendar.development.KeptMails;
import org.cliniccalendar.development.LoopbackPort;
import org.cliniccalendar.development.MailCatcher;
import org.cliniccalendar.development.Node;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The built WAR on two servers over one scratch database and one mail catcher, as it runs where one server is not enough.
 * The database has the schema and no rows until {@link #start}, which returns when both nodes can be used; a test may
 * {@linkplain Node#kill() kill} one of them.
 */
public final class TwoNodes implements AutoCloseable {
    private static final Path WAR = Path.of("target", "clinic-calendar.war");

    private final Path directory;
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final MailCatcher mails;
    private Node first;
    private Node second;

    /** A database and a mail catcher; no server yet. */
    public TwoNodes() throws IOException {
        directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "two-nodes")), "run");
        mails = MailCatcher.start(Files.createDirectories(mailDirectory()), Clock.systemUTC());
        database.setUrl(ScratchDatabase.freshUrl());
        database.setUser(EmbeddedDatabase.ROLE);
        database.setPassword(EmbeddedDatabase.ROLE);
    }

    /** Starts both nodes at the same time. */
    public void start() {
        int one = LoopbackPort.free();
        int other = LoopbackPort.free();
        first = Node.start(directory.resolve("first"), WAR, List.of(one, other), settings());
        second = Node.start(directory.resolve("second"), WAR, List.of(other, one), settings());
        first.awaitReady();
        second.awaitReady();
    }

    private Map<String, String> settings() {
        return Map.of(
                "CLINIC_DB_URL",
                database.getUrl(),
                "CLINIC_DB_USER",
                EmbeddedDatabase.ROLE,
                "CLINIC_DB_PASSWORD",
                EmbeddedDatabase.ROLE,
                "CLINIC_MAIL_HOST",
                "127.0.0.1",
                "CLINIC_MAIL_PORT",
                Integer.toString(mails.port()),
                "CLINIC_MAIL_FROM",
                "calendar@example.org",
                "CLINIC_BASE_URL",
                "http://127.0.0.1");
    }

    private Path mailDirectory() {
        return directory.resolve("mail");
    }

    /** The one database, past the nodes. */
    public DataSource database() {
        return database;
    }

    public Node first() {
        return first;
    }

    public Node second() {
        return second;
    }

    /** Every mail that either node has sent, the oldest first. */
    public List<MimeMessage> mails() {
        return KeptMails.in(mailDirectory());
    }

    @Override
    public void close() throws IOException {
        for (Node node : Arrays.asList(first, second)) {
            if (node != null) {
                node.close();
            }
        }
        mails.close();
    }
}
