package org.cliniccalendar.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Payara Micro with one WAR at the root, as a process of its own on 127.0.0.1. What the product must know is handed over
 * in the environment, for a command line is read by everybody on the machine.
 */
final class MicroServer implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final int MILLIS_BETWEEN_LOOKS = 200;
    private static final int SECONDS_TO_STOP = 20;
    private static final String LOOPBACK_ONLY =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address="
                    + LoopbackPort.ADDRESS + "\n";
    private static final List<String> QUICK_SMALL_JVM =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dhazelcast.socket.bind.any=false");

    private final DataDirectory directory;
    private final ServerLog log;
    private final Process process;

    private MicroServer(DataDirectory directory, Process process) {
        this.directory = directory;
        this.log = new ServerLog(directory.serverLog());
        this.process = process;
    }

    /**
     * Starts the process and returns at once.
     *
     * @param jar Payara Micro
     * @throws LaunchFailure when the process cannot be started
     */
    static MicroServer start(DataDirectory directory, Path jar, Path war, int port, Map<String, String> environment) {
        try {
            deleteTree(directory.serverRoot());
            Path root = Files.createDirectories(directory.serverRoot());
            Path preboot = Files.writeString(root.resolve("loopback.asadmin"), LOOPBACK_ONLY);
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString());
            builder.command().addAll(QUICK_SMALL_JVM);
            builder.command().addAll(List.of("-jar", jar.toString(), "--disablephonehome"));
            builder.command().addAll(clusterOfOne(LoopbackPort.free()));
            builder.command().addAll(List.of("--rootdir", root.resolve("domain").toString()));
            builder.command().addAll(List.of("--prebootcommandfile", preboot.toString()));
            builder.command().addAll(List.of("--port", Integer.toString(port), "--maxhttpthreads", "64"));
            builder.command().addAll(List.of("--contextroot", "/", "--deploy", war.toString()));
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true)
                    .redirectOutput(directory.serverLog().toFile());
            Process process = builder.start();
            KnownProcess.of(process.toHandle()).writeTo(directory.serverRecord());
            return new MicroServer(directory, process);
        } catch (IOException failure) {
            throw new LaunchFailure("The server cannot be started: %s.".formatted(failure.getMessage()), failure);
        }
    }

    /** Login state lives in a data grid that listens everywhere, even when told not to cluster, unless told its members. */
    private static List<String> clusterOfOne(int port) {
        String number = Integer.toString(port);
        String member = "tcpip:" + LoopbackPort.ADDRESS + ":" + number;
        return List.of("--clustermode", member, "--interfaces", LoopbackPort.ADDRESS, "--startport", number);
    }

    /**
     * Waits until the product is there.
     *
     * @throws LaunchFailure when the process ends, the deployment fails or three minutes pass
     */
    void awaitReady(ReadinessProbe probe) {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!probe.passes()) {
            if (!process.isAlive()) {
                throw failed("The server ended while it was starting");
            }
            if (log.tellsOfFailedDeployment()) {
                throw failed("The deployment failed");
            }
            if (System.nanoTime() > deadline) {
                throw failed("The product is not ready after three minutes (%s)".formatted(probe.unmet()));
            }
            pause();
        }
    }

    private LaunchFailure failed(String what) {
        pause(); // the cause may follow the line that gave it away
        String cause = log.firstCause().map(": "::concat).orElse("");
        return new LaunchFailure("%s%s%nThe whole log is %s.".formatted(what, cause, log.file()));
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The start was interrupted.", interrupted);
        }
    }

    /** Waits until the process has ended, for whatever reason. */
    LaunchFailure awaitEnd() throws InterruptedException {
        int code = process.waitFor();
        return new LaunchFailure(
                "The server ended by itself (exit code %d); its log is %s.".formatted(code, log.file()));
    }

    /** Asks the process to stop and waits for it: until its end it goes on answering. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(directory.serverRecord());
        deleteTree(directory.serverRoot());
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
