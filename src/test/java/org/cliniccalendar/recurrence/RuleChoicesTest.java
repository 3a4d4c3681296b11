package org.cliniccalendar.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.cliniccalendar.recurrence.RuleChoices.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleChoicesTest {

    private static final LocalDate A_THURSDAY = LocalDate.of(2026, 12, 3);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                        | ONCE               | ''
            FREQ=DAILY;COUNT=6                        | DAILY              | FREQ=DAILY;COUNT=6
            FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR           | WEEKDAYS           | FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR
            FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261218    | WEEKLY             | FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261218
            FREQ=WEEKLY;INTERVAL=2                    | WEEKLY             | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
            FREQ=WEEKLY;WKST=SU;BYDAY=SU              | WEEKLY             | FREQ=WEEKLY;BYDAY=SU
            FREQ=MONTHLY                              | MONTHLY_ON_DAY     | FREQ=MONTHLY;BYMONTHDAY=3
            FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15     | MONTHLY_ON_DAY     | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15
            FREQ=MONTHLY;BYDAY=1WE                    | MONTHLY_ON_WEEKDAY | FREQ=MONTHLY;BYDAY=1WE
            FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR        | MONTHLY_ON_WEEKDAY | FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR
            FREQ=DAILY;COUNT=2147483647               | DAILY              | FREQ=DAILY;COUNT=2147483647
            FREQ=WEEKLY;INTERVAL=2147483647;BYDAY=MO  | WEEKLY             | FREQ=WEEKLY;INTERVAL=2147483647;BYDAY=MO
            FREQ=YEARLY;COUNT=3                       | YEARLY             | FREQ=YEARLY;COUNT=3
            """)
    void whatAFormOffersIsReadBackAndMadeAgain(String rule, Kind kind, String madeAgain) {
        RuleChoices choices = RuleChoices.of(Recurrence.parse(rule), A_THURSDAY).orElseThrow();
        assertEquals(kind, choices.kind());
        assertEquals(madeAgain, choices.recurrence().rule());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;INTERVAL=2",
                "FREQ=DAILY;BYDAY=MO",
                "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU",
                "FREQ=WEEKLY;BYMONTH=5",
                "FREQ=MONTHLY;BYMONTHDAY=-1",
                "FREQ=MONTHLY;BYMONTHDAY=1,15",
                "FREQ=MONTHLY;BYDAY=MO",
                "FREQ=MONTHLY;BYDAY=5MO",
                "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
                "FREQ=YEARLY;INTERVAL=2",
                "FREQ=YEARLY;BYWEEKNO=20",
                "FREQ=DAILY;COUNT=99999999999",
            })
    void whatAFormDoesNotOfferHasNoChoices(String rule) {
        assertEquals(Optional.empty(), RuleChoices.of(Recurrence.parse(rule), A_THURSDAY));
    }
}
