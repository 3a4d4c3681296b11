package org.cliniccalendar.reception;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cliniccalendar.time.Interval;

/** What the statements found, put into columns. */
record DayLayout(
        List<DaySession> sessions, List<DaySlot> slots, List<DayAppointment> appointments, List<DayClosing> closings) {
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    /** Columns in the order of their first session. */
    List<DayColumn> columns(Interval axis, boolean bySession) {
        Map<String, List<DaySession>> grouped = sessions.stream()
                .collect(Collectors.groupingBy(
                        session -> session.columnKey(bySession), LinkedHashMap::new, Collectors.toList()));
        Map<Long, List<DaySlot>> slotsByDate = by(slots, DaySlot::sessionDateId);
        Map<Long, List<DayAppointment>> appointmentsByDate = by(appointments, DayAppointment::sessionDateId);
        return grouped.entrySet().stream()
                .map(column -> new DayColumn(
                        column.getKey(),
                        column.getValue(),
                        new ColumnLayout(slotsByDate, appointmentsByDate, closings, axis.start())
                                .cells(column.getValue(), axis.end())))
                .toList();
    }

    /** From eight to six, and further where a session begins earlier or ends later; whole hours. */
    Interval axis(DayRequest request) {
        ZoneId zone = request.zone();
        Instant opens = request.date().atTime(OPENS).atZone(zone).toInstant();
        Instant closes = request.date().atTime(CLOSES).atZone(zone).toInstant();
        Instant first = sessions.stream()
                .map(s -> s.during().start())
                .min(Comparator.naturalOrder())
                .filter(start -> start.isBefore(opens))
                .orElse(opens);
        Instant last = sessions.stream()
                .map(s -> s.during().end())
                .max(Comparator.naturalOrder())
                .filter(end -> end.isAfter(closes))
                .orElse(closes);
        return new Interval(hour(first, zone), upToTheHour(last, zone));
    }

    private static Instant hour(Instant moment, ZoneId zone) {
        return moment.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    }

    private static Instant upToTheHour(Instant end, ZoneId zone) {
        Instant hour = hour(end, zone);
        return hour.equals(end) ? hour : hour.plus(1, ChronoUnit.HOURS);
    }

    private static <T> Map<Long, List<T>> by(List<T> rows, Function<T, Long> key) {
        return rows.stream().collect(Collectors.groupingBy(key));
    }
}
