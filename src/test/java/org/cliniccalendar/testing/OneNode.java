package org.cliniccalendar.testing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.cliniccalendar.development.LoopbackPort;
import org.cliniccalendar.development.Node;

/** The built WAR on one server over a scratch database that is filled before it starts, for whoever measures it. */
public final class OneNode implements AutoCloseable {
    /** A server that runs for long compiles all it can and has the memory of the documented one; this counts last. */
    private static final String JVM_OF_PRODUCTION = "-XX:TieredStopAtLevel=4 -Xmx1g";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ServedDatabase database = new ServedDatabase();
    private Node node;

    /** Starts the server and returns when it can be used. */
    public void start() {
        node = database.begin(
                BuiltProduct.emptyDirectory("one-node-" + COUNT.incrementAndGet()),
                List.of(LoopbackPort.free()),
                Map.of("_JAVA_OPTIONS", JVM_OF_PRODUCTION));
        node.awaitReady();
    }

    /** Where it answers, without a slash at the end. */
    public String baseUrl() {
        return node.baseUrl();
    }

    /** Its database, past the product. */
    public DataSource database() {
        return database.source();
    }

    @Override
    public void close() throws IOException {
        if (node != null) {
            node.close();
        }
    }
}
