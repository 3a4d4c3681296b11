package org.cliniccalendar.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a rule chooses in one period, in order: each of the times on each of the days, and of these the ones at the positions
 * of BYSETPOS. A year may have 31 million, so they are not written down but found by their index.
 */
final class Instances {

    static final Instances NONE = new Instances(List.of(), new int[0], List.of());

    private final List<LocalDate> days;
    private final int[] times;
    private final int[] positions;

    /** @param positions as BYSETPOS lists them, empty for all */
    Instances(List<LocalDate> days, int[] times, List<Integer> positions) {
        this.days = days;
        this.times = times;
        this.positions = positions.isEmpty() ? null : positions(positions, days.size() * times.length);
    }

    /**
     * The indices that BYSETPOS means.
     *
     * @param listed from 1, or from -1 back from the end; empty for all
     */
    static int[] positions(List<Integer> listed, int size) {
        return listed.isEmpty()
                ? IntStream.range(0, size).toArray()
                : listed.stream()
                        .mapToInt(position -> position > 0 ? position - 1 : size + position)
                        .filter(index -> 0 <= index && index < size)
                        .sorted()
                        .distinct()
                        .toArray();
    }

    int size() {
        return positions == null ? days.size() * times.length : positions.length;
    }

    LocalDateTime get(int index) {
        int position = positions == null ? index : positions[index];
        return days.get(position / times.length).atStartOfDay().plusSeconds(times[position % times.length]);
    }

    /** Index of the first that is not earlier than a moment; the size if all are. */
    int indexFrom(LocalDateTime moment) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle).isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
