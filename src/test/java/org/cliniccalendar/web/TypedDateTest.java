package org.cliniccalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5/12/2026",
                "05/12/2026",
                "5.12.2026",
                "5-12-2026",
                " 5 / 12 / 2026 ",
                "2026-12-05",
                "5 Dec 2026",
                "5 december 2026",
                "5th December 2026",
                "Sat 5 Dec 2026",
                "Saturday, 5 December 2026",
                "5 Dec, 2026",
                "5/12/26"
            })
    void whatPeopleTypeForADateIsThatDate(String typed) {
        assertEquals(LocalDate.of(2026, 12, 5), TypedDate.whole(typed, WEDNESDAY));
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, 2026-12-03",
        "Today, 2026-12-02",
        "yesterday, 2026-12-01",
        "5 Dec, 2026-12-05",
        "5/12, 2026-12-05",
        "5.1, 2027-01-05",
        "20 November, 2026-11-20",
        "1 Sept, 2026-09-01",
        "29 Feb, 2028-02-29"
    })
    void withoutAYearItIsTheNearest(String typed, LocalDate expected) {
        LocalDate today = typed.equals("29 Feb") ? LocalDate.of(2027, 12, 2) : WEDNESDAY;
        assertEquals(expected, TypedDate.near(typed, today));
    }

    @ParameterizedTest
    @CsvSource({"1/1/80, 1980-01-01", "1/1/37, 1937-01-01", "1/1/36, 2036-01-01", "29/2/28, 2028-02-29"})
    void twoDigitsAreAYearWithinNinetyYearsAgoAndTenFromNow(String typed, LocalDate expected) {
        assertEquals(expected, TypedDate.whole(typed, WEDNESDAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/1980",
                "29/02/2027",
                "31/11/2026",
                "2026-02-30",
                "0/12/2026",
                "5/13/2026",
                "5/12/6",
                "5 Dec",
                "soon",
                "5",
                "51226",
                "5/12/20266",
                "31 Nov 2026"
            })
    void whatIsNoDateIsRefused(String typed) {
        assertThrows(DateTimeException.class, () -> TypedDate.whole(typed, WEDNESDAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/11", "30 Feb", "29 Feb", "next week", "32"})
    void whatNoYearNearHasIsRefused(String typed) {
        assertThrows(DateTimeException.class, () -> TypedDate.near(typed, LocalDate.of(2025, 12, 2)));
    }
}
