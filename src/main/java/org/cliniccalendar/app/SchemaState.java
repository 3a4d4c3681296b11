package org.cliniccalendar.app;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Whether the database has exactly the schema that this application was written for.
 *
 * @param problem what is wrong, in words; empty if nothing is
 * @param version of the database's schema; "none" before the first migration
 */
record SchemaState(Optional<String> problem, String version) {

    static SchemaState of(MigrationInfoService migrations) {
        MigrationInfo current = migrations.current();
        MigrationVersion found = current == null ? null : current.getVersion();
        return new SchemaState(problem(migrations, found), found == null ? "none" : found.toString());
    }

    private static Optional<String> problem(MigrationInfoService migrations, MigrationVersion found) {
        if (Arrays.stream(migrations.all())
                .anyMatch(migration -> migration.getState().isFailed())) {
            return Optional.of("A migration of the database's schema has failed.");
        }
        if (migrations.pending().length > 0) {
            return Optional.of("The database's schema is older than this application: migrations are pending.");
        }
        MigrationVersion newest = Arrays.stream(migrations.all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElse(null);
        return Objects.equals(found, newest)
                ? Optional.empty()
                : Optional.of("The database's schema is newer than this application.");
    }
}
