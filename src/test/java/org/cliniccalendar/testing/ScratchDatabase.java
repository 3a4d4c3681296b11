package org.cliniccalendar.testing;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.cliniccalendar.development.EmbeddedDatabase;
import org.flywaydb.core.Flyway;

/**
 * Databases for tests that speak SQL: one PostgreSQL for the whole run, started when the first test asks, stopped when
 * the JVM ends. Each database is a copy of a migrated one and belongs to whoever asked; it takes some 50 ms.
 */
public final class ScratchDatabase {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private ScratchDatabase() {}

    /** A database of its own with the current schema and no rows. */
    public static DataSource fresh() {
        return Server.RUNNING.dataSource(freshName());
    }

    /** The same by its JDBC address, for another process; user and password are {@link EmbeddedDatabase#ROLE}. */
    static String freshUrl() {
        return Server.RUNNING.jdbcUrl(freshName());
    }

    private static String freshName() {
        String name = "scratch_" + COUNT.incrementAndGet();
        Server.RUNNING.create(name, TEMPLATE);
        Server.RUNNING.moveClock(name, Today.clock().ahead());
        return name;
    }

    /** Holds the server and so starts it when it is first needed. */
    private static final class Server {
        private static final EmbeddedDatabase RUNNING = start();

        private static EmbeddedDatabase start() {
            EmbeddedDatabase server = EmbeddedDatabase.temporary();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop-scratch-database"));
            DataSource template = server.create(TEMPLATE, "template1");
            server.moveClock(TEMPLATE, Today.clock().ahead());
            Flyway.configure().dataSource(template).load().migrate();
            return server;
        }

        private static void stop(EmbeddedDatabase server) {
            try {
                server.close();
            } catch (IOException failure) {
                System.err.println("PostgreSQL did not stop: " + failure.getMessage());
            }
        }
    }
}
