package org.cliniccalendar.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of RFC 5545, section 3.8.5.3, whose rules speak of dates; an end written as a time is written as its date. */
class Rfc5545ExamplesTest {

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;INTERVAL=10;COUNT=5                     | 1997-09-02 | 09-02 09-12 09-22 10-02 10-12
            FREQ=WEEKLY;INTERVAL=2;WKST=SU                     | 1997-09-02 | 09-02 09-16 09-30 10-14 10-28 11-11 11-25 12-09 12-23
            FREQ=WEEKLY;UNTIL=19971007;WKST=SU;BYDAY=TU,TH     | 1997-09-02 | 09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02 10-07
            FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 09-02 09-04 09-16 09-18 09-30 10-02 10-14 10-16
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05 | 08-05 08-10 08-19 08-24
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08-05 | 08-05 08-17 08-19 08-31
            FREQ=MONTHLY;UNTIL=19971224;BYDAY=1FR              | 1997-09-05 | 09-05 10-03 11-07 12-05
            FREQ=MONTHLY;BYMONTHDAY=-3                         | 1997-09-28 | 09-28 10-29 11-28 12-29
            FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15              | 1997-09-02 | 09-02 09-15 10-02 10-15 11-02 11-15 12-02 12-15
            FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3     | 1997-09-04 | 09-04 10-07 11-06
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2      | 1997-09-29 | 09-29 10-30 11-27 12-30
            FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO                   | 1997-05-12 | 05-12
            """)
    void datesInTheYearOfTheFirst(String rule, LocalDate first, String dates) {
        List<LocalDate> expected = Stream.of(dates.split(" "))
                .map(date -> LocalDate.parse("1997-" + date))
                .toList();
        assertEquals(expected, Recurrence.parse(rule).dates(first, first, LocalDate.of(1998, 1, 1)));
    }
}
