package org.cliniccalendar.importing;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cliniccalendar.booking.AppointmentService;
import org.cliniccalendar.booking.AttendanceService;
import org.cliniccalendar.booking.AvailabilityService;
import org.cliniccalendar.booking.Booked;
import org.cliniccalendar.booking.BookingAttemptService;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.BookingService;
import org.cliniccalendar.booking.Opening;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.cliniccalendar.importing.PastAppointments.Row;
import org.cliniccalendar.testing.MovableClock;
import org.cliniccalendar.time.Refusal;

/**
 * An operator who books {@link PastAppointments} as they were, each at its moment: the first opening on the day that was asked
 * for or the next one. Whoever came arrives when the time begins, is seen and leaves; whoever did not is a no-show.
 */
@Dependent
class Replay {
    @Inject
    private ReplayedClinics clinics;

    @Inject
    private CurrentUser user;

    @EJB
    private BookingAttemptService attempts;

    private AvailabilityService availability;
    private BookingService booking;
    private AttendanceService attendance;
    private final Queue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private final Map<String, Long> ended = new TreeMap<>();
    private final List<Row> refused = new ArrayList<>();
    private final Map<String, Taken> steps = new TreeMap<>();
    private int happened;

    /** Something that happens at a moment; of those at the same one, first what was known first. */
    private record Event(Instant at, int number, Runnable what) {}

    /** How often a step was made, and how long all of them took. */
    record Taken(long times, double seconds) {
        private Taken plus(Taken other) {
            return new Taken(times + other.times, seconds + other.seconds);
        }
    }

    @PostConstruct
    void findServices() {
        availability = unguarded(AvailabilityService.class);
        booking = unguarded(BookingService.class);
        attendance = unguarded(AttendanceService.class);
    }

    private static <S> S unguarded(Class<S> service) {
        return new Unmanaged<>(service).newInstance().produce().inject().get();
    }

    /** Plays all rows; the clock of the product stays where the last one leaves it. */
    void run(List<Row> rows) {
        Impersonation.asOperator(user);
        MovableClock.moveTo(rows.get(0).booked());
        timed("open the clinics", () -> clinics.open(rows));
        rows.forEach(row -> at(row.booked(), () -> book(row)));
        while (!events.isEmpty()) {
            Event event = events.poll();
            MovableClock.moveTo(event.at());
            event.what().run();
        }
    }

    private void at(Instant moment, Runnable what) {
        events.add(new Event(moment, happened++, what));
    }

    private void book(Row row) {
        long client = timed("register the client", () -> clinics.client(row));
        List<Opening> openings = timed("search", () -> availability.find(clinics.search(row)));
        Set<Instant> elsewhere = new HashSet<>();
        String why = "no time was free";
        for (Opening opening : openings) {
            if (elsewhere.add(opening.during().start())) {
                BookingOrder order = new BookingOrder(opening.slotId(), clinics.type(), client, null, null);
                try {
                    note(row, timed("book", () -> attempts.attempt(() -> booking.book(order))));
                    return;
                } catch (Refusal refusal) {
                    why = refusal.key();
                }
            }
        }
        refused.add(row);
        ended.merge("refused: " + why, 1L, Long::sum);
    }

    private void note(Row row, Booked booked) {
        at(booked.during().start(), () -> timed("attend", () -> attend(row, booked.ref())));
        LocalDate day = booked.during().start().atZone(PastAppointments.ZONE).toLocalDate();
        ended.merge(day.equals(row.day()) ? "booked on the day asked for" : "booked on the next day", 1L, Long::sum);
    }

    private String attend(Row row, String ref) {
        return attempts.attempt(() -> {
            if (row.came()) {
                attendance.arrive(ref, AppointmentService.ANY_VERSION);
                attendance.callIn(ref, AppointmentService.ANY_VERSION);
                attendance.finish(ref, AppointmentService.ANY_VERSION);
            } else {
                attendance.markNoShow(ref, AppointmentService.ANY_VERSION);
            }
            return ref;
        });
    }

    private <T> T timed(String step, Supplier<T> work) {
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            steps.merge(step, new Taken(1, (System.nanoTime() - begun) / 1e9), Taken::plus);
        }
    }

    /** How many rows were booked, or refused for which reason. */
    Map<String, Long> ended() {
        return ended;
    }

    List<Row> refused() {
        return refused;
    }

    Map<String, Taken> steps() {
        return steps;
    }
}
