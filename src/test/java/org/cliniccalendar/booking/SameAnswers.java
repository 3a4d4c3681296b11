package org.cliniccalendar.booking;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** If a floor did not answer as the product does, its share would say nothing. */
final class SameAnswers {
    /** Of rows as the floors write them. */
    private static final Pattern FIRST_COLUMN = Pattern.compile("\\[\"(\\d+)\"");

    /** Of an appointment that the network had from the beginning. */
    private static final Pattern REFERENCE = Pattern.compile("\"(B\\d+)\"");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private SameAnswers() {}

    /** The same slots in the same order; the floors have one more, by which a next page is known. */
    static void openings(HttpRequest product, HttpRequest floor) throws IOException, InterruptedException {
        List<String> slots =
                Json.createReader(new StringReader(read(product))).readObject().getJsonArray("openings").stream()
                        .map(one -> one.asJsonObject().get("id").toString())
                        .toList();
        require(
                slots,
                FIRST_COLUMN
                        .matcher(read(floor))
                        .results()
                        .map(found -> found.group(1))
                        .limit(slots.size())
                        .toList());
    }

    /** The same appointments. */
    static void month(HttpRequest product, HttpRequest floor) throws IOException, InterruptedException {
        require(references(read(product)), references(read(floor)));
    }

    private static Set<String> references(String answer) {
        return REFERENCE.matcher(answer).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static void require(Collection<String> expected, Collection<String> found) {
        if (expected.isEmpty() || !expected.equals(found)) {
            throw new IllegalStateException("A floor answers otherwise: " + found + ", not " + expected);
        }
    }

    private static String read(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }
}
