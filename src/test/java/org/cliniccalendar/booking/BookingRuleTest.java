package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.testing.ScratchDatabase;
import org.junit.jupiter.api.Test;

/**
 * Over calendars made by chance, search, claim, Why not? and brute force agree about every slot: a time is offered if, and
 * only if, it can be claimed, and if, and only if, no rule gives a reason against it.
 */
class BookingRuleTest {
    private static final int CALENDARS = Integer.getInteger("clinic.proof.calendars", 60);

    private final Set<BookingRule> seenAlone = EnumSet.noneOf(BookingRule.class);
    private int open;

    @Test
    void whatIsOfferedCanBeBookedAndNothingElseAndEachRefusalHasItsReason() throws SQLException {
        try (Connection connection = ScratchDatabase.fresh().getConnection()) {
            for (int seed = 0; seed < CALENDARS; seed++) {
                RandomCalendar calendar = new RandomCalendar(seed);
                try (var statement = connection.createStatement()) {
                    statement.execute(calendar.sql());
                }
                assertAgreement(connection, calendar, "calendar " + seed);
            }
        }
        assertTrue(open > CALENDARS, open + " slots were open");
        assertEquals(EnumSet.allOf(BookingRule.class), seenAlone, "rules that were the only reason somewhere");
    }

    private void assertAgreement(Connection connection, RandomCalendar calendar, String which) throws SQLException {
        Set<Long> expected = new TreeSet<>();
        Set<Long> claimable = new TreeSet<>();
        Set<Long> withoutReason = new TreeSet<>();
        for (RandomCalendar.Date date : calendar.dates) {
            for (RandomCalendar.Slot slot : date.slots()) {
                List<Object> asked = List.of(1L, Timestamp.from(calendar.now), slot.id());
                if (calendar.isOpen(date, slot)) {
                    expected.add(slot.id());
                }
                try (var statement = NumberedParameters.prepared(connection, SlotRows.BOOKABLE, asked);
                        var row = statement.executeQuery()) {
                    if (row.next()) {
                        claimable.add(slot.id());
                    }
                }
                if (reasons(connection, asked).isEmpty()) {
                    withoutReason.add(slot.id());
                }
            }
        }
        assertEquals(expected, claimable, which + ": claimed");
        assertEquals(expected, withoutReason, which + ": without a reason");
        assertEquals(expected, found(connection, calendar), which + ": found");
        open += expected.size();
    }

    private List<BookingRule> reasons(Connection connection, List<Object> asked) throws SQLException {
        List<BookingRule> reasons = new ArrayList<>();
        try (var statement = NumberedParameters.prepared(connection, WhyNotRows.RULES + "WHERE s.id = ?3", asked);
                var row = statement.executeQuery()) {
            assertTrue(row.next());
            for (BookingRule rule : BookingRule.values()) {
                if (!row.getBoolean(WhyNotRows.FACTS + rule.ordinal() + 1)) {
                    reasons.add(rule);
                }
            }
        }
        if (reasons.size() == 1) {
            seenAlone.addAll(reasons);
        }
        return reasons;
    }

    private static Set<Long> found(Connection connection, RandomCalendar calendar) throws SQLException {
        OpeningSearch search = new OpeningSearch(
                1,
                Set.of(),
                Set.of(1L),
                calendar.now,
                calendar.now.plus(Duration.ofDays(30)),
                EnumSet.allOf(Level.class),
                1000);
        List<Object> parameters = new ArrayList<>();
        Set<Long> found = new TreeSet<>();
        String sql = new OpeningRows(search).statement(calendar.now, parameters);
        try (var statement = NumberedParameters.prepared(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }
}
