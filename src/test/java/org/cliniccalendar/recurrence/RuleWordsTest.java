package org.cliniccalendar.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleWordsTest {

    private static final LocalDate A_THURSDAY = LocalDate.of(2026, 12, 3);

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                 | once on Thursday 3 December 2026
            FREQ=DAILY                                         | every day
            FREQ=DAILY;INTERVAL=3                              | every 3 days
            FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR                    | every weekday
            FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261218    | every weekday until 18 December 2026
            FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU             | every day
            FREQ=WEEKLY                                        | every Thursday
            FREQ=WEEKLY;BYDAY=WE,MO;UNTIL=20261218             | every Monday and Wednesday until 18 December 2026
            FREQ=WEEKLY;BYDAY=MO,WE,SU                         | every Monday, Wednesday and Sunday
            FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=6            | every 2 weeks on Tuesday, 6 times
            FREQ=WEEKLY;COUNT=1                                | every Thursday, once
            FREQ=DAILY;COUNT=1200                              | every day, 1,200 times
            FREQ=MONTHLY                                       | on day 3 of every month
            FREQ=MONTHLY;BYMONTHDAY=15,1                       | on day 1 and day 15 of every month
            FREQ=MONTHLY;BYMONTHDAY=31                         | on day 31 (where there is one) of every month
            FREQ=MONTHLY;BYDAY=2TU                             | on the second Tuesday of every month
            FREQ=MONTHLY;BYDAY=1MO,3MO;COUNT=4                 | on the first Monday and the third Monday of every month, 4 times
            FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR                 | every 3 months on the last Friday
            FREQ=YEARLY                                        | every year on 3 December
            FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO                   | by the rule FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO
            FREQ=MONTHLY;BYMONTHDAY=-3                         | by the rule FREQ=MONTHLY;BYMONTHDAY=-3
            FREQ=MONTHLY;BYDAY=MO                              | by the rule FREQ=MONTHLY;BYDAY=MO
            FREQ=DAILY;INTERVAL=2;BYDAY=MO                     | by the rule FREQ=DAILY;INTERVAL=2;BYDAY=MO
            FREQ=DAILY;BYMONTH=12;COUNT=3                      | by the rule FREQ=DAILY;BYMONTH=12;COUNT=3
            """)
    void aRuleIsSaidAsPeopleSayIt(String rule, String words) {
        assertEquals(words, RuleWords.of(Recurrence.parse(rule), A_THURSDAY, Locale.UK));
    }

    @Test
    void theNamesOfDaysAreThoseOfTheLocale() {
        assertEquals("every lundi", RuleWords.of(Recurrence.parse("FREQ=WEEKLY;BYDAY=MO"), A_THURSDAY, Locale.FRENCH));
    }
}
