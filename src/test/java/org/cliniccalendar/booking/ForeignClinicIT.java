package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever works at some clinics books there, and nowhere else, even when the form is bent. */
@ExtendWith(ArquillianExtension.class)
class ForeignClinicIT {
    @Inject
    private SampleClinic own;

    @Inject
    private SampleClinic foreign;

    @Inject
    private CurrentUser user;

    @Resource
    private UserTransaction transaction;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void rollBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void aTimeOfTheOwnClinicIsBooked() {
        BookingOrder order = firstSlotOf(own);
        Impersonation.asOperatorAt(user, own.clinicId());

        assertEquals(own.clinicId(), book(order).clinicId());
    }

    @Test
    void aTimeOfAnotherClinicIsRefused() {
        BookingOrder order = firstSlotOf(foreign);
        own.publish(1);
        Impersonation.asOperatorAt(user, own.clinicId());

        AppointmentRefused refused = assertThrows(AppointmentRefused.class, () -> book(order));

        assertEquals("refused.notYourClinic", refused.key());
    }

    private static BookingOrder firstSlotOf(SampleClinic clinic) {
        long slot = clinic.slots(clinic.publish(1)).get(0);
        return new BookingOrder(
                slot, clinic.typeId(), clinic.client(), null, UUID.randomUUID().toString());
    }

    /** By the service with what the container injects, and without the container's own guard, as a test has no login. */
    private static Booked book(BookingOrder order) {
        return new Unmanaged<>(BookingService.class)
                .newInstance()
                .produce()
                .inject()
                .get()
                .book(order);
    }
}
