package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A search for openings, page after page. */
class OpeningCursorTest {
    private static final Instant NINE = Instant.parse("2027-01-04T09:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final Set<Level> ANY_LEVEL = EnumSet.allOf(Level.class);
    private static final OpeningSearch.Wishes WISHES = new OpeningSearch.Wishes(
            Channel.VIDEO,
            "Doctor",
            "Orthopaedics",
            Set.of(DayOfWeek.MONDAY),
            null,
            null,
            LocalTime.of(9, 0),
            LocalTime.NOON);
    private static final OpeningSearch SEARCH =
            new OpeningSearch(4, Set.of(1L), Set.of(3L), NINE, Instant.MAX, ANY_LEVEL, 20);

    @ParameterizedTest
    @CsvSource({"3, 3", ", 0"})
    void aCursorStandsBehindTheLastOpeningAndIsReadAsItWasWritten(Long clinician, long clinicianId) {
        OpeningCursor cursor = OpeningCursor.behind(opening(clinician));

        assertEquals(new OpeningCursor(NINE, clinicianId, 11), cursor);
        assertEquals(Optional.of(cursor), OpeningCursor.of(cursor.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "1.2.3.4", "a.2.3", "1.b.3", "1.2.c", "", "99999999999999999.2.3"})
    void whatIsNoCursorIsNone(String parts) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.US_ASCII));

        assertEquals(Optional.empty(), OpeningCursor.of(text));
        assertEquals(Optional.empty(), OpeningCursor.of("!" + text));
    }

    @Test
    void theDatesOfASearchAreThoseOfEachClinicsCalendar() {
        OpeningSearch search = SEARCH.with(WISHES).onDates(MONDAY, MONDAY.plusDays(7));

        assertEquals(Instant.parse("2027-01-03T10:00:00Z"), search.from());
        assertEquals(Instant.parse("2027-01-11T12:00:00Z"), search.until());
        assertEquals(
                new OpeningSearch.Wishes(
                        WISHES.channel(),
                        WISHES.role(),
                        WISHES.specialty(),
                        WISHES.days(),
                        MONDAY,
                        MONDAY.plusDays(6),
                        WISHES.earliest(),
                        WISHES.latest()),
                search.wishes());
        assertEquals(SEARCH.clinicianIds(), search.clinicianIds());
    }

    @Test
    void theSameSearchGoesOnElsewhereLaterOrBehindAPage() {
        OpeningCursor cursor = new OpeningCursor(NINE, 3, 11);
        OpeningSearch wishing = SEARCH.with(WISHES);

        assertEquals(
                new OpeningSearch(4, Set.of(1L), Set.of(3L), NINE, Instant.MAX, ANY_LEVEL, WISHES, cursor, 20),
                wishing.after(cursor));
        assertEquals(
                new OpeningSearch(4, Set.of(8L, 9L), Set.of(3L), NINE, Instant.MAX, ANY_LEVEL, WISHES, cursor, 20),
                wishing.after(cursor).at(Set.of(8L, 9L)));
        Instant ten = NINE.plusSeconds(3_600);
        assertEquals(
                new OpeningSearch(4, Set.of(1L), Set.of(3L), NINE, ten, ANY_LEVEL, WISHES, null, 1),
                wishing.after(cursor).first(NINE, ten));
        assertEquals(
                new OpeningSearch(4, Set.of(1L), Set.of(3L), ten, Instant.MAX, ANY_LEVEL, WISHES, null, 5),
                wishing.after(cursor).nextFrom(ten, 5));
    }

    static Opening opening(Long clinician) {
        return new Opening(
                11,
                Interval.of(NINE, Duration.ofMinutes(10)),
                clinician,
                new PersonName("Dr", "Samir", "Haddad"),
                "Doctor",
                1,
                "Mill House",
                ZoneId.of("Europe/London"),
                "",
                Level.AVAILABLE,
                List.of());
    }
}
