package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rule that closes a time can be set aside for a reason, but not that the time is taken. */
@ExtendWith(ArquillianExtension.class)
class OverrideIT {
    @Inject
    private SampleClinic clinic;

    @Inject
    private CurrentUser user;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    private BookingOrder order;

    @BeforeEach
    void closeTheClinic() throws Exception {
        transaction.begin();
        Impersonation.asOperator(user);
        long slot = clinic.slots(clinic.publish(2)).get(0);
        order = order(slot);
        em.createNativeQuery(
                        "INSERT INTO closure (id, clinic_id, date, name)"
                                + " SELECT nextval('entity_id'), clinic_id, date, 'Stocktaking' FROM session_date WHERE clinic_id = ?1")
                .setParameter(1, clinic.clinicId())
                .executeUpdate();
    }

    @AfterEach
    void rollBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void aClosedTimeIsRefusedWithTheNameOfTheClosure() {
        NotBookable refused = assertThrows(NotBookable.class, () -> booking().book(order));

        assertEquals(
                List.of("NO_CLOSURE"),
                refused.reasons().stream().map(ClosedReason::code).toList());
        assertEquals("Stocktaking", refused.reasons().get(0).arguments().get(2));
    }

    @Test
    void aClosedTimeIsBookedForAReasonOnce() {
        assertEquals(
                AppointmentStatus.BOOKED,
                booking().bookDespite(order, "In pain").status());
        assertEquals(
                "In pain",
                em.createNativeQuery("SELECT override_reason FROM appointment WHERE clinic_id = ?1")
                        .setParameter(1, clinic.clinicId())
                        .getSingleResult());

        assertThrows(SlotTaken.class, () -> booking().bookDespite(order(order.slotId()), "In pain too"));
    }

    @Test
    void withoutAReasonNothingIsSetAside() {
        assertEquals(
                "refused.overrideReason",
                assertThrows(AppointmentRefused.class, () -> booking().bookDespite(order, " "))
                        .key());
    }

    private BookingOrder order(long slot) {
        return new BookingOrder(
                slot, clinic.typeId(), clinic.client(), null, UUID.randomUUID().toString());
    }

    /** The service with what the container injects, and without its guard, as these tests have no login. */
    private static BookingService booking() {
        return new Unmanaged<>(BookingService.class)
                .newInstance()
                .produce()
                .inject()
                .get();
    }
}
