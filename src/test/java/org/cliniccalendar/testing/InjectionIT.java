package org.cliniccalendar.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class InjectionIT {
    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @Test
    void theProductsDataSourceReachesAMigratedDatabase() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from flyway_schema_history where success")) {
            assertTrue(row.next());
            assertTrue(row.getInt(1) > 0);
        }
    }

    @Test
    void theClockIsTheProductsOwn() {
        assertNotNull(clock);
        assertEquals("Z", clock.getZone().toString());
    }

    @Test
    void theMailsOfThisRunCanBeRead() {
        assertNotNull(SentMails.all());
    }
}
