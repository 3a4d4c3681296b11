package org.cliniccalendar.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date before anything else touches the database; other startup beans depend on it by name.
 * Several nodes may start at once: Flyway takes a lock in the database. A failure fails the deployment.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class MigrationService {
    private static final System.Logger LOG = System.getLogger(MigrationService.class.getName());

    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        try {
            Flyway.configure(getClass().getClassLoader())
                    .dataSource(dataSource)
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            LOG.log(
                    Level.ERROR,
                    "The database's schema could not be brought up to date: " + failure.getMessage(),
                    failure);
            throw failure;
        }
    }
}
