package org.cliniccalendar.development;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cliniccalendar.time.ProductClock;

/**
 * The whole product running on this machine: PostgreSQL, a mail catcher and Payara Micro with the WAR. Closing it, or
 * the end of this JVM, stops all of them; the data directory stays.
 */
public final class Product implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final ZoneId DEMO_ZONE = ZoneId.of("Europe/London");

    private final RunningParts parts = new RunningParts();
    private final Thread atExit;
    private final DataDirectory directory;
    private final String baseUrl;
    private DemoAccounts accounts;
    private EmbeddedDatabase database;
    private ServerProgram program;
    private MicroServer server;
    private ProductClock clock;

    private Product(Path dataDirectory, int port, Consumer<String> progress) {
        atExit = new Thread(() -> stop(progress), "stop-product");
        directory = parts.add(DataDirectory.take(dataDirectory));
        Runtime.getRuntime().addShutdownHook(atExit);
        baseUrl = "http://" + LoopbackPort.ADDRESS + ":" + port;
    }

    /**
     * Starts everything and returns when the login page is there. On an empty data directory this makes the demo
     * network and its accounts.
     *
     * @param war the built WAR; Payara Micro is expected beside it as {@code runtime/payara-micro.jar}
     * @param port the TCP port on 127.0.0.1, or 0 for any free one
     * @param ahead by how much its clock, and that of its database, is ahead of the machine's
     * @throws LaunchFailure with the reason in words; nothing is left running then
     */
    public static Product start(Path dataDirectory, Path war, int port, Duration ahead) {
        return start(dataDirectory, war, port, zone -> ahead, progress -> {});
    }

    /** @param ahead by how much its clock is moved, when the zone of the first clinic is known */
    static Product start(
            Path dataDirectory,
            Path war,
            int port,
            Function<Supplier<ZoneId>, Duration> ahead,
            Consumer<String> progress) {
        Path jar = war.toAbsolutePath().resolveSibling("runtime").resolve("payara-micro.jar");
        mustExist(war);
        mustExist(jar);
        Product product = new Product(dataDirectory, port == 0 ? LoopbackPort.free() : port, progress);
        try {
            product.run(war, jar, ahead, progress);
            return product;
        } catch (RuntimeException failure) {
            product.close();
            throw failure;
        }
    }

    private void stop(Consumer<String> progress) {
        progress.accept("Stopping …");
        parts.close();
        progress.accept("Stopped.");
    }

    private static void mustExist(Path built) {
        if (!Files.isRegularFile(built)) {
            throw new LaunchFailure("%s is missing; build it with ./mvnw package.".formatted(built));
        }
    }

    private void run(Path war, Path jar, Function<Supplier<ZoneId>, Duration> moved, Consumer<String> progress) {
        new Orphans(directory, progress).stop();
        int port = port();
        LoopbackPort.mustBeFree(port);
        passwordsMustBeKnown();
        accounts = DemoAccounts.keptIn(directory.accounts(), baseUrl);
        Stopwatch watch = new Stopwatch();
        progress.accept("Starting PostgreSQL …");
        database = parts.add(EmbeddedDatabase.keptIn(directory.postgres(), jar.getParent(), directory.postgresLog()));
        clock = new ProductClock(moved.apply(this::firstZone));
        database.moveClock(EmbeddedDatabase.ROLE, clock.ahead());
        MailCatcher mails = parts.add(MailCatcher.start(directory.mail(), clock));
        watch.lap("database");
        progress.accept("Starting the server …");
        program = ServerProgram.of(jar);
        List<Integer> grid = List.of(LoopbackPort.free());
        server = parts.add(MicroServer.start(directory, program, war.toAbsolutePath(), port, grid, environment(mails)));
        server.awaitReady(ReadinessProbe.ofProduct(baseUrl), LONGEST_START);
        watch.lap("server");
        progress.accept("Started in " + watch.inWords() + ".");
    }

    private void passwordsMustBeKnown() {
        if (Files.exists(directory.postgres()) && !Files.exists(directory.accounts())) {
            throw new LaunchFailure(
                    "%s is gone, so nobody knows the passwords of the database beside it; put it back, or delete %s to begin anew."
                            .formatted(
                                    directory.accounts(), directory.accounts().getParent()));
        }
    }

    private Map<String, String> environment(MailCatcher mails) {
        return Map.of(
                "CLINIC_DB_URL",
                jdbcUrl(),
                "CLINIC_DB_USER",
                EmbeddedDatabase.ROLE,
                "CLINIC_DB_PASSWORD",
                EmbeddedDatabase.ROLE,
                "CLINIC_MAIL_HOST",
                LoopbackPort.ADDRESS,
                "CLINIC_MAIL_PORT",
                Integer.toString(mails.port()),
                "CLINIC_MAIL_FROM",
                "Clinic Calendar <calendar@example.org>",
                "CLINIC_BASE_URL",
                baseUrl,
                "CLINIC_CLOCK_AHEAD",
                clock.ahead().toString(),
                "CLINIC_DEMO_ACCOUNTS",
                directory.accounts().toString());
    }

    /** The zone of the first clinic, or of that of the demo network while there is none. */
    private ZoneId firstZone() {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet clinic = statement.executeQuery("select zone from clinic order by id limit 1")) {
            return clinic.next() ? ZoneId.of(clinic.getString(1)) : DEMO_ZONE;
        } catch (SQLException noTables) {
            return DEMO_ZONE;
        }
    }

    /** What its clock shows, and that of its database. */
    public ProductClock clock() {
        return clock;
    }

    private int port() {
        return Integer.parseInt(baseUrl.substring(baseUrl.lastIndexOf(':') + 1));
    }

    /** Where the product answers, without a slash at the end. */
    public String baseUrl() {
        return baseUrl;
    }

    public DemoAccounts accounts() {
        return accounts;
    }

    /** The product's own database, seen past the product; its user is {@link EmbeddedDatabase#ROLE}. */
    public DataSource database() {
        return database.dataSource(EmbeddedDatabase.ROLE);
    }

    public String jdbcUrl() {
        return database.jdbcUrl(EmbeddedDatabase.ROLE);
    }

    public Path mailDirectory() {
        return directory.mail();
    }

    /** Every mail that was sent on this data directory, the oldest first. */
    public List<MimeMessage> mails() {
        return KeptMails.in(directory.mail());
    }

    Path accountsFile() {
        return directory.accounts();
    }

    Path serverLog() {
        return directory.serverLog();
    }

    /** Makes later starts quicker, while this one goes on; what goes wrong with that is nobody's worry. */
    void learn() {
        ClassArchive archive = new ClassArchive(program);
        if (!archive.exists()) {
            try {
                parts.add(archive.make(directory.listOfClasses())::destroy);
            } catch (IOException unlearned) {
                System.err.println("Later starts will be slower: " + unlearned.getMessage());
            }
        }
    }

    /**
     * Stays until the server ends.
     *
     * @throws LaunchFailure when nobody asked it to
     */
    void awaitEnd() throws InterruptedException {
        LaunchFailure end = server.awaitEnd();
        if (!parts.isClosed()) {
            throw end;
        }
    }

    @Override
    public void close() {
        parts.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            return; // it is the hook, or has run
        }
    }
}
