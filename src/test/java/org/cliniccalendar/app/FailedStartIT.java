package org.cliniccalendar.app;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.cliniccalendar.development.LaunchFailure;
import org.cliniccalendar.testing.FailingNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that fails names what failed first, not what died of it. */
class FailedStartIT {
    @TempDir
    private Path directory;

    @Test
    void aDemoNetworkThatCannotBeLoadedIsNamed() throws IOException {
        Path accounts = Files.writeString(
                directory.resolve("accounts.properties"), "administrator.username=a\nadministrator.password=short\n");

        assertNames(
                "The demo network could not be loaded",
                new FailingNode(Map.of("CLINIC_DEMO_ACCOUNTS", accounts.toString())));
    }

    @Test
    void aClockThatIsMovedWithoutADemoIsNamed() {
        assertNames(
                "clinic.clock.ahead moves the clock",
                new FailingNode(Map.of("CLINIC_CLOCK_AHEAD", "PT26H", "CLINIC_DEMO_ACCOUNTS", "")));
    }

    @Test
    void aDatabaseWithTablesOfSomebodyElseIsNamed() throws SQLException {
        FailingNode node = new FailingNode(Map.of());
        try (Connection connection = node.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '1'");
        }

        assertNames("The database's schema could not be brought up to date", node);
    }

    private void assertNames(String words, FailingNode node) {
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> node.start(directory.resolve("node")));
        assertTrue(failure.getMessage().contains(words), failure::getMessage);
    }
}
