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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.testing.OneNode;
import org.cliniccalendar.testing.Today;

/** A network of some size with the product, its {@link ApiFloor} and the {@link LeastFloor} on it, and what is asked of them. */
final class BenchSite implements AutoCloseable {
    private static final String PRODUCT = "/api/v1/";
    private static final String LEAST = "/least/";

    private final OneNode node = new OneNode();
    private final AtomicInteger orders = new AtomicInteger();
    private final AtomicInteger leastOrders = new AtomicInteger();
    private final BenchNetwork network;
    private final ApiFloor floor;

    /**
     * What is asked for, which share of the throughput is the goal, of the floor's and of the least floor's, and how often the product
     * is asked for it to get warm; the floors a quarter.
     *
     * <p>A goal of the least floor is two thirds of the smaller of two shares, of one client and of eight, that were measured when it was
     * set, on two cores with other work: openings 0.50 and 0.34, a month 0.25 and 0.29, a booking 0.31 and 0.29. So it is missed when
     * the product takes half as long again.
     */
    enum What {
        OPENINGS(0.2, 0.22, 45_000),
        MONTH(1 / 3.0, 0.16, 5_000),
        BOOKING(0.4, 0.19, 12_000);

        final double goal;
        final double leastGoal;
        final int warming;

        What(double goal, double leastGoal, int warming) {
            this.goal = goal;
            this.leastGoal = leastGoal;
            this.warming = warming;
        }
    }

    BenchSite(int clinicians, int days) throws IOException, SQLException {
        network = new BenchNetwork(node.database(), clinicians, days);
        floor = new ApiFloor(node.database());
        floor.serve("/openings", (connection, query) -> {
            ApiFloor.checkToken(connection);
            List<Object> parameters = new ArrayList<>();
            String sql = new OpeningRows(search(parameters(query))).statement(Today.instant(), parameters);
            return ApiFloor.rows(connection, sql, parameters);
        });
        floor.serve("/month", (connection, query) -> {
            ApiFloor.checkToken(connection);
            List<Object> parameters = new ArrayList<>(List.of(Timestamp.from(Today.instant()), "bench"));
            parameters.addAll(List.of(query.split("&")));
            return ApiFloor.rows(connection, ClinicianCalendarRows.SESSIONS, parameters);
        });
        floor.serve("/booking", (connection, body) -> {
            String[] order = body.split(" ");
            return ApiFloor.book(connection, Long.parseLong(order[0]), Long.parseLong(order[1]));
        });
        floor.serve(LEAST + "openings", (connection, query) -> {
            Map<String, String> asked = parameters(query);
            return LeastFloor.openings(
                    connection,
                    clinicians(asked),
                    LocalDate.parse(asked.get("from")),
                    LocalDate.parse(asked.get("to")));
        });
        floor.serve(LEAST + "month", (connection, query) -> {
            String[] asked = query.split("&");
            return LeastFloor.month(
                    connection, Long.parseLong(asked[0]), LocalDate.parse(asked[1]), LocalDate.parse(asked[2]));
        });
        floor.serve(LEAST + "booking", (connection, body) -> {
            String[] order = body.split(" ");
            return LeastFloor.book(connection, Long.parseLong(order[0]), Long.parseLong(order[1]));
        });
    }

    /** Writes the network and starts the product on it. */
    void open() throws Exception {
        network.write();
        LeastFloor.prepare(node.database(), network.clinicians());
        node.start();
        requireSameAnswers();
    }

    private void requireSameAnswers() throws Exception {
        String openings = anyOpenings();
        String month = anyMonth();
        for (String root : List.of("/", LEAST)) {
            SameAnswers.openings(productOpenings(openings), get(floor.baseUrl() + root + "openings?" + openings));
            SameAnswers.month(productMonth(month), get(floor.baseUrl() + root + "month?" + month));
        }
    }

    long slots() {
        return network.slots();
    }

    /** To the product, of the kind that is asked for, each one different. */
    HttpRequest toProduct(What what) {
        return switch (what) {
            case OPENINGS -> productOpenings(anyOpenings());
            case MONTH -> productMonth(anyMonth());
            case BOOKING -> {
                long[] order = nextOrder();
                String body = "{\"opening\": %d, \"appointmentType\": %d, \"client\": {\"id\": %d}}"
                        .formatted(order[0], BenchNetwork.TYPE, order[1]);
                yield request(node.baseUrl() + PRODUCT + "appointments")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "bench-" + order[1])
                        .POST(BodyPublishers.ofString(body))
                        .build();
            }
        };
    }

    private HttpRequest productOpenings(String query) {
        return get(node.baseUrl() + PRODUCT + "openings?appointmentType=" + BenchNetwork.TYPE + "&limit=20&" + query);
    }

    private HttpRequest productMonth(String query) {
        String[] month = query.split("&");
        return get(
                node.baseUrl() + PRODUCT + "clinicians/" + month[0] + "/calendar?from=" + month[1] + "&to=" + month[2]);
    }

    /** The same to the floor. */
    HttpRequest toFloor(What what) {
        return toFloor(floor.baseUrl() + "/", what, this::nextOrder);
    }

    /** The same to the least floor, where a newcomer books the slot that is theirs. */
    HttpRequest toLeast(What what) {
        return toFloor(floor.baseUrl() + LEAST, what, () -> {
            int newcomer = leastOrders.incrementAndGet();
            return new long[] {newcomer, network.firstNewcomer() + newcomer - 1};
        });
    }

    private HttpRequest toFloor(String root, What what, Supplier<long[]> orders) {
        return switch (what) {
            case OPENINGS -> get(root + "openings?" + anyOpenings());
            case MONTH -> get(root + "month?" + anyMonth());
            case BOOKING -> {
                long[] order = orders.get();
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

    private static long[] clinicians(Map<String, String> asked) {
        return Stream.of(asked.get("clinician").split(","))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static OpeningSearch search(Map<String, String> asked) {
        Set<Long> clinicians = LongStream.of(clinicians(asked)).boxed().collect(Collectors.toSet());
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
