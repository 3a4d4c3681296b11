package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.template.Level;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A time is held by one person at a time, becomes that person's booking, and is free again when it is held no longer. */
@ExtendWith(ArquillianExtension.class)
class HoldIT {
    private static final int SLOTS = 3;

    @Inject
    private SampleClinic clinic;

    @EJB
    private HoldingService holding;

    @EJB
    private ClaimingService claiming;

    @Inject
    private Clock clock;

    @Inject
    private SampleHolds sample;

    private List<Long> slots;
    private long type;

    @BeforeEach
    void publish() {
        slots = clinic.slots(clinic.publish(SLOTS));
        type = clinic.typeId();
    }

    @Test
    void whatIsHeldIsNeitherOfferedNorBookedByOthers() {
        hold(0, "ann");

        assertFalse(offered().contains(slots.get(0)));
        assertThrows(SlotTaken.class, () -> hold(0, "bob"));
        assertThrows(SlotTaken.class, () -> claiming.claim(order(0), "bob"));
    }

    @Test
    void whatIsHeldNoLongerIsFreeThoughNobodyHasClearedItAway() throws SQLException {
        String ref = hold(0, "ann");
        sample.letPass(ref);

        assertTrue(offered().contains(slots.get(0)));
        claiming.claim(order(0), "bob");

        assertEquals("EXPIRED", sample.statusOf(ref));
        assertEquals(1, sample.taken(slots.get(0)));
        assertThrows(SlotTaken.class, () -> claiming.claimHeld(order(0), ref, "ann"));
    }

    @Test
    void whatIsHeldNoLongerIsClearedAway() throws SQLException {
        String over = hold(0, "ann");
        String stillHeld = hold(1, "ann");
        sample.letPass(over);

        holding.endOver();

        assertEquals("EXPIRED", sample.statusOf(over));
        assertEquals(0, sample.taken(slots.get(0)));
        assertEquals("HELD", sample.statusOf(stillHeld));
    }

    @Test
    void aHoldBecomesTheBookingOfItsHolderOnly() throws SQLException {
        String ref = hold(0, "ann");

        assertThrows(SlotTaken.class, () -> claiming.claimHeld(order(0), ref, "bob"));
        Booked booked = claiming.claimHeld(order(0), ref, "ann");

        assertEquals(ref, booked.ref());
        assertEquals("BOOKED", sample.statusOf(ref));
        assertEquals(1, sample.taken(slots.get(0)));
        assertEquals(
                0, sample.number("SELECT count(*) FROM slot WHERE held_until IS NOT NULL AND id = " + slots.get(0)));
    }

    @Test
    void aHoldStaysWhenItsClientIsElsewhere() throws SQLException {
        long client = clinic.client();
        BookingOrder order = new BookingOrder(slots.get(1), type, client, null, null);
        claiming.claim(order, "ann");
        long other = clinic.slots(new Unmanaged<>(SampleClinic.class)
                        .newInstance()
                        .produce()
                        .inject()
                        .get()
                        .publish(2))
                .get(1);
        long otherType =
                sample.number("SELECT min(a.appointment_type_id) FROM clinic_session_type a JOIN session_date d"
                        + " ON d.session_id = a.session_id JOIN slot s ON s.session_date_id = d.id WHERE s.id = "
                        + other);
        String ref = holding.hold(other, otherType, "ann", null).getRef();

        assertEquals(
                "refused.clientElsewhere",
                assertThrows(
                                AppointmentRefused.class,
                                () -> claiming.claimHeld(
                                        new BookingOrder(other, otherType, client, null, null), ref, "ann"))
                        .key());
        assertEquals("HELD", sample.statusOf(ref));
    }

    @Test
    void anotherTimeIsHeldInsteadOrTheFirstStaysHeld() throws SQLException {
        String first = hold(0, "ann");
        String second = holding.hold(slots.get(1), type, "ann", first).getRef();
        assertEquals("EXPIRED", sample.statusOf(first));
        hold(0, "bob");

        assertThrows(SlotTaken.class, () -> holding.hold(slots.get(0), type, "ann", second));
        assertEquals("HELD", sample.statusOf(second));
    }

    @Test
    void aTimeIsKeptLongerButNotLongerThanHalfAnHour() throws SQLException {
        String ref = hold(0, "ann");
        sample.run("UPDATE appointment SET booked_at = booked_at - interval '28 minutes',"
                + " held_until = held_until - interval '4 minutes' WHERE ref = '" + ref + "'");

        Held kept = HoldingService.held(holding.keep(ref, "ann"));

        assertEquals(kept.longest(), kept.until());
        sample.letPass(ref);
        assertThrows(AppointmentRefused.class, () -> holding.keep(ref, "ann"));
    }

    private String hold(int slot, String who) {
        return holding.hold(slots.get(slot), type, who, null).getRef();
    }

    private BookingOrder order(int slot) {
        return new BookingOrder(slots.get(slot), type, clinic.client(), null, null);
    }

    private List<Long> offered() {
        Instant now = clock.instant();
        OpeningSearch search = new OpeningSearch(
                type, Set.of(), Set.of(), now, now.plus(Duration.ofDays(365)), EnumSet.allOf(Level.class), 100);
        return new Unmanaged<>(AvailabilityService.class)
                .newInstance().produce().inject().get().find(search).stream()
                        .map(Opening::slotId)
                        .toList();
    }
}
