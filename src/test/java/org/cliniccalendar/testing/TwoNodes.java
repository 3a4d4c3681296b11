package org.cliniccalendar.testing;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.cliniccalendar.development.KeptMails;
import org.cliniccalendar.development.LoopbackPort;
import org.cliniccalendar.development.MailCatcher;
import org.cliniccalendar.development.Node;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The built WAR on two servers over one scratch database and one mail catcher, as it runs where one server is not enough.
 * They are started when the first test of a run asks, and stopped after the last of all; the database begins without rows.
 * A node that a test {@linkplain Node#kill() killed} is {@linkplain #reviveKilled() revived} for the next one.
 */
public final class TwoNodes implements AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(TwoNodes.class);
    private static final List<String> NAMES = List.of("first", "second");

    private final Path directory = BuiltProduct.emptyDirectory("two-nodes");
    private final ServedDatabase database = new ServedDatabase();
    private final MailCatcher mails;
    private final List<Integer> grid = List.of(LoopbackPort.free(), LoopbackPort.free());
    private final List<Node> nodes = new CopyOnWriteArrayList<>();

    private TwoNodes() throws IOException {
        mails = MailCatcher.start(Files.createDirectories(mailDirectory()), Today.clock());
        NAMES.forEach(name -> nodes.add(begin(nodes.size())));
        nodes.forEach(Node::awaitReady);
    }

    /** The nodes of this run. */
    static TwoNodes of(ExtensionContext test) {
        TwoNodes nodes = test.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(TwoNodes.class, first -> started(), TwoNodes.class);
        nodes.reviveKilled();
        return nodes;
    }

    private static TwoNodes started() {
        try {
            return new TwoNodes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Node begin(int which) {
        List<Integer> members = new ArrayList<>(grid);
        members.remove(which);
        members.add(0, grid.get(which));
        Map<String, String> settings = Map.of(
                "CLINIC_MAIL_HOST",
                "127.0.0.1",
                "CLINIC_MAIL_PORT",
                Integer.toString(mails.port()),
                "CLINIC_MAIL_FROM",
                sender(which));
        return database.begin(directory.resolve(NAMES.get(which)), members, settings);
    }

    private Path mailDirectory() {
        return directory.resolve("mail");
    }

    /** The one database, past the nodes. */
    public DataSource database() {
        return database.source();
    }

    /** A node, 0 or 1, as it runs now. */
    public Node node(int which) {
        return nodes.get(which);
    }

    /** Where any of the nodes answers: the same one for the same number. */
    public String baseUrl(int number) {
        return nodes.get(number % nodes.size()).baseUrl();
    }

    /** The address that a node sends its mails from, so that it is seen which of them did. */
    public String sender(int which) {
        return NAMES.get(which) + "@example.org";
    }

    /** Starts the nodes again that were killed, at another address, and returns when they can be used. */
    public void reviveKilled() {
        for (int which = 0; which < nodes.size(); which++) {
            if (!nodes.get(which).isAlive()) {
                try {
                    nodes.get(which).close();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                nodes.set(which, begin(which));
                nodes.get(which).awaitReady();
            }
        }
    }

    /** Every mail that either node has sent, the oldest first. */
    public List<MimeMessage> mails() {
        return KeptMails.in(mailDirectory());
    }

    @Override
    public void close() throws IOException {
        for (Node node : nodes) {
            node.close();
        }
        mails.close();
    }
}
