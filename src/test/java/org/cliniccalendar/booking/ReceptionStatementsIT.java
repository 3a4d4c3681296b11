package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.cliniccalendar.reception.DayFilter;
import org.cliniccalendar.reception.DayRequest;
import org.cliniccalendar.reception.ReceptionService;
import org.cliniccalendar.time.WallClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Reception View asks the database as often for a slot as for thousands (features V23). */
@ExtendWith(ArquillianExtension.class)
class ReceptionStatementsIT {
    private static final int SLOTS = 40;

    @Inject
    private SampleClinic clinic;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Test
    void aDayTakesFourStatementsAndItsVersionOne() {
        Impersonation.asOperator(user);
        clinic.publish(SLOTS);
        DayRequest request = new DayRequest(
                WallClock.today(clock, ZoneId.of("Europe/London")).plusDays(30),
                ZoneId.of("Europe/London"),
                Set.of(clinic.clinicId()),
                DayFilter.ALL);
        ReceptionService reception = new Unmanaged<>(ReceptionService.class)
                .newInstance()
                .produce()
                .inject()
                .get();
        try (CountedStatements counted = new CountedStatements()) {
            assertEquals(SLOTS, reception.day(request).getFree());

            assertEquals(4, counted.sent().size(), () -> String.join("\n", counted.sent()));
        }
        try (CountedStatements counted = new CountedStatements()) {
            assertTrue(!reception.version(request).isEmpty());

            assertEquals(1, counted.sent().size(), () -> String.join("\n", counted.sent()));
        }
    }
}
