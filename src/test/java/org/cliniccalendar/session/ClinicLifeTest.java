package org.cliniccalendar.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.template.TypedBy;
import org.junit.jupiter.api.Test;

/** A clinic that takes bookings from 1 February until before 1 March 2027, and sessions on Mondays. */
class ClinicLifeTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate FIRST_OF_FEBRUARY = LocalDate.of(2027, 2, 1);
    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2027, 3, 1);
    private static final ClinicLife FEBRUARY = new ClinicLife(FIRST_OF_FEBRUARY, FIRST_OF_MARCH);
    private static final String ENDLESS = "FREQ=WEEKLY;BYDAY=MO";

    @Test
    void theFirstDayIsInsideAndTheLastIsNot() {
        assertDoesNotThrow(() -> check(FIRST_OF_FEBRUARY, ENDLESS + ";COUNT=4"));
        assertRefused("refused.afterClinicCloses", FIRST_OF_MARCH, FIRST_OF_FEBRUARY, ENDLESS + ";COUNT=5");
    }

    @Test
    void aDateBeforeTheClinicOpensIsNamed() {
        LocalDate mondayBefore = FIRST_OF_FEBRUARY.minusWeeks(1);

        assertRefused("refused.beforeClinicOpens", mondayBefore, mondayBefore, ENDLESS + ";COUNT=3");
    }

    @Test
    void aRuleThatNeverEndsEndsWithTheClinic() {
        assertDoesNotThrow(() -> check(FIRST_OF_FEBRUARY, ENDLESS));
        assertEquals(4, FEBRUARY.within(dates(FIRST_OF_FEBRUARY, ENDLESS)).size());
        assertRefused("refused.afterClinicCloses", FIRST_OF_MARCH, FIRST_OF_MARCH, ENDLESS);
    }

    @Test
    void aClinicWithoutFirstAndLastDayTakesEveryDate() {
        ClinicLife forEver = new ClinicLife(null, null);
        List<PlannedDate> dates = dates(FIRST_OF_FEBRUARY, ENDLESS);

        assertDoesNotThrow(() -> forEver.check(plan(FIRST_OF_FEBRUARY, ENDLESS), dates));
        assertEquals(dates, forEver.within(dates));
    }

    private static void assertRefused(String key, LocalDate named, LocalDate first, String rule) {
        SessionRefused refused = assertThrows(SessionRefused.class, () -> check(first, rule));

        assertEquals(key, refused.key());
        assertEquals(named, refused.arguments().get(0));
    }

    private static void check(LocalDate first, String rule) {
        FEBRUARY.check(plan(first, rule), dates(first, rule));
    }

    private static List<PlannedDate> dates(LocalDate first, String rule) {
        return PublicationPolicy.dates(plan(first, rule), LONDON, first, first.plusYears(1));
    }

    private static SessionPlan plan(LocalDate first, String rule) {
        LocalTime nine = LocalTime.of(9, 0);
        SlotPattern tens = SlotPattern.ofEqualUnits(5L, 10, 60);
        return new SessionPlan(
                1,
                2L,
                3L,
                first,
                SessionOutline.plain(
                        nine, nine.plusHours(1), rule, tens, Set.of(4L), Level.AVAILABLE, TypedBy.OPERATOR));
    }
}
