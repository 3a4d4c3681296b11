package org.cliniccalendar.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Payara Micro with one WAR at the root, as a process of its own on 127.0.0.1. What the product must know is handed over
 * in the environment, for a command line is read by everybody on the machine.
 */
final class MicroServer implements AutoCloseable {
    private static final int MILLIS_BETWEEN_LOOKS = 200;
    private static final int SECONDS_TO_STOP = 20;
    private static final String LOOPBACK_ONLY =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address="
                    + LoopbackPort.ADDRESS + "\n";
    static final List<String> QUICK_SMALL_JVM =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MetaspaceSize=192m");

    /** Its members are known from the start: it need not wait some seconds for more. */
    private static final List<String> CLOSED_GRID = List.of(
            "-Dhazelcast.socket.bind.any=false",
            "-Dhazelcast.phone.home.enabled=false",
            "-Dhazelcast.wait.seconds.before.join=0");

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
     * @param grid the ports of 127.0.0.1 over which nodes share login state, the own one first
     * @throws LaunchFailure when the process cannot be started
     */
    static MicroServer start(
            DataDirectory directory,
            ServerProgram program,
            Path war,
            int port,
            List<Integer> grid,
            Map<String, String> environment) {
        try {
            Trees.delete(directory.serverRoot());
            Path root = Files.createDirectories(directory.serverRoot());
            Path domain = Files.createDirectories(root.resolve("domain"));
            program.seed(domain);
            Path preboot = Files.writeString(root.resolve("loopback.asadmin"), LOOPBACK_ONLY);
            ProcessBuilder builder = new ProcessBuilder(ServerProgram.java());
            builder.command().addAll(QUICK_SMALL_JVM);
            builder.command().addAll(CLOSED_GRID);
            builder.command().addAll(new ClassArchive(program).options(directory.listOfClasses()));
            builder.command().addAll(program.opening());
            builder.command().addAll(program.main());
            builder.command().add("--disablephonehome");
            builder.command().addAll(members(grid));
            builder.command().addAll(List.of("--rootdir", domain.toString()));
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
    private static List<String> members(List<Integer> grid) {
        String members =
                grid.stream().map(port -> LoopbackPort.ADDRESS + ":" + port).collect(Collectors.joining(","));
        String own = Integer.toString(grid.get(0));
        return List.of("--clustermode", "tcpip:" + members, "--interfaces", LoopbackPort.ADDRESS, "--startport", own);
    }

    /**
     * Waits until the product is there.
     *
     * @param longest after which it is given up
     * @throws LaunchFailure when the process ends, the deployment fails or that time has passed
     */
    void awaitReady(ReadinessProbe probe, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!probe.passes()) {
            if (!process.isAlive()) {
                throw failed("The server ended while it was starting");
            }
            if (log.tellsOfFailedDeployment()) {
                throw failed("The deployment failed");
            }
            if (System.nanoTime() > deadline) {
                throw failed(
                        "The product is not ready after %d minutes (%s)".formatted(longest.toMinutes(), probe.unmet()));
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

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the process has ended, for whatever reason. */
    LaunchFailure awaitEnd() throws InterruptedException {
        int code = process.waitFor();
        return new LaunchFailure(
                "The server ended by itself (exit code %d); its log is %s.".formatted(code, log.file()));
    }

    /** Ends the process without a chance to tidy up, as a power cut does. */
    void kill() {
        process.destroyForcibly().onExit().join();
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
        Trees.delete(directory.serverRoot());
    }
}
