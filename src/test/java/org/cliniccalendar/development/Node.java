package org.cliniccalendar.development;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One server of several over one database, for tests that need more than one. It ends with this JVM at the latest.
 */
public final class Node implements AutoCloseable {
    /** Several that start at once on a busy machine take long. */
    private static final Duration LONGEST_START = Duration.ofMinutes(8);

    private final RunningParts parts = new RunningParts();
    private final Thread atExit = new Thread(parts::close, "stop-node");
    private final MicroServer server;
    private final String baseUrl;

    private Node(Path files, Path war, List<Integer> grid, Map<String, String> settings) {
        Runtime.getRuntime().addShutdownHook(atExit);
        DataDirectory directory = parts.add(DataDirectory.take(files));
        int port = LoopbackPort.free();
        baseUrl = "http://" + LoopbackPort.ADDRESS + ":" + port;
        ServerProgram program = ServerProgram.of(war.resolveSibling("runtime").resolve("payara-micro.jar"));
        server = parts.add(MicroServer.start(directory, program, war, port, grid, settings));
    }

    /**
     * Begins to start one.
     *
     * @param files where it works and logs; its own
     * @param grid the ports of 127.0.0.1 over which the nodes share logins, the own one first
     * @param settings the environment, such as {@code CLINIC_DB_URL}
     * @throws LaunchFailure when its process cannot be started
     */
    public static Node start(Path files, Path war, List<Integer> grid, Map<String, String> settings) {
        return new Node(files, war.toAbsolutePath(), grid, settings);
    }

    /**
     * Waits until people can use it.
     *
     * @throws LaunchFailure with the reason in words when that does not happen
     */
    public void awaitReady() {
        server.awaitReady(ReadinessProbe.ofProduct(baseUrl), LONGEST_START);
    }

    /** Where it answers, without a slash at the end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Whether its process runs: not after it was killed. */
    public boolean isAlive() {
        return server.isAlive();
    }

    /** Ends it at once, in the middle of whatever it does. */
    public void kill() {
        server.kill();
    }

    @Override
    public void close() throws IOException {
        parts.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            return; // it is the hook, or has run
        }
    }
}
