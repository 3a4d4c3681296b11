package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.PlanningSample.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.cliniccalendar.booking.AppointmentService;
import org.cliniccalendar.booking.AvailabilityService;
import org.cliniccalendar.booking.BookingAttemptService;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.ClaimingService;
import org.cliniccalendar.booking.HoldingService;
import org.cliniccalendar.booking.SampleHolds;
import org.cliniccalendar.planning.BruteForceCalendar.Day;
import org.cliniccalendar.planning.BruteForceCalendar.Held;
import org.cliniccalendar.planning.BruteForceCalendar.Run;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.ProofSize;
import org.cliniccalendar.time.Refusal;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Bookings of runs of slots, holds that are booked, given back or over, moves, cancellations, answers to requests and dates that
 * are called off, by chance: each is done or refused as {@link BruteForceCalendar} says, and leaves what that says.
 */
@ExtendWith(ArquillianExtension.class)
class RandomBookingsIT {
    private static final int STEPS = 300;
    private static final int FULL_STEPS = 100_000;
    private static final String WHO = "random";
    private static final int CLIENTS = 10;
    private static final int LONGEST = 3;
    private static final String THREE_MONDAYS = "FREQ=WEEKLY;COUNT=3;BYDAY=MO";
    private static final Map<TouchedGroup, Choice> NOBODY_STAYS = Map.of(
            TouchedGroup.FITTING,
            Choice.TO_REBOOK,
            TouchedGroup.MOVABLE,
            Choice.TO_REBOOK,
            TouchedGroup.WITHOUT_PLACE,
            Choice.TO_REBOOK);

    /** Times that somebody was given, not merely kept for a moment. */
    private static final Predicate<Held> GIVEN = Predicate.not(Held::isKept);

    @Inject
    private PlanningSample clinic;

    @EJB
    private ClaimingService claiming;

    @EJB
    private HoldingService holding;

    @EJB
    private BookingAttemptService attempts;

    @Inject
    private SampleHolds time;

    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    private final Random random = new Random(20160429);
    private final List<Long> types = new ArrayList<>();
    private final List<Long> clients = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();
    private final Map<Long, Long> sessionOfClinician = new TreeMap<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private AppointmentService appointments;
    private StoredCalendar stored;
    private BruteForceCalendar expected;

