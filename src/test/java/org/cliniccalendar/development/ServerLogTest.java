package org.cliniccalendar.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    private static final String PREFIX = "[2026-11-21T09:23:52.176+0000] [] [\u001b[1;91mSEVERE\u001b[0m] [] [core] ";

    @TempDir
    private Path directory;

    @Test
    void theInnermostCauseOfTheFirstExceptionIsTheReason() throws IOException {
        ServerLog log = log(
                PREFIX + "[[",
                "  Exception while loading the app",
                "java.lang.IllegalStateException: outer",
                "\tat org.example.Outer.run(Outer.java:1)",
                "Caused by: java.sql.SQLException: the schema is newer",
                "\t... 3 more",
                "]]",
                PREFIX + "later",
                "java.lang.NullPointerException: consequence");
        assertTrue(log.tellsOfFailedDeployment());
        assertEquals(Optional.of("java.sql.SQLException: the schema is newer"), log.firstCause());
    }

    @Test
    void whatTheProductSaidFirstIsTheReasonAndNotWhatDiedOfIt() throws IOException {
        ServerLog log = log(
                PREFIX.replace("SEVERE", "WARNING") + "[[",
                "  a certificate has expired",
                "java.security.cert.CertificateExpiredException: NotAfter",
                "]]",
                PREFIX.replace("core", "org.cliniccalendar.app.DemoNetworkService") + "[[",
                "  The demo network could not be loaded: refused.taken",
                "java.lang.IllegalStateException: outer",
                "Caused by: org.cliniccalendar.booking.SlotTaken: inner",
                "]]",
                PREFIX + "EJB5070: Exception creating stateless session bean : [HoldingService]",
                "javax.naming.NameNotFoundException: HoldingService/em");
        assertEquals(Optional.of("The demo network could not be loaded: refused.taken"), log.firstCause());
    }

    @Test
    void aSevereLineIsTheReasonWhereThereIsNoException() throws IOException {
        ServerLog log = log("starting", PREFIX + "Out of space", "stopped");
        assertEquals(Optional.of("Out of space"), log.firstCause());
    }

    @Test
    void aServerThatServesNothingFailedToDeployAndTheFirstSentenceSaysWhy() throws IOException {
        ServerLog log = log(
                PREFIX + "AS-DEPLOYMENT-00026",
                PREFIX + "JNDI lookup failed for the resource",
                "        \"Deployed\": [",
                "        ]");
        assertTrue(log.tellsOfFailedDeployment());
        assertEquals(Optional.of("JNDI lookup failed for the resource"), log.firstCause());
    }

    @Test
    void aHealthyLogTellsOfNoFailure() throws IOException {
        assertFalse(log(
                        "clinic-calendar was successfully deployed in 7,455 milliseconds.",
                        "        \"Deployed\": [",
                        "            {",
                        "        ]")
                .tellsOfFailedDeployment());
    }

    @Test
    void aLogThatIsNotThereSaysNothing() {
        assertEquals(Optional.empty(), new ServerLog(directory.resolve("none.log")).firstCause());
    }

    private ServerLog log(String... lines) throws IOException {
        return new ServerLog(Files.writeString(directory.resolve("server.log"), String.join("\n", lines)));
    }
}
