package org.cliniccalendar.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cliniccalendar.booking.Booked;
import org.cliniccalendar.booking.BookingAttemptService;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.BookingService;
import org.cliniccalendar.booking.SampleClinic;
import org.cliniccalendar.booking.SlotTaken;
import org.cliniccalendar.booking.Unguarded;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The slots chosen at the desk are booked all or none, for a case as well (features V25). */
@ExtendWith(ArquillianExtension.class)
class DeskBookingIT {
    private static final int SLOTS = 3;

    @Inject
    private SampleClinic clinic;

    @Inject
    private CurrentUser user;

    @EJB
    private BookingAttemptService attempts;

    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    private final String claim = "CL-" + UUID.randomUUID();
    private List<Long> slots;

    @BeforeEach
    void publish() {
        Impersonation.asAdministrator(user);
        slots = clinic.slots(clinic.publish(SLOTS));
    }

    @Test
    void theSecondSlotRefusedLeavesNothingOfTheFirstNorOfItsCase() {
        take(slots.get(1));

        assertThrows(SlotTaken.class, () -> desk().book(order(claim, List.of(slots.get(0), slots.get(1)))));

        assertEquals(1, appointments());
        assertEquals(0, number("SELECT count(*) FROM clinic_case WHERE reference = '" + claim + "'"));
        assertEquals(0, number("SELECT count(*) FROM client WHERE family_name = '" + claim + "'"));
    }

    @Test
    void withoutACaseNeither() {
        take(slots.get(1));

        assertThrows(SlotTaken.class, () -> desk().book(order("", List.of(slots.get(0), slots.get(1)))));

        assertEquals(1, appointments());
        assertEquals(0, number("SELECT count(*) FROM client WHERE family_name = '" + claim + "'"));
    }

    @Test
    void allOfThemAreOfTheCaseAndTheFormSentAgainGetsTheSameAnswers() {
        DeskOrder order = order(claim, slots);
        List<Booked> booked = desk().book(order);

        assertEquals(booked, desk().book(order));

        assertEquals(SLOTS, appointments());
        assertEquals(
                SLOTS,
                number("SELECT count(*) FROM appointment a JOIN clinic_case c ON c.id = a.case_id WHERE c.reference = '"
                        + claim + "'"));
    }

    @Test
    void aFormWithoutACaseSentAgainGetsTheSameAnswersToo() {
        DeskOrder order = order("", slots);
        List<Booked> booked = desk().book(order);

        assertEquals(booked, desk().book(order));

        assertEquals(SLOTS, appointments());
    }

    private static DeskBookingService desk() {
        return Unguarded.of(DeskBookingService.class);
    }

    private DeskOrder order(String reference, List<Long> wanted) {
        DeskOrder.Who who =
                new DeskOrder.Who(null, "Ann", claim, LocalDate.of(1970, 1, 1), Optional.empty(), Optional.empty());
        return new DeskOrder(
                wanted,
                Map.of(),
                clinic.typeId(),
                who,
                reference,
                UUID.randomUUID().toString());
    }

    private void take(long slot) {
        long client = clinic.client();
        attempts.attempt(() -> Unguarded.of(BookingService.class)
                .book(new BookingOrder(slot, clinic.typeId(), client, null, null, null)));
    }

    private long appointments() {
        return number("SELECT count(*) FROM appointment WHERE clinic_id = " + clinic.clinicId());
    }

    private long number(String sql) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
