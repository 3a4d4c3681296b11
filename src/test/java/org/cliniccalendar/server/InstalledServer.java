package org.cliniccalendar.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.testing.BuiltProduct;

/**
 * A Payara Server on 127.0.0.1 as {@code server-config/server/install.sh} leaves it. Closing it, or the end of this JVM,
 * ends its process and no other.
 */
final class InstalledServer implements AutoCloseable {
    private static final Path SCRIPTS = Path.of("server-config", "server").toAbsolutePath();
    private static final Path PAYARA =
            Path.of("target", "payara-server", "payara6").toAbsolutePath();
    private static final String DOMAIN = "clinic";
    private static final int MINUTES_TO_RUN = 10;
    private static final int SECONDS_TO_STOP = 60;
    private static final Pattern SETUP_SECRET = Pattern.compile("set-up secret: ([\\w-]+)");

    private final Path directory;
    private final int httpPort = freePort();
    private final int adminPort = freePort();
    private final Thread atExit = new Thread(this::stop, "stop-payara-server");

    private InstalledServer(Path directory) {
        this.directory = directory;
    }

    /**
     * Installs into an empty directory and returns when the script has found the product ready.
     *
     * @param settings of {@code clinic.env}, besides those that say where the server is
     * @throws IllegalStateException with what the script said, when it failed; nothing runs then
     */
    static InstalledServer install(Path directory, Map<String, String> settings, String databasePassword)
            throws IOException {
        InstalledServer server = new InstalledServer(directory.toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(server.atExit);
        Path secrets = Files.createDirectories(
                server.directory.resolve("secrets"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(secrets.resolve("admin.password"), UUID.randomUUID().toString());
        Files.writeString(secrets.resolve("clinic.db.password"), databasePassword);
        Path file = Files.writeString(server.directory.resolve("clinic.env"), server.assignments(secrets, settings));
        try {
            server.run(
                    SCRIPTS.resolve("install.sh").toString(),
                    file.toString(),
                    BuiltProduct.WAR.toAbsolutePath().toString());
            return server;
        } catch (IOException | RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private String assignments(Path secrets, Map<String, String> settings) {
        Map<String, String> where = Map.of(
                "PAYARA_HOME", PAYARA.toString(),
                "DOMAIN_DIRECTORY", directory.toString(),
                "DOMAIN", DOMAIN,
                "SECRETS", secrets.toString(),
                "HTTP_ADDRESS", "127.0.0.1",
                "HTTP_PORT", Integer.toString(httpPort),
                "ADMIN_PORT", Integer.toString(adminPort),
                "HTTP_THREADS", "32",
                "HEAP", "768m",
                "CLINIC_BASE_URL", baseUrl());
        return Stream.of(where, settings)
                .flatMap(part -> part.entrySet().stream())
                .map(setting -> "%s='%s'\n".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining());
    }

    String baseUrl() {
        return "http://127.0.0.1:" + httpPort;
    }

    int adminPort() {
        return adminPort;
    }

    Path log() {
        return directory.resolve(DOMAIN).resolve("logs").resolve("server.log");
    }

    /** What the log offers to whoever makes the first administrator. */
    String setupSecret() throws IOException {
        Matcher secret = SETUP_SECRET.matcher(Files.readString(log()));
        if (!secret.find()) {
            throw new IllegalStateException("No set-up secret in " + log());
        }
        return secret.group(1);
    }

    private void run(String... command) throws IOException {
        Path said = directory.resolve("install.log");
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(MINUTES_TO_RUN, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
                throw new IllegalStateException(command[0] + " failed:\n" + Files.readString(said));
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command[0] + " was interrupted", interrupted);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("No free port on 127.0.0.1", none);
        }
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    /** The domain writes the id of its process into its own directory; one that began before that was written is another. */
    private void stop() {
        process().ifPresent(process -> {
            process.destroy();
            try {
                process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            } catch (Exception stillThere) { // whatever went wrong, it must not stay
                process.destroyForcibly();
            }
        });
    }

    private Optional<ProcessHandle> process() {
        try {
            Path pid = directory.resolve(DOMAIN).resolve("config").resolve("pid");
            Instant written = Files.getLastModifiedTime(directory.resolve("clinic.env"))
                    .toInstant()
                    .minusSeconds(1);
            return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(start -> start.isAfter(written))
                            .isPresent());
        } catch (IOException | NumberFormatException neverStarted) {
            return Optional.empty();
        }
    }
}
