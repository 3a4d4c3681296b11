package org.cliniccalendar.app;

import static org.eclipse.microprofile.health.HealthCheckResponse.Status.DOWN;
import static org.eclipse.microprofile.health.HealthCheckResponse.Status.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ReadinessIT {
    @Inject
    @Readiness
    private HealthCheck readiness;

    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    @AfterEach
    void forgetTheOtherMigration() throws SQLException {
        run("DELETE FROM flyway_schema_history WHERE version = '999'");
    }

    @Test
    void theSchemaIsCurrent() {
        assertEquals(UP, readiness.call().getStatus());
    }

    /** Red when only the connection is checked. */
    @Test
    void aSchemaThatIsNewerThanTheApplicationIsNotReady() throws SQLException {
        migrated(true);

        assertDown("The database's schema is newer than this application.");
    }

    @Test
    void aFailedMigrationIsNotReady() throws SQLException {
        migrated(false);

        assertDown("A migration of the database's schema has failed.");
    }

    private void assertDown(String problem) {
        HealthCheckResponse response = readiness.call();

        assertEquals(DOWN, response.getStatus());
        assertEquals(Optional.of(Map.of("problem", problem)), response.getData());
    }

    private void migrated(boolean success) throws SQLException {
        run("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, " + success
                + ")");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
