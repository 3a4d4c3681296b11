package org.cliniccalendar.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every example of RFC 5545, section 3.8.5.3, in New York; where the list there goes on, its beginning. */
class Rfc5545ExamplesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    @Proof("P12")
    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;COUNT=10                                | 1997-09-02 | 1997-09-02 1997-09-03 1997-09-04 1997-09-05 1997-09-06 1997-09-07 1997-09-08 1997-09-09 1997-09-10 1997-09-11 .
            FREQ=DAILY;INTERVAL=2                              | 1997-09-02 | 1997-09-02 1997-09-04 1997-09-06 1997-09-08 1997-09-10 1997-09-12
            FREQ=DAILY;INTERVAL=10;COUNT=5                     | 1997-09-02 | 1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12 .
            FREQ=WEEKLY;COUNT=10                               | 1997-09-02 | 1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-10-07 1997-10-14 1997-10-21 1997-10-28 1997-11-04 .
            FREQ=WEEKLY;UNTIL=19971224T000000Z                 | 1997-09-02 | 1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-10-07 1997-10-14 1997-10-21 1997-10-28 1997-11-04 1997-11-11 1997-11-18 1997-11-25 1997-12-02 1997-12-09 1997-12-16 1997-12-23 .
            FREQ=WEEKLY;INTERVAL=2;WKST=SU                     | 1997-09-02 | 1997-09-02 1997-09-16 1997-09-30 1997-10-14 1997-10-28 1997-11-11 1997-11-25 1997-12-09 1997-12-23 1998-01-06 1998-01-20 1998-02-03 1998-02-17
            FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23 1997-09-25 1997-09-30 1997-10-02 .
            FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH           | 1997-09-02 | 1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23 1997-09-25 1997-09-30 1997-10-02 .
            FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR | 1997-09-01 | 1997-09-01 1997-09-03 1997-09-05 1997-09-15 1997-09-17 1997-09-19 1997-09-29 1997-10-01 1997-10-03 1997-10-13 1997-10-15 1997-10-17 1997-10-27 1997-10-29 1997-10-31 1997-11-10 1997-11-12 1997-11-14 1997-11-24 1997-11-26 1997-11-28 1997-12-08 1997-12-10 1997-12-12 1997-12-22 .
            FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30 1997-10-02 1997-10-14 1997-10-16 .
            FREQ=MONTHLY;COUNT=10;BYDAY=1FR                    | 1997-09-05 | 1997-09-05 1997-10-03 1997-11-07 1997-12-05 1998-01-02 1998-02-06 1998-03-06 1998-04-03 1998-05-01 1998-06-05 .
            FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR      | 1997-09-05 | 1997-09-05 1997-10-03 1997-11-07 1997-12-05 .
            FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU    | 1997-09-07 | 1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25 1998-03-01 1998-03-29 1998-05-03 1998-05-31 .
            FREQ=MONTHLY;COUNT=6;BYDAY=-2MO                    | 1997-09-22 | 1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16 .
            FREQ=MONTHLY;BYMONTHDAY=-3                         | 1997-09-28 | 1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26
            FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15              | 1997-09-02 | 1997-09-02 1997-09-15 1997-10-02 1997-10-15 1997-11-02 1997-11-15 1997-12-02 1997-12-15 1998-01-02 1998-01-15 .
            FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1              | 1997-09-30 | 1997-09-30 1997-10-01 1997-10-31 1997-11-01 1997-11-30 1997-12-01 1997-12-31 1998-01-01 1998-01-31 1998-02-01 .
            FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 1997-09-10 | 1997-09-10 1997-09-11 1997-09-12 1997-09-13 1997-09-14 1997-09-15 1999-03-10 1999-03-11 1999-03-12 1999-03-13 .
            FREQ=MONTHLY;INTERVAL=2;BYDAY=TU                   | 1997-09-02 | 1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-11-04 1997-11-11 1997-11-18 1997-11-25 1998-01-06 1998-01-13 1998-01-20 1998-01-27 1998-03-03 1998-03-10 1998-03-17 1998-03-24 1998-03-31
            FREQ=YEARLY;COUNT=10;BYMONTH=6,7                   | 1997-06-10 | 1997-06-10 1997-07-10 1998-06-10 1998-07-10 1999-06-10 1999-07-10 2000-06-10 2000-07-10 2001-06-10 2001-07-10 .
            FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3      | 1997-03-10 | 1997-03-10 1999-01-10 1999-02-10 1999-03-10 2001-01-10 2001-02-10 2001-03-10 2003-01-10 2003-02-10 2003-03-10 .
            FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200 | 1997-01-01 | 1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09 2000-07-18 2003-01-01 2003-04-10 2003-07-19 2006-01-01 .
            FREQ=YEARLY;BYDAY=20MO                             | 1997-05-19 | 1997-05-19 1998-05-18 1999-05-17
            FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO                   | 1997-05-12 | 1997-05-12 1998-05-11 1999-05-17
            FREQ=YEARLY;BYMONTH=3;BYDAY=TH                     | 1997-03-13 | 1997-03-13 1997-03-20 1997-03-27 1998-03-05 1998-03-12 1998-03-19 1998-03-26 1999-03-04 1999-03-11 1999-03-18 1999-03-25
            FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8                 | 1997-06-05 | 1997-06-05 1997-06-12 1997-06-19 1997-06-26 1997-07-03 1997-07-10 1997-07-17 1997-07-24 1997-07-31 1997-08-07 1997-08-14 1997-08-21 1997-08-28 1998-06-04
            FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13                | 1997-09-02 | 1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13
            FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13 | 1997-09-13 | 1997-09-13 1997-10-11 1997-11-08 1997-12-13 1998-01-10 1998-02-07 1998-03-07 1998-04-11 1998-05-09 1998-06-13
            FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 1996-11-05 | 1996-11-05 2000-11-07 2004-11-02
            FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3     | 1997-09-04 | 1997-09-04 1997-10-07 1997-11-06 .
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2      | 1997-09-29 | 1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29 1998-02-26 1998-03-30
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05 | 1997-08-05 1997-08-10 1997-08-19 1997-08-24 .
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08-05 | 1997-08-05 1997-08-17 1997-08-19 1997-08-31 .
            FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5              | 2007-01-15 | 2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30 .
            """)
    void onDates(String rule, LocalDate first, String dates) {
        compare(rule, first.atTime(NINE), dates, DATE);
    }

    /**
     * The RFC ends the first at 17:00 UTC, which is 13:00 in New York, and lists 15:00 all the same: here it ends at 17:00 in New
     * York.
     */
    @Proof("P12")
    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z           | 1997-09-02T09:00 | 1997-09-02T09:00 1997-09-02T12:00 1997-09-02T15:00 .
            FREQ=MINUTELY;INTERVAL=15;COUNT=6                       | 1997-09-02T09:00 | 1997-09-02T09:00 1997-09-02T09:15 1997-09-02T09:30 1997-09-02T09:45 1997-09-02T10:00 1997-09-02T10:15 .
            FREQ=MINUTELY;INTERVAL=90;COUNT=4                       | 1997-09-02T09:00 | 1997-09-02T09:00 1997-09-02T10:30 1997-09-02T12:00 1997-09-02T13:30 .
            """)
    void withinADay(String rule, LocalDateTime start, String times) {
        compare(rule, start, times, TIME);
    }

    /** The RFC says this one twice. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40
            FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16
            """)
    void everyTwentyMinutesFromNineTillTwentyToFive(String rule) {
        LocalDate first = LocalDate.of(1997, 9, 2);
        List<LocalDateTime> expected = Stream.of(first, first.plusDays(1))
                .flatMap(day -> IntStream.range(0, 24)
                        .mapToObj(twenty -> day.atTime(NINE).plusMinutes(20L * twenty)))
                .toList();
        assertEquals(expected, occurrences(rule, first.atTime(NINE), first.plusDays(2)));
    }

    @Test
    void everyDayUntilChristmasEveAcrossTheChangeOfTheClocks() {
        LocalDate first = LocalDate.of(1997, 9, 2);
        List<LocalDateTime> expected = first.datesUntil(LocalDate.of(1997, 12, 24))
                .map(day -> day.atTime(NINE))
                .toList();
        assertEquals(
                expected,
                occurrences("FREQ=DAILY;UNTIL=19971224T000000Z", first.atTime(NINE), LocalDate.of(1998, 9, 1)));
    }

    /** The RFC says this one twice as well. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA
            FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1
            """)
    void everyDayOfJanuaryForThreeYears(String rule) {
        LocalDate first = LocalDate.of(1998, 1, 1);
        List<LocalDateTime> expected = first.datesUntil(LocalDate.of(2000, 2, 1))
                .filter(day -> day.getMonthValue() == 1)
                .map(day -> day.atTime(NINE))
                .toList();
        assertEquals(expected, occurrences(rule, first.atTime(NINE), LocalDate.of(2002, 1, 1)));
    }

    /** A list that ends with a full stop is the whole. */
    private static void compare(String rule, LocalDateTime start, String instances, DateTimeFormatter format) {
        List<String> expected = Stream.of(instances.split(" "))
                .filter(text -> !text.equals("."))
                .toList();
        LocalDate end = instances.endsWith(".")
                ? start.toLocalDate().plusYears(20)
                : LocalDate.parse(expected.get(expected.size() - 1), DATE).plusDays(1);
        assertEquals(
                expected,
                occurrences(rule, start, end).stream().map(format::format).toList());
        Cases.tried();
    }

    private static List<LocalDateTime> occurrences(String rule, LocalDateTime start, LocalDate end) {
        return new Occurrences(rule, start, NEW_YORK, Set.of(), Set.of(), Set.of())
                .between(start.toLocalDate(), end).stream()
                        .map(ZonedDateTime::toLocalDateTime)
                        .toList();
    }
}
