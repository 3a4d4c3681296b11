package org.cliniccalendar.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    @ArquillianResource
    private URL product;

    @ParameterizedTest
    @ValueSource(strings = {"/health/ready", "/health/live"})
    void aRunningProductIsUp(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"status\":\"UP\""), answer.body());
        assertTrue(answer.body().contains(path.endsWith("ready") ? "\"database\"" : "\"threads\""), answer.body());
    }

    /** Red when the metrics are made on their first use, after which an alert would wait for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"clinic_bookings_total", "clinic_outbox_lag_seconds"})
    void metricsAreThereFromTheStart(String name) throws Exception {
        assertTrue(get("/metrics?scope=application").body().contains("\n" + name), name);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException, URISyntaxException {
        URI root = new URI("http://127.0.0.1:" + product.getPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(root).build(), HttpResponse.BodyHandlers.ofString());
    }
}
