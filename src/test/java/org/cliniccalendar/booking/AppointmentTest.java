package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of an appointment: which step leads from each state to which, and what it leaves behind. */
class AppointmentTest {
    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");
    private static final Instant NINE = NOW.plus(Duration.ofHours(1));
    private static final BookableTime AVAILABLE = time(NINE, Level.AVAILABLE);
    private static final BookableTime ON_DEMAND = time(NINE, Level.ON_DEMAND);
    private static final BookableTime TEN = time(NINE.plus(Duration.ofHours(1)), Level.AVAILABLE);
    private static final BookingOrder ORDER = new BookingOrder(11, 4, 20, 30L, null, null, 77L);

    /** The steps of life, each at a moment at which it is possible. */
    private static final Map<String, Consumer<Appointment>> STEPS = Map.ofEntries(
            Map.entry("keepUntil", one -> one.keepUntil(NINE)),
            Map.entry("book", one -> one.book(ORDER, AVAILABLE, NOW)),
            Map.entry("expire", Appointment::expire),
            Map.entry("alternatives", Appointment::openToAlternatives),
            Map.entry("confirm", Appointment::confirm),
            Map.entry("decline", one -> one.decline("Away")),
            Map.entry("moveTo", one -> one.moveTo(TEN)),
            Map.entry("cancel", one -> one.cancel("Ill")),
            Map.entry("arrive", one -> one.arrive(NOW)),
            Map.entry("callIn", one -> one.callIn(NINE)),
            Map.entry("finish", one -> one.finish(NINE)),
            Map.entry("markNoShow", one -> one.markNoShow(NINE)),
            Map.entry("takeBack", Appointment::takeBack));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            HELD        | book=BOOKED cancel=CANCELLED expire=EXPIRED keepUntil=HELD moveTo=BOOKED
            REQUESTED   | alternatives=REQUESTED cancel=CANCELLED confirm=BOOKED decline=DECLINED moveTo=BOOKED
            BOOKED      | arrive=ARRIVED callIn=IN_PROGRESS cancel=CANCELLED markNoShow=NO_SHOW moveTo=BOOKED
            ARRIVED     | callIn=IN_PROGRESS takeBack=BOOKED
            IN_PROGRESS | finish=FULFILLED takeBack=ARRIVED
            FULFILLED   | takeBack=IN_PROGRESS
            NO_SHOW     | takeBack=BOOKED
            CANCELLED   | ''
            DECLINED    | ''
            EXPIRED     | ''
            """)
    void fromEachStateLeadTheseSteps(AppointmentStatus state, String possible) {
        Set<String> found = new TreeSet<>();
        STEPS.forEach((name, step) -> {
            Appointment one = in(state);
            try {
                step.accept(one);
                found.add(name + "=" + one.getStatus());
            } catch (AppointmentRefused refused) {
                assertEquals(state, refused.arguments().get(0), name);
                assertEquals(state, one.getStatus(), name);
                assertEquals(
                        "refused." + (name.equals("moveTo") ? "reschedule" : name.equals("keepUntil") ? "keep" : name),
                        refused.key());
            }
        });
        assertEquals(
                Stream.of(possible.split(" "))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)),
                found);
    }

    @Test
    void whoIsBookedHasTheTimeThatWasLocked() {
        Appointment one = new Appointment(ORDER, AVAILABLE, "ann", NOW);

        assertEquals(AppointmentStatus.BOOKED, one.getStatus());
        assertEquals(AVAILABLE.during(), one.getDuring());
        assertEquals(1, one.getClinicId());
        assertEquals(3L, one.getClinicianId());
        assertEquals(9, one.getSessionDateId());
        assertEquals(4, one.getAppointmentTypeId());
        assertEquals(20L, one.getClientId());
        assertEquals(77L, one.getAlternatives());
        assertEquals("ann", one.getBookedBy());
        assertEquals(NOW, one.getBookedAt());
        assertNull(one.getHeldUntil());
        assertEquals(AppointmentStatus.REQUESTED, new Appointment(ORDER, ON_DEMAND, "ann", NOW).getStatus());
    }

    @Test
    void aHoldIsForNobodyYetAndEndsByItself() {
        Appointment hold = hold();

        assertEquals(AppointmentStatus.HELD, hold.getStatus());
        assertNull(hold.getClientId());
        assertEquals(4, hold.getAppointmentTypeId());
        assertEquals(NOW.plus(Duration.ofMinutes(5)), hold.getHeldUntil());
        assertEquals("ann", hold.getBookedBy());
        assertEquals(NOW, hold.getBookedAt());
        hold.keepUntil(NINE);
        assertEquals(NINE, hold.getHeldUntil());
    }

    @Test
    void aHoldThatIsBookedBecomesSomebodysAndIsHeldNoLonger() {
        Appointment one = hold();

        one.book(ORDER, TEN, NINE);

        assertEquals(20L, one.getClientId());
        assertEquals(77L, one.getAlternatives());
        assertEquals(TEN.during(), one.getDuring());
        assertEquals(NINE, one.getBookedAt());
        assertNull(one.getHeldUntil());
    }

    @Test
    void aHoldThatWasGivenUpGoesOnUntilItWouldHaveEnded() {
        Appointment hold = hold();
        Instant end = hold.getHeldUntil();
        assertThrows(AppointmentRefused.class, () -> hold.holdAgain(NOW));
        hold.expire();

        assertThrows(AppointmentRefused.class, () -> hold.holdAgain(end));
        hold.holdAgain(end.minusSeconds(1));
        assertEquals(AppointmentStatus.HELD, hold.getStatus());
    }

    @Test
    void nobodyIsMissedBeforeTheirTime() {
        Appointment one = in(AppointmentStatus.BOOKED);

        assertThrows(AppointmentRefused.class, () -> one.markNoShow(NINE.minusSeconds(1)));
        one.markNoShow(NINE);
        assertEquals(AppointmentStatus.NO_SHOW, one.getStatus());
    }

    @Test
    void inAnOnDemandSessionWhoeverIsMovedWaitsForAYesAgain() {
        Appointment one = in(AppointmentStatus.BOOKED);

        one.moveTo(ON_DEMAND);

        assertEquals(AppointmentStatus.REQUESTED, one.getStatus());
    }

    @Test
    void requestsForOneVisitCarryTheKeyOfTheFirst() {
        Appointment asked = in(AppointmentStatus.REQUESTED);
        assertEquals(77, asked.openToAlternatives());

        Appointment alone =
                withKey(new Appointment(new BookingOrder(11, 4, 20, null, null), ON_DEMAND, "ann", NOW), 1_000);
        assertEquals(1_000, alone.openToAlternatives());
        assertEquals(1_000L, alone.getAlternatives());
    }

    @Test
    void itsReferenceIsThatOfItsKey() {
        Appointment one = withKey(in(AppointmentStatus.BOOKED), 1_000);

        one.assignReference();

        assertEquals(1_000, one.getId());
        assertEquals(AppointmentReference.of(1_000), one.getRef());
    }

    @Test
    void aHeldTimeIsThatOfAnOrderForTheSameTypeAndTime() {
        Appointment hold = hold();
        BookableTime otherDate = new BookableTime(
                10, 1, AVAILABLE.zone(), 3L, Level.AVAILABLE, AVAILABLE.during(), "{11}", 1, false, List.of());

        assertTrue(hold.holds(ORDER, AVAILABLE));
        assertFalse(hold.holds(ORDER, TEN));
        assertFalse(hold.holds(ORDER, otherDate));
        assertFalse(hold.holds(new BookingOrder(11, 5, 20, null, null), AVAILABLE));
    }

    @Test
    void aStepThatIsTakenBackLeavesNoTrace() {
        Appointment one = in(AppointmentStatus.BOOKED);
        one.arrive(NOW);
        one.callIn(NINE);
        one.finish(NINE.plusSeconds(60));
        assertEquals("arrived 08:00 called 09:00 finished 09:01", moments(one));

        one.takeBack();
        assertEquals("arrived 08:00 called 09:00", moments(one));
        one.takeBack();
        assertEquals("arrived 08:00", moments(one));
        one.takeBack();
        assertEquals("", moments(one));
        one.callIn(NINE);
        assertEquals("arrived 09:00 called 09:00", moments(one));
    }

    @ParameterizedTest
    @EnumSource
    void aStateHoldsTimeUntilItEndsAndCanBeCalledOffUntilTheClientIsHere(AppointmentStatus status) {
        Map<AppointmentStatus, String> known = new EnumMap<>(AppointmentStatus.class);
        Stream.of("HELD", "REQUESTED", "BOOKED").forEach(name -> known.put(AppointmentStatus.valueOf(name), "both"));
        Stream.of("ARRIVED", "IN_PROGRESS").forEach(name -> known.put(AppointmentStatus.valueOf(name), "holds"));

        assertEquals(known.containsKey(status), status.holdsTime());
        assertEquals("both".equals(known.get(status)), status.canBeCancelled());
    }

    @Test
    void theAnswerToABookingSaysWhatWasBookedAndWhere() {
        Appointment one = withKey(in(AppointmentStatus.BOOKED), 1_000);
        one.assignReference();

        assertEquals(
                new Booked(one.getRef(), AppointmentStatus.BOOKED, 1, AVAILABLE.during(), AVAILABLE.zone(), List.of()),
                Booked.of(one, AVAILABLE));
        assertNotEquals("", one.getRef());
    }

    /** At clinic 1, with clinician 3, by ann. */
    static Appointment booked() {
        return in(AppointmentStatus.BOOKED);
    }

    /** By the steps that lead there. */
    private static Appointment in(AppointmentStatus state) {
        Appointment one = new Appointment(
                ORDER,
                state == AppointmentStatus.REQUESTED || state == AppointmentStatus.DECLINED ? ON_DEMAND : AVAILABLE,
                "ann",
                NOW);
        switch (state) {
            case HELD -> one = hold();
            case EXPIRED -> {
                one = hold();
                one.expire();
            }
            case ARRIVED -> one.arrive(NOW);
            case IN_PROGRESS -> one.callIn(NINE);
            case FULFILLED -> {
                one.callIn(NINE);
                one.finish(NINE);
            }
            case DECLINED -> one.decline("Away");
            case CANCELLED -> one.cancel("Ill");
            case NO_SHOW -> one.markNoShow(NINE);
            default -> assertEquals(state, one.getStatus());
        }
        return one;
    }

    private static Appointment hold() {
        return new Appointment(HoldWish.forForm(11, 4), AVAILABLE, "ann", NOW);
    }

    private static BookableTime time(Instant start, Level level) {
        return new BookableTime(
                9,
                1,
                ZoneId.of("Europe/London"),
                3L,
                level,
                Interval.of(start, Duration.ofMinutes(10)),
                "{11}",
                1,
                false,
                List.of());
    }

    private static String moments(Appointment one) {
        return Stream.of("arrived", "called", "finished")
                .filter(what -> field(one, what + "At") != null)
                .map(what -> what + " " + field(one, what + "At").toString().substring(11, 16))
                .collect(Collectors.joining(" "));
    }

    /** What the database would read. */
    private static Object field(Appointment one, String name) {
        try {
            var field = Appointment.class.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(one);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With the key that the database would give it. */
    private static Appointment withKey(Appointment one, long key) {
        try {
            var field = Appointment.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(one, key);
            return one;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
