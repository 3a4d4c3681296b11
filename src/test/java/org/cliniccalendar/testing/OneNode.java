package org.cliniccalendar.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cliniccalendar.development.EmbeddedDatabase;
import org.cliniccalendar.development.LoopbackPort;
import org.cliniccalendar.development.Node;
import org.postgresql.ds.PGSimpleDataSource;

/** The built WAR on one server over a scratch database that is filled before it starts, for whoever measures it. */
public final class OneNode implements AutoCloseable {
    private static final Path WAR = Path.of("target", "clinic-calendar.war");

    /** A server that runs for long compiles all it can and has the memory of the documented one; this counts last. */
    private static final String JVM_OF_PRODUCTION = "-XX:TieredStopAtLevel=4 -Xmx1g";

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private Node node;

    /** A database with the schema and no rows; no server yet. */
    public OneNode() {
        database.setUrl(ScratchDatabase.freshUrl());
        database.setUser(EmbeddedDatabase.ROLE);
        database.setPassword(EmbeddedDatabase.ROLE);
    }

    /** Starts the server and returns when it can be used. */
    public void start() throws IOException {
        Path files = Files.createTempDirectory(Files.createDirectories(Path.of("target", "one-node")), "run");
        Map<String, String> settings = Map.of(
                "_JAVA_OPTIONS",
                JVM_OF_PRODUCTION,
                "CLINIC_DB_URL",
                database.getUrl(),
                "CLINIC_DB_USER",
                EmbeddedDatabase.ROLE,
                "CLINIC_DB_PASSWORD",
                EmbeddedDatabase.ROLE,
                "CLINIC_BASE_URL",
                "http://127.0.0.1");
        node = Node.start(files, WAR, List.of(LoopbackPort.free()), settings);
        node.awaitReady();
    }

    /** Where it answers, without a slash at the end. */
    public String baseUrl() {
        return node.baseUrl();
    }

    /** Its database, past the product. */
    public DataSource database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        if (node != null) {
            node.close();
        }
    }
}
