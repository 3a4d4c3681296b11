package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cliniccalendar.booking.SlotRun.FreeSlot;
import org.cliniccalendar.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slots are of ten minutes and named by the minute after nine at which they start. */
class SlotRunTest {
    private static final Instant NINE = Instant.parse("2026-12-07T09:00:00Z");

    @ParameterizedTest(name = "free {0}, from minute {1} for {2} minutes: slots {3}")
    @CsvSource({
        "0 10 20 30,  0, 10, 0",
        "0 10 20 30,  0, 20, 0 10",
        "0 10 20 30,  0, 15, 0 10",
        "0 10 20 30,  0, 40, 0 10 20 30",
        "10 20 30,   10, 30, 10 20 30",
    })
    void adjacentFreeSlotsCoverTheLength(String free, int start, int minutes, String expected) {
        List<Long> ids = Stream.of(expected.split(" ")).map(Long::valueOf).toList();
        Interval during = Interval.of(at(start), Duration.ofMinutes(10L * ids.size()));

        assertEquals(Optional.of(new SlotRun(ids, during)), covering(free, start, minutes));
    }

    @ParameterizedTest(name = "free {0}, from minute {1} for {2} minutes")
    @CsvSource({
        "0 20 30,     0, 20",
        "10 20 30,    0, 10",
        "0 10 20 30,  0, 41",
        "0 10 20 30, 10, 10",
        "0 10 20 30,  5, 10",
    })
    void thereIsNoRunWhenASlotIsMissingOrTheFreeTimeEndsTooSoon(String free, int start, int minutes) {
        assertEquals(Optional.empty(), covering(free, start, minutes));
    }

    @Test
    void thereIsNoRunWhenNothingIsFree() {
        assertEquals(Optional.empty(), SlotRun.covering(List.of(), NINE, Duration.ofMinutes(10)));
    }

    private static Optional<SlotRun> covering(String free, int start, int minutes) {
        List<FreeSlot> slots = Stream.of(free.split(" "))
                .flatMapToInt(minute -> IntStream.of(Integer.parseInt(minute)))
                .mapToObj(minute -> new FreeSlot(minute, Interval.of(at(minute), Duration.ofMinutes(10))))
                .toList();
        return SlotRun.covering(slots, at(start), Duration.ofMinutes(minutes));
    }

    private static Instant at(int minutesAfterNine) {
        return NINE.plus(Duration.ofMinutes(minutesAfterNine));
    }
}
