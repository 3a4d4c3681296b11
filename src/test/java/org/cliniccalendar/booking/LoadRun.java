package org.cliniccalendar.booking;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cliniccalendar.testing.Crowd;

/** Requests sent by so many clients one after the other, without a pause, and how long each took. */
final class LoadRun {
    private final int clients;
    private final List<Long> nanos = new ArrayList<>();
    private double seconds;

    LoadRun(int clients) {
        this.clients = clients;
    }

    /** Goes on for some time, and adds to what was measured before. */
    void run(Duration time, Supplier<HttpRequest> requests) throws Exception {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        List<List<Long>> measured = Crowd.all(clients, client -> () -> {
            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            List<Long> own = new ArrayList<>();
            while (System.nanoTime() < end) {
                HttpRequest request = requests.get();
                long sent = System.nanoTime();
                var answer = http.send(request, BodyHandlers.ofString());
                own.add(System.nanoTime() - sent);
                if (answer.statusCode() >= 300) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
            }
            return own;
        });
        seconds += (System.nanoTime() - begun) / 1e9;
        measured.forEach(nanos::addAll);
    }

    int requests() {
        return nanos.size();
    }

    double perSecond() {
        return nanos.size() / seconds;
    }

    /** In milliseconds, so many of a hundred took less. */
    double percentile(int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(sorted.size() * percent / 100) / 1e6;
    }

    @Override
    public String toString() {
        return "%6.0f | %6.1f | %6.1f".formatted(perSecond(), percentile(50), percentile(95));
    }
}
