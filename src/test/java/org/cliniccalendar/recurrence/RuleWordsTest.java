package org.cliniccalendar.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
            FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=6            | every second Tuesday, 6 times
            FREQ=WEEKLY;INTERVAL=3                             | every third Thursday
            FREQ=WEEKLY;INTERVAL=5                             | every 5 weeks on Thursday
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE                 | every 2 weeks on Monday and Wednesday
            FREQ=MONTHLY;BYDAY=1WE                             | on the first Wednesday of every month
            FREQ=WEEKLY;COUNT=1                                | every Thursday, once
            FREQ=DAILY;COUNT=1200                              | every day, 1,200 times
            FREQ=MONTHLY                                       | on day 3 of every month
            FREQ=MONTHLY;BYMONTHDAY=15,1                       | on day 1 and day 15 of every month
            FREQ=MONTHLY;BYMONTHDAY=31                         | on day 31 (where there is one) of every month
            FREQ=MONTHLY;BYMONTHDAY=28                         | on day 28 of every month
            FREQ=MONTHLY;BYMONTHDAY=29                         | on day 29 (where there is one) of every month
            FREQ=WEEKLY;BYMONTH=12                             | by the rule FREQ=WEEKLY;BYMONTH=12
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

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-25            | ''                    | every Wednesday, and 25 November 2026
            2026-11-25 2027-01-09 | ''                    | every Wednesday, and 25 November 2026 and 9 January 2027
            ''                    | 2026-12-07 2026-12-14 | every Wednesday except 7 and 14 December 2026
            ''                    | 2026-12-07 2026-12-14 2027-12-14 | every Wednesday except 7, 14 December 2026 and 14 December 2027
            2026-11-25            | 2026-12-09            | every Wednesday except 9 December 2026, and 25 November 2026
            ''                    | 2026-12-02 2026-12-09 2026-12-16 2026-12-23 | every Wednesday except 2, 9, 16 and 23 December 2026
            ''                    | 2026-12-02 2026-12-09 2026-12-16 2026-12-23 2026-12-30 | every Wednesday except 5 dates
            """)
    void extraDatesAndExceptionsAreNamedOrCounted(String extra, String exceptions, String words) {
        RecurrenceSet dates = RecurrenceSet.of(Recurrence.parse("FREQ=WEEKLY;BYDAY=WE"))
                .and(dates(extra))
                .except(dates(exceptions));
        assertEquals(words, RuleWords.of(dates, A_THURSDAY, Locale.UK));
    }

    private static List<LocalDate> dates(String texts) {
        return Stream.of(texts.split(" "))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse)
                .toList();
    }

    @Test
    void theNamesOfDaysAreThoseOfTheLocale() {
        assertEquals("every lundi", RuleWords.of(Recurrence.parse("FREQ=WEEKLY;BYDAY=MO"), A_THURSDAY, Locale.FRENCH));
    }
}
