package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.cliniccalendar.booking.SlotRace.Guard;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.ScratchDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 32 clients race for 50 slots. What is proved about the guards is worth something because without them the race is lost. */
class SlotGuardTest {
    private DataSource database;

    @BeforeEach
    void writeCalendar() throws SQLException {
        database = ScratchDatabase.fresh();
        SampleCalendar.writeTo(database);
    }

    @Proof(value = "P1")
    @Test
    void eachSlotIsBookedOnce() throws Exception {
        assertEquals(SampleCalendar.SLOTS, bookings(1, EnumSet.allOf(Guard.class)));
        assertNothingIsTakenTwice();
    }

    @Proof(value = "P1")
    @ParameterizedTest(name = "with nothing but the {0}")
    @EnumSource
    void eachSlotIsBookedOnceWithOneGuardOnly(Guard guard) throws Exception {
        assertEquals(SampleCalendar.SLOTS, bookings(1, EnumSet.of(guard)));
        assertNothingIsTakenTwice();
    }

    @Proof(value = "P6")
    @ParameterizedTest(name = "for {0}")
    @ValueSource(ints = {2, 3})
    void aSlotForManyIsBookedByAsMany(int capacity) throws Exception {
        assertEquals(capacity * SampleCalendar.SLOTS, bookings(capacity, EnumSet.allOf(Guard.class)));
        assertNothingIsTakenTwice();
        assertEquals(0, count("slot_claim WHERE seat > " + capacity));
    }

    /** The negative control: whoever looks and then books, with nothing to hold others off, gives slots away twice. */
    @Proof(value = "P1", control = true)
    @Test
    void withoutAnyGuardSlotsAreBookedMoreThanOnce() throws Exception {
        assertOverTaken(1);
    }

    @Proof(value = "P6", control = true)
    @Test
    void withoutAnyGuardASlotForThreeIsTakenByMore() throws Exception {
        assertOverTaken(3);
    }

    private void assertOverTaken(int capacity) throws Exception {
        int bookings = bookings(capacity, EnumSet.noneOf(Guard.class));

        assertTrue(bookings > capacity * SampleCalendar.SLOTS, () -> bookings + " bookings");
        assertEquals(bookings, count("slot_claim"));
        assertTrue(count("slot WHERE taken > capacity") > 0);
    }

    private int bookings(int capacity, Set<Guard> guards) throws Exception {
        SampleCalendar.writeSlots(database, capacity);
        return new SlotRace(database, guards).run();
    }

    private void assertNothingIsTakenTwice() throws SQLException {
        assertEquals(0, count("slot WHERE taken <> capacity"));
        assertEquals(0, count("slot s WHERE taken <> (SELECT count(*) FROM slot_claim c WHERE c.slot_id = s.id)"));
        assertEquals(count("appointment"), count("slot_claim"));
        assertEquals(count("slot_claim"), count("(SELECT DISTINCT slot_id, seat FROM slot_claim) AS seats"));
        Cases.tried(count("slot"));
    }

    private int count(String rows) throws SQLException {
        return SampleCalendar.count(database, "SELECT count(*) FROM " + rows);
    }
}
