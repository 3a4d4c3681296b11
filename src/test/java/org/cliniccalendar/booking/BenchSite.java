package org.cliniccalendar.booking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.testing.OneNode;
import org.cliniccalendar.testing.Today;

/** A network of some size with the product and its {@link ApiFloor} on it, and what is asked of both. */
final class BenchSite implements AutoCloseable {
    private final OneNode node = new OneNode();
    private final AtomicInteger orders = new AtomicInteger();
    private final BenchNetwork network;
    private final ApiFloor floor;

    /**
     * What is asked for, which share of the floor's throughput is the goal, and how often the product is asked for it to get
     * warm; the floor a quarter.
     */
    enum What {
        OPENINGS(0.2, 45_000),
        MONTH(1 / 3.0, 5_000),
        BOOKING(0.4, 12_000);

        final double goal;
        final int warming;

        What(double goal, int warming) {
            this.goal = goal;
            this.warming = warming;
        }
    }

    BenchSite(int clinicians, int days) throws IOException, SQLException {
        network = new BenchNetwork(node.database(), clinicians, days);
        floor = new ApiFloor(node.database());
        floor.serve("/openings", (connection, query) -> {
            List<Object> parameters = new ArrayList<>();
            String sql = new OpeningRows(search(parameters(query))).statement(Today.instant(), parameters);
            return ApiFloor.rows(connection, sql, parameters);
        });
        floor.serve("/month", (connection, query) -> {
            List<Object> parameters = new ArrayList<>(List.of(Timestamp.from(Today.instant()), "bench"));
            parameters.addAll(List.of(query.split("&")));
            return ApiFloor.rows(connection, ClinicianCalendarRows.SESSIONS, parameters);
        });
        floor.serve("/booking", (connection, body) -> {
            String[] order = body.split(" ");
            return ApiFloor.book(connection, Long.parseLong(order[0]), Long.parseLong(order[1]));
        });
    }

    /** Writes the network and starts the product on it. */
    void open() throws SQLException {
        network.write();
        node.start();
    }

    long slots() {
        return network.slots();
    }

    /** To the product, of the kind that is asked for, each one different. */
    HttpRequest toProduct(What what) {
        String root = node.baseUrl() + "/api/v1/";
        return switch (what) {
            case OPENINGS -> get(root + "openings?appointmentType=" + BenchNetwork.TYPE + "&limit=20&" + anyOpenings());
            case MONTH -> {
                String[] month = anyMonth().split("&");
                yield get(root + "clinicians/" + month[0] + "/calendar?from=" + month[1] + "&to=" + month[2]);
            }
            case BOOKING -> {
                long[] order = nextOrder();
                String body = "{\"opening\": %d, \"appointmentType\": %d, \"client\": {\"id\": %d}}"
                        .formatted(order[0], BenchNetwork.TYPE, order[1]);
                yield request(root + "appointments")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "bench-" + order[1])
                        .POST(BodyPublishers.ofString(body))
                        .build();
            }
        };
    }

    /** The same to the floor. */
    HttpRequest toFloor(What what) {
        String root = floor.baseUrl() + "/";
        return switch (what) {
            case OPENINGS -> get(root + "openings?" + anyOpenings());
            case MONTH -> get(root + "month?" + anyMonth());
            case BOOKING -> {
                long[] order = nextOrder();
                yield request(root + "booking")
                        .POST(BodyPublishers.ofString(order[0] + " " + order[1]))
                        .build();
            }
        };
    }

    private static HttpRequest get(String address) {
        return request(address).GET().build();
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + BenchNetwork.TOKEN);
    }

    /** Five clinicians over fourteen days. */
    private String anyOpenings() {
        LocalDate from =
                BenchNetwork.MONDAY.plusDays(ThreadLocalRandom.current().nextInt(14));
        String five = ThreadLocalRandom.current()
                .longs(1, network.clinicians() + 1L)
                .distinct()
                .limit(5)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(","));
        return "clinician=" + five + "&from=" + from + "&to=" + from.plusDays(14);
    }

    /** A clinician and 28 days. */
    private String anyMonth() {
        long clinician = ThreadLocalRandom.current().nextLong(1, network.clinicians() + 1L);
        return clinician + "&" + BenchNetwork.MONDAY + "&" + BenchNetwork.MONDAY.plusDays(28);
    }

    /** A slot that is free, and somebody who has none yet. */
    private long[] nextOrder() {
        int order = orders.getAndIncrement();
        return new long[] {network.freeSlot(order), network.firstNewcomer() + order};
    }

    private static Map<String, String> parameters(String query) {
        return List.of(query.split("&")).stream()
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static OpeningSearch search(Map<String, String> asked) {
        Set<Long> clinicians = LongStream.of(List.of(asked.get("clinician").split(",")).stream()
                        .mapToLong(Long::parseLong)
                        .toArray())
                .boxed()
                .collect(Collectors.toSet());
        return new OpeningSearch(
                        BenchNetwork.TYPE,
                        Set.of(),
                        clinicians,
                        Instant.MIN,
                        Instant.MAX,
                        EnumSet.allOf(Level.class),
                        21)
                .onDates(LocalDate.parse(asked.get("from")), LocalDate.parse(asked.get("to")));
    }

    @Override
    public void close() throws IOException, SQLException {
        floor.close();
        node.close();
    }
}
