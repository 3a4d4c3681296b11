package org.cliniccalendar.booking;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.cliniccalendar.testing.Today;

/**
 * What an answer costs without the product around it: its statements, each with its check of the token, by plain JDBC behind the HTTP
 * server of the JDK, and what they give back as JSON. The same server answers with the statements of {@link LeastFloor}.
 */
final class ApiFloor implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    private static final String TOKEN = """
            SELECT id, name, last_used_at, version FROM api_token
             WHERE token_hash = encode(sha256(CAST(?1 AS bytea)), 'hex') AND revoked_at IS NULL
            """;

    private static final String APPOINT = """
            INSERT INTO appointment (id, ref, clinic_id, clinician_id, session_date_id, appointment_type_id, client_id, starts_at,
                   ends_at, status, reason, overbooked, booked_by, booked_at, version)
            SELECT x.id, 'F' || x.id, d.clinic_id, d.clinician_id, d.id, ?1, ?2, s.starts_at, s.ends_at, 'BOOKED', '', false,
                   'bench', now(), 1
              FROM slot s JOIN session_date d ON d.id = s.session_date_id
              CROSS JOIN (SELECT nextval('entity_id') AS id) x
             WHERE s.id = ?3
            RETURNING id, ref, status, starts_at, ends_at
            """;

    private static final String FACTS = """
            SELECT a.ref, a.starts_at, c.id, c.name, c.zone,
                   p.title, p.given_name, coalesce(p.family_name, c.name), k.given_name, k.family_name, k.email, a.reason
              FROM appointment a
              JOIN clinic c ON c.id = a.clinic_id
              LEFT JOIN clinician p ON p.id = a.clinician_id
              JOIN client k ON k.id = a.client_id
             WHERE a.id = ?1
            """;

    private static final String MESSAGES = """
            INSERT INTO outbox_message (id, message_id, kind, about, recipient, subject, body, due_at, useless_at,
                   next_attempt_at, status, attempts, created_at, version)
            SELECT x.id, 'floor-' || x.id, 'appointment-reminder', 'appointment:' || ?1, ?2, 'Your appointment', ?3, now(),
                   now() + interval '1 day', now() + interval '1 day', 'PENDING', 0, now(), 1
              FROM (SELECT nextval('entity_id') AS id FROM generate_series(1, 2)) x
            """;

    private static final String AUDIT = """
            INSERT INTO audit_entry (at, actor, action, subject, clinic_id, detail)
            VALUES (now(), 'bench', 'appointment.booked', ?1, 1, 'BOOKED')
            """;

    static {
        // otherwise each answer waits 40 ms for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();

    /** Answers one kind of request with an open connection, in a transaction of its own. */
    interface Answer {
        String to(Connection connection, String request) throws SQLException;
    }

    ApiFloor(DataSource database) throws IOException, SQLException {
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param answer gets the query of the address, or the body if there is one */
    void serve(String path, Answer answer) {
        server.createContext(path, exchange -> handle(exchange, answer));
    }

    private void handle(HttpExchange exchange, Answer answer) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String request = body.isEmpty() ? exchange.getRequestURI().getRawQuery() : body;
        Connection connection = connections.poll();
        byte[] text;
        try {
            text = answer.to(connection, request).getBytes(StandardCharsets.UTF_8);
            connection.commit();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(body.isEmpty() ? 200 : 201, text.length);
        } catch (SQLException failure) {
            text = failure.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(500, text.length);
        } finally {
            connections.add(connection);
        }
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    /** Checks the token as the product does. */
    static void checkToken(Connection connection) throws SQLException {
        rows(connection, TOKEN, List.of(token()));
    }

    static byte[] token() {
        return BenchNetwork.TOKEN.getBytes(StandardCharsets.UTF_8);
    }

    /** Books as the product does, with the same statements in the same order. */
    static String book(Connection connection, long slot, long client) throws SQLException {
        checkToken(connection);
        rows(connection, SlotRows.LOCK, List.of(slot));
        rows(connection, SlotRows.BOOKABLE, List.of(BenchNetwork.TYPE, Timestamp.from(Today.instant()), slot));
        List<Object[]> made = read(connection, APPOINT, List.of(BenchNetwork.TYPE, client, slot));
        Object[] appointment = made.get(0);
        List<Object> claim = Arrays.asList(
                "{" + slot + "}",
                appointment[0],
                "bench",
                "floor-" + appointment[1],
                "x",
                "x",
                Today.instant().toString());
        try (var statement = NumberedParameters.prepared(connection, SlotRows.CLAIM, claim)) {
            statement.executeUpdate();
        }
        Object[] facts = read(connection, FACTS, List.of(appointment[0])).get(0);
        String text = "Dear %s %s, see you on %s at %s.".formatted(facts[8], facts[9], facts[1], facts[3]);
        update(connection, MESSAGES, List.of(appointment[1], facts[10], text));
        update(connection, AUDIT, List.of("appointment:" + appointment[1]));
        return "{\"ref\":\"%s\",\"status\":\"%s\",\"start\":\"%s\",\"end\":\"%s\"}"
                .formatted(appointment[1], appointment[2], appointment[3], appointment[4]);
    }

    /** What a statement gives back, as a JSON array. */
    static String rows(Connection connection, String sql, List<Object> arguments) throws SQLException {
        StringBuilder json = new StringBuilder("[");
        for (Object[] row : read(connection, sql, arguments)) {
            json.append(json.length() == 1 ? "[" : ",[");
            for (int i = 0; i < row.length; i++) {
                json.append(i == 0 ? "\"" : ",\"").append(row[i]).append('"');
            }
            json.append(']');
        }
        return json.append(']').toString();
    }

    private static void update(Connection connection, String sql, List<Object> arguments) throws SQLException {
        try (var statement = NumberedParameters.prepared(connection, sql, arguments)) {
            statement.executeUpdate();
        }
    }

    private static List<Object[]> read(Connection connection, String sql, List<Object> arguments) throws SQLException {
        List<Object[]> all = new ArrayList<>();
        try (var statement = NumberedParameters.prepared(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                Object[] row = new Object[columns.getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                all.add(row);
            }
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        server.stop(0);
        threads.shutdownNow();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
