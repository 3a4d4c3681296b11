package org.cliniccalendar.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cliniccalendar.development.EmbeddedDatabase;
import org.cliniccalendar.development.Node;

/** A scratch database with the schema and no rows, and the built WAR on servers over it. */
final class ServedDatabase {
    /** A file that is not there: a clock may be moved, and no network is loaded. */
    private static final String NO_DEMO = "none";

    private final String url = ScratchDatabase.freshUrl();

    /** Past the servers. */
    DataSource source() {
        return EmbeddedDatabase.dataSourceAt(url);
    }

    /**
     * Begins to start a server.
     *
     * @param files its own directory
     * @param grid the ports of all servers, the own one first
     * @param more settings, besides those that say where the database is
     */
    Node begin(Path files, List<Integer> grid, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>();
        settings.put("CLINIC_DB_URL", url);
        settings.put("CLINIC_DB_USER", EmbeddedDatabase.ROLE);
        settings.put("CLINIC_DB_PASSWORD", EmbeddedDatabase.ROLE);
        settings.put("CLINIC_BASE_URL", "http://127.0.0.1");
        settings.put("CLINIC_CLOCK_AHEAD", Today.clock().ahead().toString());
        settings.put("CLINIC_DEMO_ACCOUNTS", NO_DEMO);
        settings.putAll(more);
        return Node.start(files, BuiltProduct.WAR, grid, settings);
    }
}
