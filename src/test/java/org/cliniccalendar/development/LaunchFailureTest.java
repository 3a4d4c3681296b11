package org.cliniccalendar.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchFailureTest {
    @TempDir
    private Path directory;

    private Path war;
    private Path data;

    @BeforeEach
    void build() throws IOException {
        data = directory.resolve("data");
        war = Files.createFile(directory.resolve("clinic-calendar.war"));
        Files.createFile(Files.createDirectory(directory.resolve("runtime")).resolve("payara-micro.jar"));
    }

    @Test
    void aPortInUseIsNamedTogetherWithTheOptionThatChangesItAndNothingIsStarted() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(LoopbackPort.ADDRESS))) {
            String sentence = failure(other.getLocalPort());
            assertTrue(sentence.startsWith("Port " + other.getLocalPort() + " is in use"), sentence);
            assertTrue(sentence.contains("-Dclinic.port="), sentence);
        }
        assertFalse(Files.exists(data.resolve("postgres")));
    }

    @Test
    void aDataDirectoryInUseIsNamedTogetherWithTheProcessThatHasIt() throws IOException {
        try (DataDirectory other = DataDirectory.take(data)) {
            String sentence = failure(LoopbackPort.free());
            assertTrue(sentence.contains(data.toString()), sentence);
            assertTrue(sentence.contains("`kill " + ProcessHandle.current().pid() + "`"), sentence);
            assertFalse(Files.exists(other.postgres()));
        }
    }

    @Test
    void aDataDirectoryIsFreeAgainAfterAFailure() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(LoopbackPort.ADDRESS))) {
            failure(other.getLocalPort());
        }
        DataDirectory.take(data).close();
    }

    @Test
    void aMissingWarIsNamed() throws IOException {
        Files.delete(war);
        assertEquals(war + " is missing; build it with ./mvnw package.", failure(LoopbackPort.free()));
    }

    @Test
    void aDatabaseWhosePasswordsAreLostIsNotStarted() throws IOException {
        Files.createDirectories(data.resolve("postgres"));
        String sentence = failure(LoopbackPort.free());
        assertTrue(sentence.startsWith(data.resolve("demo-accounts.properties") + " is gone"), sentence);
    }

    @Test
    void whatIsNoPortIsRefusedInWords() {
        for (String text : new String[] {"", "http", "0", "65536"}) {
            String sentence =
                    assertThrows(LaunchFailure.class, () -> Launch.port(text)).getMessage();
            assertTrue(sentence.contains("is not a port"), sentence);
        }
    }

    private String failure(int port) {
        return assertThrows(LaunchFailure.class, () -> Product.start(data, war, port, Duration.ZERO))
                .getMessage();
    }
}
