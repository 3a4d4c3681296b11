package org.cliniccalendar.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.time.Interval;

/**
 * The day as the Reception View draws it.
 *
 * @param axis what the columns span, whole hours; half-open
 * @param now when it was read
 */
public record ReceptionDay(LocalDate date, ZoneId zone, Interval axis, Instant now, List<DayColumn> columns) {
    public ReceptionDay {
        columns = List.copyOf(columns);
    }

    /** All cells of all columns. */
    public Stream<DayCell> cells() {
        return columns.stream().flatMap(column -> column.cells().stream());
    }

    /** Appointments that are drawn. */
    public Stream<DayAppointment> appointments() {
        return cells().flatMap(cell -> cell.appointments().stream());
    }

    /** The cell of a slot or of an appointment, by the key that it has in the page. */
    public Optional<DayCell> cell(String key) {
        return cells().filter(cell -> cell.slot() != null)
                .filter(cell -> String.valueOf(cell.slot().id()).equals(key)
                        || cell.appointments().stream().anyMatch(a -> key.startsWith(a.ref() + ".")))
                .findFirst();
    }

    /** Cells whose clients are here and wait, who waits longest first. */
    public List<DayCell> waiting() {
        return cells().filter(cell -> cell.appointments().stream().anyMatch(DayAppointment::isWaiting))
                .sorted(Comparator.comparing(cell -> cell.appointments().stream()
                        .filter(DayAppointment::isWaiting)
                        .map(DayAppointment::arrivedAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()))
                .toList();
    }

    /** How many appointments take the time of a slot, whatever became of them; what is only held is none yet. */
    public long getBooked() {
        return appointments().filter(a -> a.status().countsAsBooked()).count();
    }

    public long getWaitingCount() {
        return appointments()
                .filter(a -> a.status() == AppointmentStatus.ARRIVED)
                .count();
    }

    public long getFree() {
        return columns.stream().mapToLong(DayColumn::free).sum();
    }
}
