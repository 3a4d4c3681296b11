package org.cliniccalendar.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cliniccalendar.development.Product;

/** Another system, with the token of a service account. */
final class Caller {
    private final HttpClient http;
    private final String root;
    private final String token;

    private Caller(HttpClient http, String baseUrl, String token) {
        this.http = http;
        this.root = baseUrl + "/api/v1/";
        this.token = token;
    }

    Caller(Product product) {
        this(product.baseUrl(), product.accounts().apiToken());
    }

    Caller(String baseUrl, String token) {
        this(HttpClient.newHttpClient(), baseUrl, token);
    }

    /** The same system, which calls another node. */
    Caller at(String baseUrl) {
        return new Caller(http, baseUrl, token);
    }

    /** What came back. */
    record Answer(int status, String text, Map<String, String> headers) {
        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        }

        String tag() {
            return headers.get("etag");
        }
    }

    Answer get(String path) throws Exception {
        return send(request(path).GET());
    }

    /** @param headers names and values in turn */
    Answer post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        Map<String, String> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Answer(answer.statusCode(), answer.body(), headers);
    }
}
