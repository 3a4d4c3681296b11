package org.cliniccalendar.booking;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.testing.OneNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Openings, a booking and a clinician's month by the JSON API, each beside its {@link ApiFloor} measured at the same time, on a
 * PostgreSQL that waits for the disk. Ten million slots are measured too, with {@code -Dclinic.bench=large}. The table, with the
 * goals that were missed, is printed and kept under {@code target/bench}; it fails only when a request does.
 */
@Tag("bench")
class ApiBench {
    private static final boolean LARGE = "large".equals(System.getProperty("clinic.bench"));

    /** A server of Java compiles what it does often, and does so for minutes. */
    private static final Duration WARMING = Duration.ofSeconds(10);

    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int ROUNDS = 2;
    private static final int MOST_CLIENTS = 8;
    private static final int[] CLIENTS = {1, MOST_CLIENTS};
    private static final double MOST_TIMES_SMALL = 1.5;
    private static final double MOST_MILLIS = 10;
    private static final Path KEPT = Path.of("target", "bench", "api.md");

    private final StringBuilder table = new StringBuilder("""
            | what     | slots    | clients | floor/s |   p50  |   p95  | ours/s |   p50  |   p95  | share | goal |
            |----------|----------|---------|---------|--------|--------|--------|--------|--------|-------|------|
            """);
    private final List<String> missed = new ArrayList<>();
    private final Map<String, Double> small = new TreeMap<>();
    private final AtomicInteger orders = new AtomicInteger();
    private BenchNetwork network;

    /** What is asked for, which share of the floor's throughput is the goal, and how often the product is asked for it to get warm; the floor a quarter. */
    private enum What {
        OPENINGS(0.2, 15_000),
        MONTH(1 / 3.0, 5_000),
        BOOKING(0.4, 12_000);

        private final double goal;
        private final int warming;

        What(double goal, int warming) {
            this.goal = goal;
            this.warming = warming;
        }
    }

    @Test
    void theApiBesideItsFloor() throws Exception {
        measure(100, BenchNetwork.BOOKED_DAYS);
        if (LARGE) {
            measure(1_000, 222);
        }
        table.append("Goals missed: ").append(missed.size()).append('\n');
        missed.forEach(goal -> table.append(goal).append('\n'));
        System.out.println(table);
        Files.createDirectories(KEPT.getParent());
        Files.writeString(KEPT, table);
    }

    private void measure(int clinicians, int days) throws Exception {
        try (OneNode node = new OneNode();
                ApiFloor floor = new ApiFloor(node.database())) {
            network = new BenchNetwork(node.database(), clinicians, days);
            orders.set(0);
            network.write();
            node.start();
            floor.serve("/openings", (connection, query) -> {
                List<Object> parameters = new ArrayList<>();
                String sql = new OpeningRows(search(parameters(query))).statement(Instant.now(), parameters);
                return ApiFloor.rows(connection, sql, parameters);
            });
            floor.serve("/month", (connection, query) -> {
                List<Object> parameters = new ArrayList<>(List.of(Timestamp.from(Instant.now()), "bench"));
                parameters.addAll(List.of(query.split("&")));
                return ApiFloor.rows(connection, ClinicianCalendarRows.SESSIONS, parameters);
            });
            floor.serve("/booking", (connection, body) -> {
                String[] order = body.split(" ");
                return ApiFloor.book(connection, Long.parseLong(order[0]), Long.parseLong(order[1]));
            });
            for (What what : What.values()) {
                warm(what.warming, () -> toProduct(what, node.baseUrl() + "/api/v1/"));
                warm(what.warming / 4, () -> toFloor(what, floor.baseUrl() + "/"));
                for (int clients : CLIENTS) {
                    measure(what, clients, node.baseUrl() + "/api/v1/", floor.baseUrl() + "/");
                }
            }
        }
    }

    private static void warm(int least, Supplier<HttpRequest> requests) throws Exception {
        int sent = 0;
        while (sent < least) {
            LoadRun run = new LoadRun(MOST_CLIENTS);
            run.run(WARMING, requests);
            sent += run.requests();
        }
    }

    private void measure(What what, int clients, String product, String bare) throws Exception {
        LoadRun ours = new LoadRun(clients);
        LoadRun floor = new LoadRun(clients);
        for (int round = 0; round < ROUNDS; round++) {
            floor.run(ROUND, () -> toFloor(what, bare));
            ours.run(ROUND, () -> toProduct(what, product));
        }
        note(what, clients, floor, ours);
    }

    private void note(What what, int clients, LoadRun floor, LoadRun ours) {
        double share = ours.perSecond() / floor.perSecond();
        String row = "| %-8s | %8d | %7d | %s | %s | %5.2f | %4.2f |"
                .formatted(what, network.slots(), clients, floor, ours, share, what.goal);
        table.append(row).append('\n');
        if (share < what.goal || what == What.OPENINGS && clients == 1 && ours.percentile(95) >= MOST_MILLIS) {
            missed.add(row);
        }
        String measured = what + " " + clients;
        double before = small.merge(measured, ours.perSecond(), (first, later) -> first);
        if (before / ours.perSecond() > MOST_TIMES_SMALL) {
            missed.add("%s costs %.2f times as much at %d slots"
                    .formatted(measured, before / ours.perSecond(), network.slots()));
        }
    }

    private HttpRequest toProduct(What what, String root) {
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

    private HttpRequest toFloor(What what, String root) {
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
}
