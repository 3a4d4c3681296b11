package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How often the database is asked does not grow with what there is to show. */
@ExtendWith(ArquillianExtension.class)
class StatementCountIT {
    private static final int SLOTS = 40;
    private static final Duration YEAR = Duration.ofDays(365);

    @Inject
    private SampleClinic clinic;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Resource
    private UserTransaction transaction;

    @Test
    void findingOpeningsTakesOneStatement() {
        clinic.publish(SLOTS);
        Instant now = clock.instant();
        OpeningSearch search = new OpeningSearch(
                clinic.typeId(), Set.of(), Set.of(), now, now.plus(YEAR), EnumSet.allOf(Level.class), 100);
        try (CountedStatements counted = new CountedStatements()) {
            assertEquals(
                    SLOTS, unguarded(AvailabilityService.class).find(search).size());

            assertEquals(1, counted.sent().size(), () -> counted.sent().toString());
        }
    }

    @Test
    void showingACalendarTakesAtMostTwoStatements() {
        clinic.publish(SLOTS);
        Instant now = clock.instant();
        CalendarRequest request = new CalendarRequest(Set.of(clinic.clinicId()), null, Interval.of(now, YEAR));
        try (CountedStatements counted = new CountedStatements()) {
            assertEquals(
                    1, unguarded(CalendarService.class).show(request).sessions().size());

            assertFew(2, counted);
        }
    }

    /** Four that book once, two that tell the client, one for the audit trail; the eighth is for the next fifty keys. */
    @Test
    void bookingTakesAtMostEightStatements() throws Exception {
        Impersonation.asOperator(user);
        List<Long> slots = clinic.slots(clinic.publish(SLOTS));
        BookingOrder order = new BookingOrder(
                slots.get(0),
                clinic.typeId(),
                clinic.client(),
                null,
                UUID.randomUUID().toString());
        try (CountedStatements counted = new CountedStatements()) {
            transaction.begin();
            unguarded(BookingService.class).book(order);
            transaction.commit();

            assertFew(7, counted);
        }
    }

    /** It is read instead of written anew, which costs one more. */
    @Test
    void bookingWhatIsHeldTakesAtMostEightStatements() throws Exception {
        Impersonation.asOperator(user);
        List<Long> slots = clinic.slots(clinic.publish(SLOTS));
        BookingOrder order = new BookingOrder(
                slots.get(0),
                clinic.typeId(),
                clinic.client(),
                null,
                UUID.randomUUID().toString());
        transaction.begin();
        String hold = unguarded(HoldingService.class)
                .hold(slots.get(0), clinic.typeId(), user.username(), null)
                .getRef();
        transaction.commit();
        try (CountedStatements counted = new CountedStatements()) {
            transaction.begin();
            assertEquals(
                    hold, unguarded(BookingService.class).bookHeld(order, hold).ref());
            transaction.commit();

            assertFew(8, counted);
        }
    }

    /** Keys are asked for fifty at a time: whether now or before depends on what was done before. */
    private static void assertFew(int most, CountedStatements counted) {
        List<String> sent = counted.sent().stream()
                .filter(statement -> !statement.contains("nextval"))
                .toList();
        assertTrue(!sent.isEmpty() && sent.size() <= most, () -> sent.size() + ":\n" + String.join("\n", sent));
    }

    /** The service with what the container injects, and without its guard, as these tests have no login. */
    private static <S> S unguarded(Class<S> service) {
        return new Unmanaged<>(service).newInstance().produce().inject().get();
    }
}
