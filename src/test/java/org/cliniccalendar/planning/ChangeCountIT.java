package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.PlanningSample.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.cliniccalendar.booking.CountedStatements;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A change asks the database no more often for four hundred dates than for ten; only clients are told one by one. */
@ExtendWith(ArquillianExtension.class)
class ChangeCountIT {
    private static final int MOST = 20;
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Inject
    private PlanningSample clinic;

    @Test
    void splittingASessionTakesAtMostTwentyStatementsHoweverManyDates() {
        clinic.open();
        int few = statements("A", 10);
        int many = statements("B", 400);

        assertEquals(few, many, 1, "a block of keys is fetched now and then");
    }

    private int statements(String clinician, int count) {
        String rule = "FREQ=DAILY;COUNT=" + count;
        long session = clinic.publish(
                clinic.plan(clinician, rule, NINE, LocalTime.NOON).named("Of " + count));
        clinic.book(session, MONDAY.plusDays(5), LocalTime.of(10, 0));
        clinic.book(session, MONDAY.plusDays(7), LocalTime.of(11, 0));
        SessionChange change = clinic.edit(
                session,
                Scope.THIS_AND_FOLLOWING,
                MONDAY.plusDays(2),
                clinic.plan(clinician, rule, NINE.plusHours(1), LocalTime.of(13, 0))
                        .named("Of " + count));
        try (CountedStatements counted = new CountedStatements()) {
            clinic.apply(change, Map.of());
            List<String> sent = counted.sent();
            System.out.println("Changing " + (count - 2) + " dates takes " + sent.size() + " statements");
            assertTrue(sent.size() <= MOST, () -> sent.size() + ":\n" + String.join("\n", sent));
            return sent.size();
        }
    }
}
