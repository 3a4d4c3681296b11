package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.cliniccalendar.template.Level;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An appointment type that needs confirmation waits for a yes however it is booked, unless somebody is there to say it. */
@ExtendWith(ArquillianExtension.class)
class ConfirmationIT {
    @Inject
    private SampleClinic clinic;

    @Inject
    private CurrentUser user;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    private List<Long> slots;

    @BeforeEach
    void letTheTypeNeedConfirmation() throws Exception {
        transaction.begin();
        Impersonation.asAdministrator(user);
        slots = clinic.slots(clinic.publish(6));
        set(true);
    }

    @AfterEach
    void rollBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void itIsOfferedAsWaitingForAYes() {
        assertEquals(6, found(EnumSet.of(Level.ON_DEMAND)).size());
        assertTrue(found(EnumSet.of(Level.AVAILABLE)).isEmpty());
        assertEquals(Level.ON_DEMAND, found(EnumSet.allOf(Level.class)).get(0).level());
    }

    @Test
    void aBookingWaitsWithATaskThatHasADeadline() {
        assertWaits(booking().book(order(0)));
    }

    @Test
    void aHeldTimeWaitsOnceItIsBooked() {
        Held held = produce(HoldService.class).hold(slots.get(1), clinic.typeId(), null);
        assertWaits(booking().bookHeld(order(1), held.ref()));
    }

    @Test
    void whatIsBookedInSpiteOfARuleWaitsToo() {
        assertWaits(booking().bookDespite(order(2), "In pain"));
    }

    @Test
    void anotherTimeForAConfirmedOneWaitsAnew() {
        set(false);
        Booked booked = booking().book(order(3));
        assertEquals(AppointmentStatus.BOOKED, booked.status());
        set(true);
        produce(AppointmentService.class).reschedule(booked.ref(), AppointmentService.ANY_VERSION, slots.get(4));
        assertWaits(booked.ref());
    }

    @Test
    void whoIsCalledInFromAQueueHasTheYes() {
        Number date = (Number) em.createNativeQuery("SELECT session_date_id FROM slot WHERE id = ?1")
                .setParameter(1, slots.get(0))
                .getSingleResult();
        assertEquals(
                AppointmentStatus.BOOKED,
                booking()
                        .bookNext(date.longValue(), clinic.client())
                        .orElseThrow()
                        .status());
    }

    @Test
    void whoIsOverbookedOnPurposeHasTheYes() {
        assertEquals(
                AppointmentStatus.BOOKED,
                produce(OverbookingService.class)
                        .overbook(order(0), "Dr Haddad agreed")
                        .status());
    }

    private void assertWaits(Booked booked) {
        assertEquals(AppointmentStatus.REQUESTED, booked.status());
        assertWaits(booked.ref());
    }

    private void assertWaits(String ref) {
        em.flush();
        assertEquals(
                1L,
                em.createNativeQuery(
                                "SELECT count(*) FROM task t JOIN appointment a ON a.id = t.appointment_id"
                                        + " WHERE a.ref = ?1 AND a.status = 'REQUESTED' AND t.outcome IS NULL AND t.deadline IS NOT NULL")
                        .setParameter(1, ref)
                        .getSingleResult());
    }

    private List<Opening> found(Set<Level> levels) {
        Timestamp start = (Timestamp) em.createNativeQuery("SELECT starts_at FROM slot WHERE id = ?1")
                .setParameter(1, slots.get(0))
                .getSingleResult();
        return produce(AvailabilityService.class)
                .find(new OpeningSearch(
                        clinic.typeId(),
                        Set.of(clinic.clinicId()),
                        Set.of(),
                        start.toInstant(),
                        start.toInstant().plus(Duration.ofDays(1)),
                        levels,
                        10));
    }

    private void set(boolean needsConfirmation) {
        em.flush();
        em.createNativeQuery("UPDATE appointment_type SET needs_confirmation = ?1 WHERE id = ?2")
                .setParameter(1, needsConfirmation)
                .setParameter(2, clinic.typeId())
                .executeUpdate();
    }

    private BookingOrder order(int slot) {
        return new BookingOrder(
                slots.get(slot),
                clinic.typeId(),
                clinic.client(),
                null,
                UUID.randomUUID().toString());
    }

    private static BookingService booking() {
        return produce(BookingService.class);
    }

    /** The service with what the container injects, and without its guard, as these tests have no login. */
    private static <T> T produce(Class<T> service) {
        return new Unmanaged<>(service).newInstance().produce().inject().get();
    }
}
