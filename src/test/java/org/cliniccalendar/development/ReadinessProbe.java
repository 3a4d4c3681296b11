package org.cliniccalendar.development;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Answers whether the product can really be used: a server that listens, or says it deployed, proves nothing. */
final class ReadinessProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String baseUrl;
    private final List<Answer> expected;

    /** A path whose answer must be 200 and contain a text. */
    record Answer(String path, String text) {}

    ReadinessProbe(String baseUrl, List<Answer> expected) {
        this.baseUrl = baseUrl;
        this.expected = expected;
    }

    /** The database is current and the first page that anybody sees is there. */
    static ReadinessProbe ofProduct(String baseUrl) {
        return new ReadinessProbe(
                baseUrl, List.of(new Answer("/health/ready", ""), new Answer("/login", "data-page=\"/login\"")));
    }

    boolean passes() {
        return unmet().isEmpty();
    }

    /** The first expectation that is not met, in words; empty when all are. */
    String unmet() {
        for (Answer answer : expected) {
            String got = get(answer);
            if (!got.isEmpty()) {
                return answer.path() + " " + got;
            }
        }
        return "";
    }

    private String get(Answer answer) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + answer.path()))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                return "answers " + response.statusCode();
            }
            return response.body().contains(answer.text()) ? "" : "is another page";
        } catch (IOException refused) {
            return "does not answer";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "was not awaited";
        }
    }
}
