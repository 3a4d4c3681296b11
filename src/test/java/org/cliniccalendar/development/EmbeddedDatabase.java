package org.cliniccalendar.development;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL from a jar, listening on 127.0.0.1 only, as durable as a production one. The product's role
 * {@value #ROLE} owns its databases and is no superuser, as it should be in production.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The role the product logs in as, and the name of the database of a launched product. */
    public static final String ROLE = "clinic";

    private static final String DURABLE = "clinic.database.durable";

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts on a directory that keeps the data; its database {@value #ROLE} is made when there is none.
     *
     * @param program where PostgreSQL itself is unpacked; not the machine's temporary directory, which users share
     * @throws LaunchFailure when PostgreSQL does not start
     */
    static EmbeddedDatabase keptIn(Path directory, Path program, Path log) {
        EmbeddedDatabase database = start(
                EmbeddedPostgres.builder()
                        .setDataDirectory(directory)
                        .setOverrideWorkingDirectory(program.toFile())
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile())),
                log.toString());
        database.createUnlessThere(ROLE);
        return database;
    }

    /**
     * Starts one for tests that is gone afterwards. Only if the system property {@value #DURABLE} says so, as when something is
     * measured, it waits for the disk and has memory as in production.
     */
    public static EmbeddedDatabase temporary() {
        String durable = Boolean.getBoolean(DURABLE) ? "on" : "off";
        String memory = Boolean.getBoolean(DURABLE) ? "2GB" : "128MB";
        return start(
                EmbeddedPostgres.builder()
                        .setCleanDataDirectory(true)
                        .setOverrideWorkingDirectory(new File("target", "runtime"))
                        .setServerConfig("shared_buffers", memory)
                        .setServerConfig("fsync", durable)
                        .setServerConfig("synchronous_commit", durable),
                "the console");
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder, String log) {
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(builder.setRegisterShutdownHook(false)
                    .setServerConfig("listen_addresses", LoopbackPort.ADDRESS)
                    .setServerConfig("unix_socket_directories", "")
                    .start());
            database.createRole();
            return database;
        } catch (IOException | IllegalStateException failure) {
            throw new LaunchFailure("PostgreSQL did not start; %s says why.".formatted(log), failure);
        }
    }

    private void createRole() {
        if (!holds("select 1 from pg_roles where rolname = '%s'".formatted(ROLE))) {
            run("create role %s login password '%1$s'".formatted(ROLE));
        }
    }

    private void createUnlessThere(String name) {
        if (!holds("select 1 from pg_database where datname = '%s'".formatted(name))) {
            run("create database %s owner %s".formatted(name, ROLE));
        }
    }

    /** Makes a database that is a copy of another one, which nobody may be connected to. */
    public DataSource create(String name, String template) {
        run("create database %s owner %s template %s".formatted(name, ROLE, template));
        return dataSource(name);
    }

    /** Connections to a database as the product's role. */
    public DataSource dataSource(String name) {
        return dataSourceAt(jdbcUrl(name));
    }

    /** The same by its address, which another process may have. */
    public static DataSource dataSourceAt(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(ROLE);
        source.setPassword(ROLE);
        return source;
    }

    /** The address of a database, without user and password. */
    public String jdbcUrl(String name) {
        return "jdbc:postgresql://%s:%d/%s".formatted(LoopbackPort.ADDRESS, postgres.getPort(), name);
    }

    /**
     * Makes {@code now()} of a database go by a clock that is ahead of the machine's, for statements of the product's role.
     *
     * @param ahead negative: behind it; zero: as it was
     */
    public void moveClock(String name, Duration ahead) {
        runIn(name, "create schema if not exists moved_clock");
        runIn(name, """
                create or replace function moved_clock.now() returns timestamptz language sql stable parallel safe
                return pg_catalog.now() + interval '%d seconds %d microseconds'
                """.formatted(ahead.toSeconds(), ahead.toNanosPart() / 1000));
        runIn(name, "grant usage on schema moved_clock to " + ROLE);
        runIn(
                name,
                "alter role %s in database %s set search_path = \"$user\", public, moved_clock, pg_catalog"
                        .formatted(ROLE, name));
    }

    private boolean holds(String query) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next();
        } catch (SQLException failure) {
            throw new LaunchFailure("PostgreSQL refuses: " + failure.getMessage(), failure);
        }
    }

    private void run(String command) {
        runIn("postgres", command);
    }

    private void runIn(String name, String command) {
        try (Connection connection = postgres.getDatabase("postgres", name).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failure) {
            throw new LaunchFailure("PostgreSQL refuses: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