    @BeforeEach
    void publish() throws SQLException {
        clinic.open();
        appointments = unguarded(AppointmentService.class);
        stored = new StoredCalendar(clinic, unguarded(AvailabilityService.class), sessionOfClinician);
        long available = publish("A");
        long onDemand = publish("B");
        execute("UPDATE clinic_session SET level = 'ON_DEMAND' WHERE id = " + onDemand);
        types.add(clinic.number("SELECT appointment_type_id FROM clinic_session_type WHERE session_id = " + available));
        for (int length = 2; length <= LONGEST; length++) {
            long id = clinic.number("SELECT nextval('entity_id')");
            execute("INSERT INTO appointment_type (id, code, name, minutes, channel) VALUES (%d, 'r%1$d', 'r%1$d', %d,"
                            .formatted(id, 10 * length)
                    + " 'IN_PERSON')");
            execute("INSERT INTO clinic_session_type VALUES (%d, %d), (%d, %2$d)".formatted(available, id, onDemand));
            types.add(id);
        }
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(clinic.client());
        }
        expected = new BruteForceCalendar(days, Set.of(onDemand));
    }

    private long publish(String who) {
        LocalTime end = BruteForceCalendar.time(BruteForceCalendar.SLOTS);
        long session = clinic.publish(clinic.plan(who, THREE_MONDAYS, BruteForceCalendar.time(0), end));
        sessionOfClinician.put(clinic.clinician(who), session);
        for (int week = 0; week < 3; week++) {
            days.add(new Day(session, MONDAY.plusWeeks(week)));
        }
        return session;
    }

    @Proof("P5")
    @Test
    void whatIsDoneAndWhatIsRefusedIsWhatBruteForceSays() throws SQLException {
        int steps = ProofSize.of(STEPS, FULL_STEPS);
        for (int step = 0; step < steps; step++) {
            String outcome = step();
            done.merge(outcome, 1, Integer::sum);
            assertAgreement("after step " + step + ", " + outcome);
            Cases.tried();
        }
        holding.endOver();
        assertEquals(expected.ended(), stored.ended());
        assertTrue(
                Set.of(
                                "book",
                                "book refused",
                                "hold",
                                "hold refused",
                                "hold over",
                                "give back",
                                "book held",
                                "move",
                                "move refused",
                                "cancel",
                                "confirm",
                                "decline",
                                "date off",
                                "date on")
                        .stream()
                        .allMatch(done::containsKey),
                done::toString);
    }

    /** A slot that is freed past the product is noticed. */
    @Proof(value = "P5", control = true)
    @Test
    void aSlotThatIsGivenAwayUnnoticedIsSeen() throws SQLException {
        while (expected.held().isEmpty()) {
            step();
        }
        execute("UPDATE slot SET taken = 0 WHERE clinic_id = " + clinic.clinicId());

        assertNotEquals(expected.taken(), stored.taken());
        assertNotEquals(expected.openings(1), stored.openings(types.get(0)));
    }

    private String step() throws SQLException {
        return switch (random.nextInt(27)) {
            case 0 -> callDateOff();
            case 1, 2 -> letDateTakePlace();
            case 3, 4 -> withAny(GIVEN, ref -> answer(ref, "confirm"));
            case 5 -> withAny(GIVEN, ref -> answer(ref, "decline"));
            case 6, 7, 8 -> withAny(GIVEN, this::cancel);
            case 9, 10, 11, 12 -> withAny(GIVEN, this::move);
            case 13, 14, 15, 16 -> hold();
            case 17 -> withAny(Held::isKept, this::letHoldPass);
            case 18 -> withAny(Held::isKept, this::giveBack);
            case 19 -> withAny(Held::isKept, this::bookHeld);
            default -> book();
        };
    }

    private String withAny(Predicate<Held> wanted, StepWith step) throws SQLException {
        List<String> refs = expected.held().entrySet().stream()
                .filter(one -> wanted.test(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return refs.isEmpty() ? "nothing to do" : step.with(any(refs));
    }

    private String hold() {
        Run run = anyRun();
        boolean possible = expected.canKeep(run);
        String[] ref = new String[1];
        boolean held = succeeds(() ->
                ref[0] = holding.hold(firstSlot(run), type(run), WHO, null).getRef());
        assertEquals(possible, held, () -> "holding " + run);
        if (held) {
            expected.keep(ref[0], run);
        }
        return held ? "hold" : "hold refused";
    }

    /** It is free at once; that it is cleared away may come later. */
    private String letHoldPass(String ref) throws SQLException {
        time.letPass(ref);
        if (random.nextBoolean()) {
            holding.endOver();
        }
        expected.end(ref, "EXPIRED");
        return "hold over";
    }

    private String giveBack(String ref) {
        appointmentStep(() -> holding.release(ref, WHO));
        expected.end(ref, "EXPIRED");
        return "give back";
    }

    private String bookHeld(String ref) {
        Run run = expected.held().get(ref).run();
        long client = any(clients);
        boolean possible = expected.canBook(client, run, ref);
        boolean booked = succeeds(() -> claiming.claimHeld(order(run, client), ref, WHO));
        assertEquals(possible, booked, () -> "booking held " + run + " for " + client);
        if (booked) {
            expected.put(ref, client, run);
        }
        return booked ? "book held" : "book held refused";
    }

    private String book() {
        Run run = anyRun();
        long client = any(clients);
        boolean possible = expected.canBook(client, run, "");
        String[] ref = new String[1];
        boolean booked =
                succeeds(() -> ref[0] = claiming.claim(order(run, client), WHO).ref());
        assertEquals(possible, booked, () -> "booking " + run + " for " + client);
        if (booked) {
            expected.put(ref[0], client, run);
        }
        return booked ? "book" : "book refused";
    }

    private String move(String ref) {
        Held before = expected.held().get(ref);
        Run run = new Run(
                any(days),
                random.nextInt(BruteForceCalendar.SLOTS),
                before.run().length());
        boolean possible = expected.canBook(before.client(), run, ref);
        boolean moved = succeeds(() -> appointments.reschedule(
                ref, AppointmentService.ANY_VERSION, order(run, before.client()).slotId()));
        assertEquals(possible, moved, () -> "moving " + ref + " from " + before + " to " + run);
        if (moved) {
            expected.put(ref, before.client(), run);
        }
        return moved ? "move" : "move refused";
    }

    private String cancel(String ref) {
        appointmentStep(() -> appointments.cancel(ref, AppointmentService.ANY_VERSION, "by the client"));
        expected.end(ref, "CANCELLED");
        return "cancel";
    }

    private String answer(String ref, String word) {
        boolean yes = word.equals("confirm");
        boolean possible = expected.held().get(ref).status().equals("REQUESTED");
        boolean answered = succeeds(() -> {
            if (yes) {
                appointments.confirm(ref, AppointmentService.ANY_VERSION);
            } else {
                appointments.decline(ref, AppointmentService.ANY_VERSION, "away");
            }
        });
        assertEquals(possible, answered, () -> word + " " + ref);
        if (answered && yes) {
            expected.confirm(ref);
        } else if (answered) {
            expected.end(ref, "DECLINED");
        }
        return answered ? word : word + " refused";
    }

    private String callDateOff() {
        Day day = any(days);
        if (expected.isCancelled(day)) {
            return "date is off";
        }
        int version = clinic.current(day.session()).version();
        clinic.apply(SessionChange.cancel(day.session(), version, day.date(), ""), NOBODY_STAYS);
        expected.cancel(day);
        return "date off";
    }

    private String letDateTakePlace() {
        Day day = any(days);
        if (!expected.isCancelled(day)) {
            return "date is on";
        }
        int version = clinic.current(day.session()).version();
        clinic.apply(SessionChange.reinstate(day.session(), version, day.date()));
        expected.reinstate(day);
        return "date on";
    }

    private BookingOrder order(Run run, long client) {
        return new BookingOrder(firstSlot(run), type(run), client, null, null);
    }

    private long firstSlot(Run run) {
        return clinic.slot(run.day().session(), run.day().date(), BruteForceCalendar.time(run.first()));
    }

    private long type(Run run) {
        return types.get(run.length() - 1);
    }

    private boolean succeeds(Runnable work) {
        try {
            appointmentStep(work);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private void appointmentStep(Runnable work) {
        attempts.attempt(() -> {
            work.run();
            return true;
        });
    }

    private void assertAgreement(String when) {
        assertEquals(expected.appointments(), stored.appointments(), when);
        assertEquals(expected.taken(), stored.taken(), when);
        int length = 1 + random.nextInt(LONGEST);
        assertEquals(expected.openings(length), stored.openings(types.get(length - 1)), when);
    }

    private Run anyRun() {
        return new Run(any(days), random.nextInt(BruteForceCalendar.SLOTS), 1 + random.nextInt(LONGEST));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <S> S unguarded(Class<S> service) {
        return new Unmanaged<>(service).newInstance().produce().inject().get();
    }

    /** What is done with a time that is taken; it tells what became of it. */
    private interface StepWith {
        String with(String ref) throws SQLException;
    }
}
