package org.cliniccalendar.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** What a statement asks for, and which rule of the database it met. */
class ConditionsTest {
    @Test
    void onlyWhatIsWantedStandsInTheStatementWithItsParametersNumbered() {
        Conditions conditions = new Conditions(3)
                .is("a = ?", 7L)
                .is("b = ?", null)
                .among("c = ANY (?)", List.of(1, 2))
                .among("d = ANY (?)", List.of())
                .and("e > ? AND f < ?", "x", "y");

        assertEquals("\n AND a = ?3\n AND c = ANY (?4)\n AND e > ?5 AND f < ?6", conditions.toString());
        assertEquals(List.of("7", "{1,2}", "x", "y"), conditions.values());
        assertEquals("", new Conditions(1).toString());
    }

    @Test
    void aQueryIsGivenTheValuesByTheirNumbers() {
        Map<Object, Object> given = new TreeMap<>();
        Query[] query = new Query[1];
        query[0] = (Query) Proxy.newProxyInstance(
                ConditionsTest.class.getClassLoader(), new Class<?>[] {Query.class}, (proxy, method, arguments) -> {
                    given.put(arguments[0], arguments[1]);
                    return query[0];
                });

        Query same = new Conditions(3).is("a = ?", 7L).is("b = ?", "x").setOn(query[0]);

        assertSame(query[0], same);
        assertEquals(Map.of(3, "7", 4, "x"), given);
    }

    @Test
    void anArrayIsWrittenAsPostgresReadsIt() {
        assertEquals("{}", SqlArray.of(List.of()));
        assertEquals("{1,2,3}", SqlArray.of(List.of(1, 2, 3)));
    }

    @Test
    void aViolatedConstraintIsFoundUnderWhateverWrapsIt() {
        Throwable wrapped = new IllegalStateException(new RuntimeException(refused("23505", "slot_seat_taken_once")));

        assertEquals(Optional.of(new ViolatedConstraint("slot_seat_taken_once")), ViolatedConstraint.in(wrapped));
        assertEquals(Optional.empty(), ViolatedConstraint.in(new SQLException("gone")));
        assertEquals(Optional.empty(), ViolatedConstraint.in(null));
    }

    @Test
    void aLostRaceIsNamedByItsState() {
        assertEquals(Optional.of(new ViolatedConstraint("40P01")), ViolatedConstraint.in(refused("40P01", "")));
        assertEquals(Optional.of(new ViolatedConstraint("40001")), ViolatedConstraint.in(refused("40001", "")));
    }

    @Test
    void aFailureWithoutAConstraintIsNone() {
        assertEquals(
                Optional.empty(),
                ViolatedConstraint.in(new PSQLException("The connection is gone", PSQLState.CONNECTION_FAILURE)));
        assertEquals(
                Optional.empty(),
                ViolatedConstraint.in(new PSQLException(new ServerErrorMessage("SERROR\0C57014\0Mcancelled\0"))));
    }

    private static PSQLException refused(String state, String constraint) {
        return new PSQLException(new ServerErrorMessage("SERROR\0C" + state + "\0Mrefused\0n" + constraint + "\0"));
    }
}
