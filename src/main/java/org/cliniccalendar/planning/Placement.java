package org.cliniccalendar.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cliniccalendar.time.Interval;

/**
 * Where an appointment can be after a change.
 *
 * @param date of the session on which it would be; null if there is no place for it, or it need not be moved
 * @param slots that it would have, in order of time
 * @param during when it would be; empty if there is no place for it
 */
record Placement(BookedAppointment appointment, LocalDate date, List<FreeSlot> slots, Optional<Interval> during) {

    /** Stays where it is, on a date that is only closed. */
    static Placement unmoved(BookedAppointment appointment) {
        return new Placement(appointment, null, List.of(), Optional.of(appointment.during()));
    }

    /**
     * Places those that fit first, then each of the others as near to its time as it goes.
     *
     * @param published when the dates are that are published anew
     * @param known when clients are elsewhere, or nobody can come
     * @param free what is free, of which the result takes its part
     */
    static List<Placement> of(
            List<BookedAppointment> appointments,
            Map<LocalDate, Interval> published,
            List<Busy> known,
            FreeSlots free) {
        List<Placement> placed = new ArrayList<>();
        List<BookedAppointment> others = new ArrayList<>();
        for (BookedAppointment appointment : appointments) {
            fitting(appointment, published, free).ifPresentOrElse(placed::add, () -> others.add(appointment));
        }
        List<Busy> busy = new ArrayList<>(known);
        for (BookedAppointment appointment : others) {
            Placement placement = moved(appointment, busy, free);
            placement
                    .during()
                    .ifPresent(during -> busy.add(new Busy(appointment.clientId(), appointment.id(), during)));
            placed.add(placement);
        }
        placed.sort(Comparator.comparing(placement -> placement.appointment().during()));
        return List.copyOf(placed);
    }

    private static Optional<Placement> fitting(
            BookedAppointment appointment, Map<LocalDate, Interval> published, FreeSlots free) {
        if (!appointment.hasSlots()) {
            return Optional.ofNullable(published.get(appointment.date()))
                    .filter(date -> date.encloses(appointment.during()))
                    .map(date -> at(appointment, appointment.date(), List.of(), appointment.during()));
        }
        Optional<List<FreeSlot>> run = free.covering(appointment.during());
        run.ifPresent(free::take);
        return run.map(slots -> at(appointment, slots.get(0).date(), slots, appointment.during()));
    }

    private static Placement moved(BookedAppointment appointment, List<Busy> busy, FreeSlots free) {
        Predicate<Interval> possible = during -> busy.stream()
                .noneMatch(
                        other -> other.concerns(appointment) && other.during().overlaps(during));
        Optional<List<FreeSlot>> run = appointment.hasSlots() ? free.nearest(appointment, possible) : Optional.empty();
        run.ifPresent(free::take);
        return run.map(slots -> at(
                        appointment,
                        slots.get(0).date(),
                        slots,
                        Interval.of(
                                slots.get(0).during().start(),
                                appointment.during().duration())))
                .orElseGet(() -> new Placement(appointment, null, List.of(), Optional.empty()));
    }

    private static Placement at(BookedAppointment appointment, LocalDate date, List<FreeSlot> slots, Interval during) {
        return new Placement(appointment, date, slots, Optional.of(during));
    }

    /** How the change meets the appointment. */
    TouchedGroup group() {
        return TouchedGroup.of(appointment.during(), during);
    }

    /** Whether it goes to another date's slots, even if its time stays. */
    boolean isCarried() {
        return date != null;
    }

    /** Whether its time becomes another. */
    boolean isMoved() {
        return group() == TouchedGroup.MOVABLE;
    }
}
