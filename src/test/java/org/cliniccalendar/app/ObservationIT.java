package org.cliniccalendar.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.cliniccalendar.testing.ContainerSurroundings;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a watching machine reads from outside. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ObservationIT {
    private static final String NOBODY = "";

    @ArquillianResource
    private URL product;

    @ParameterizedTest
    @ValueSource(strings = {"/health/ready", "/health/live"})
    void aRunningProductIsUp(String path) throws Exception {
        HttpResponse<String> answer = get(path, NOBODY);

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"status\":\"UP\""), answer.body());
        assertTrue(answer.body().contains(path.endsWith("ready") ? "\"database\"" : "\"threads\""), answer.body());
    }

    /** Red when the metrics are made on their first use, after which an alert would wait for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"clinic_bookings_total", "clinic_outbox_lag_seconds"})
    void metricsAreThereFromTheStart(String name) throws Exception {
        String figures = get("/metrics?scope=application", "Bearer " + token()).body();

        assertTrue(figures.contains("\n" + name), figures);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, "Bearer cc_unknown"})
    void metricsAreKeptFromWhoeverHasNoToken(String authorization) throws Exception {
        HttpResponse<String> answer = get("/metrics", authorization);

        assertEquals(401, answer.statusCode());
        assertFalse(answer.body().contains("clinic_"), answer.body());
    }

    /** A token of a service of this test's own. */
    private static String token() throws SQLException {
        String token = "cc_" + UUID.randomUUID();
        try (Connection connection = ContainerSurroundings.database().getConnection();
                var statement = connection.prepareStatement("INSERT INTO api_token (id, name, token_hash, created_by,"
                        + " created_at) VALUES (-nextval('entity_id'), ?, encode(sha256(?), 'hex'), 'x', now())")) {
            statement.setString(1, token);
            statement.setBytes(2, token.getBytes(StandardCharsets.UTF_8));
            statement.executeUpdate();
        }
        return token;
    }

    private HttpResponse<String> get(String path, String authorization)
            throws IOException, InterruptedException, URISyntaxException {
        URI root = new URI("http://127.0.0.1:" + product.getPort() + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(root)
                                .header("Authorization", authorization)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
