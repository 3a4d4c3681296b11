package org.cliniccalendar.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/**
 * {@code /health/ready}: UP when the database answers within three seconds and its schema is the one that this application
 * was written for; otherwise DOWN, with the reason in words under {@code problem}.
 */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {
    private static final int PATIENCE_SECONDS = 3;
    private static final System.Logger LOG = System.getLogger(ReadinessCheck.class.getName());

    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    @Resource
    private ManagedExecutorService executor;

    @Override
    public HealthCheckResponse call() {
        Future<SchemaState> answer = executor.submit(this::ask);
        try {
            SchemaState schema = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return schema.problem()
                    .map(ReadinessCheck::down)
                    .orElseGet(() -> HealthCheckResponse.named("database")
                            .up()
                            .withData("schema", schema.version())
                            .build());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return down("The database has not answered for " + PATIENCE_SECONDS + " seconds.");
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "The database cannot be asked", e);
            return down("The database cannot be reached, or refuses to be read.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down("The check was interrupted.");
        }
    }

    private SchemaState ask() {
        Flyway flyway = Flyway.configure(ReadinessCheck.class.getClassLoader())
                .dataSource(dataSource)
                .load();
        return SchemaState.of(flyway.info());
    }

    private static HealthCheckResponse down(String problem) {
        return HealthCheckResponse.named("database")
                .down()
                .withData("problem", problem)
                .build();
    }
}
