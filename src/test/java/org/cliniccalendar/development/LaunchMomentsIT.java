package org.cliniccalendar.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cliniccalendar.testing.BuiltProduct;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./mvnw -Dclinic.now=…} starts is at that moment: the product, its pages and its database. */
class LaunchMomentsIT {
    private static final Pattern SHOWN = Pattern.compile("<meta name=\"clinic-now\" content=\"(\\d+)\"");

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T00:30, 2027-03-28T00:30:00Z",
        "2028-02-29T12:00+13:00, 2028-02-28T23:00:00Z",
        "2026-12-31T23:50[America/Los_Angeles], 2027-01-01T07:50:00Z"
    })
    void theLauncherStartsAtAMoment(String asked, Instant moment, @TempDir Path data) throws Exception {
        try (Product product =
                Product.start(data, BuiltProduct.WAR, 0, zone -> ClockShift.to(asked, zone), progress -> {})) {
            assertSoonAfter(moment, shown(product));
            assertSoonAfter(moment, ofDatabase(product));
            assertEquals(0, behind(product, moment), "deeds of the demo network after its beginning");
        }
    }

    private static Instant shown(Product product) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(product.baseUrl() + "/login")).build();
        String page = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        Matcher found = SHOWN.matcher(page);
        assertTrue(found.find(), page);
        return Instant.ofEpochMilli(Long.parseLong(found.group(1)));
    }

    private static Instant ofDatabase(Product product) throws Exception {
        try (Connection connection = product.database().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select now()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private static int behind(Product product, Instant moment) throws Exception {
        try (Connection connection = product.database().getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from appointment where booked_at > ? or arrived_at > ?")) {
            statement.setTimestamp(1, Timestamp.from(moment.plus(Duration.ofMinutes(4))));
            statement.setTimestamp(2, Timestamp.from(moment.plus(Duration.ofMinutes(4))));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void assertSoonAfter(Instant moment, Instant shown) {
        assertTrue(
                !shown.isBefore(moment) && shown.isBefore(moment.plus(Duration.ofMinutes(4))),
                () -> shown + ", not " + moment);
    }
}
