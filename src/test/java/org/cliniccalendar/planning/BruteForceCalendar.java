package org.cliniccalendar.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What sessions and appointments must look like after each step, told by looking at every slot each time: nothing is counted,
 * nothing is indexed. Each session has the same slots of ten minutes from nine o'clock on each of its dates.
 */
final class BruteForceCalendar {
    static final int SLOTS = 12;
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final int MINUTES = 10;

    /** A date of a session. */
    record Day(long session, LocalDate date) {}

    /** Some slots in a row of a day. */
    record Run(Day day, int first, int length) {
        int end() {
            return first + length;
        }

        private boolean meets(Run other) {
            return day.date().equals(other.day.date()) && first < other.end() && other.first < end();
        }

        private boolean shares(Run other) {
            return day.equals(other.day) && meets(other);
        }

        @Override
        public String toString() {
            return day.session() + " " + day.date() + " " + time(first) + " " + time(end());
        }
    }

    /** An appointment that holds time. */
    record Held(long client, Run run, String status) {
        /** Whether it only keeps the time, and is nobody's yet. */
        boolean isKept() {
            return status.equals("HELD");
        }
    }

    /** Of no client: everybody else may be where they are. */
    private static final long NOBODY = 0;

    private final List<Day> days;
    private final Set<Long> onDemand;
    private final Set<Day> cancelled = new HashSet<>();
    private final Map<String, Held> held = new TreeMap<>();
    private final Map<String, Integer> ended = new TreeMap<>();

    /** @param onDemand sessions whose appointments wait for a yes */
    BruteForceCalendar(List<Day> days, Set<Long> onDemand) {
        this.days = days;
        this.onDemand = onDemand;
    }

    static LocalTime time(int slot) {
        return NINE.plusMinutes((long) MINUTES * slot);
    }

    /** Whether nobody but that appointment is in these slots, and they are there. */
    private boolean isFree(Run run, String but) {
        return run.end() <= SLOTS
                && !cancelled.contains(run.day())
                && others(but).noneMatch(other -> other.run().shares(run));
    }

    boolean canKeep(Run run) {
        return isFree(run, "");
    }

    boolean canBook(long client, Run run, String but) {
        return isFree(run, but)
                && others(but)
                        .noneMatch(
                                other -> other.client() == client && other.run().meets(run));
    }

    private Stream<Held> others(String but) {
        return held.entrySet().stream().filter(one -> !one.getKey().equals(but)).map(Map.Entry::getValue);
    }

    /** A new one, or the same at another time. */
    void put(String ref, long client, Run run) {
        held.put(ref, new Held(client, run, onDemand.contains(run.day().session()) ? "REQUESTED" : "BOOKED"));
    }

    void keep(String ref, Run run) {
        held.put(ref, new Held(NOBODY, run, "HELD"));
    }

    void confirm(String ref) {
        Held one = held.get(ref);
        held.put(ref, new Held(one.client(), one.run(), "BOOKED"));
    }

    void end(String ref, String status) {
        held.remove(ref);
        ended.merge(status, 1, Integer::sum);
    }

    /** Everybody in it loses their time. */
    void cancel(Day day) {
        cancelled.add(day);
        Map.copyOf(held).forEach((ref, one) -> {
            if (one.run().day().equals(day)) {
                end(ref, one.isKept() ? "EXPIRED" : "CANCELLED");
            }
        });
    }

    void reinstate(Day day) {
        cancelled.remove(day);
    }

    boolean isCancelled(Day day) {
        return cancelled.contains(day);
    }

    Map<String, Held> held() {
        return held;
    }

    Map<String, Integer> ended() {
        return ended;
    }

    /** Reference, state, and when, of each that holds time. */
    List<String> appointments() {
        return held.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().status() + " "
                        + one.getValue().run())
                .toList();
    }

    /** Session, date and time of each slot that is taken. */
    List<String> taken() {
        return held.values().stream()
                .flatMap(one -> IntStream.range(one.run().first(), one.run().end())
                        .mapToObj(slot -> one.run().day().session() + " "
                                + one.run().day().date() + " " + time(slot)))
                .sorted()
                .toList();
    }

    /** Every run of a length that can be booked by somebody who is nowhere else. */
    List<String> openings(int length) {
        List<String> open = new ArrayList<>();
        for (Day day : days) {
            for (int first = 0; first < SLOTS; first++) {
                Run run = new Run(day, first, length);
                if (isFree(run, "")) {
                    open.add(run.toString());
                }
            }
        }
        return open.stream().sorted().toList();
    }
}
