package org.cliniccalendar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cliniccalendar.development.LoopbackPort;
import org.cliniccalendar.development.Node;

/** The built WAR on a server that is not going to start. */
public final class FailingNode {
    private final ServedDatabase database = new ServedDatabase();
    private final Map<String, String> settings;

    /** @param settings environment variables, which come before the usual ones */
    public FailingNode(Map<String, String> settings) {
        this.settings = settings;
    }

    /** Its database, past the product. */
    public DataSource database() {
        return database.source();
    }

    /**
     * Starts it, and ends it whatever becomes of it.
     *
     * @throws org.cliniccalendar.development.LaunchFailure with the reason in words
     */
    public void start(Path files) {
        try (Node node = database.begin(files, List.of(LoopbackPort.free()), settings)) {
            node.awaitReady();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
