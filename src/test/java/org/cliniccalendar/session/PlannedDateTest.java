package org.cliniccalendar.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.WallClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as they would be published and as they are. */
class PlannedDateTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final SessionPlan PLAN =
            new SessionPlan(1, 2L, 3L, MONDAY, ClinicSessionTest.outline("Surgery", Set.of(4L)));
    private static final PlannedDate DATE =
            PublicationPolicy.planned(PLAN, LONDON, MONDAY).orElseThrow();
    private static final String LAYOUT = "5 0 600 1,5 600 600 1,5 1200 600 1,5 1800 600 1,5 2400 600 1,5 3000 600 1";

    @Test
    void onAClosureNothingCanBeBookedUnlessTheDateIsKept() {
        assertEquals(6, DATE.bookable().size());
        assertEquals(false, DATE.isClosed());
        PlannedDate closed = DATE.closedBy("Boxing Day", false);
        assertEquals(true, closed.isClosed());
        assertEquals(List.of(), closed.bookable());
        assertEquals(Optional.of("Boxing Day"), closed.closure());
        assertEquals(6, DATE.closedBy("Boxing Day", true).bookable().size());
    }

    @Test
    void aPreviewCountsSlotsClosuresAndClashes() {
        Clash clash = new Clash(MONDAY, DATE.during(), Clash.What.CLINICIAN, "Haddad, Samir", "Mill House");
        PlannedDate later =
                PublicationPolicy.planned(PLAN, LONDON, MONDAY.plusWeeks(1)).orElseThrow();
        SessionPreview preview =
                new SessionPreview("every Monday", List.of(DATE.closedBy("Closed", false), later.clashingWith(clash)));

        assertEquals(6, preview.slotCount());
        assertEquals(1, preview.closedCount());
        assertEquals(List.of(clash), preview.clashes());
        assertEquals(
                List.of(later.clashingWith(clash)),
                preview.from(MONDAY.plusDays(1)).dates());
        assertEquals(2, preview.from(MONDAY).dates().size());
        assertEquals(2, preview.from(MONDAY.plusWeeks(2)).dates().size());
        assertEquals("every Monday", preview.from(MONDAY).words());
    }

    @Test
    void aClashNamesTheOtherSessionOnTheClinicsClock() {
        ZoneId newYork = ZoneId.of("America/New_York");
        Clash clinician = new Clash(MONDAY, DATE.during(), Clash.What.CLINICIAN, "Haddad, Samir", "Mill House");
        Clash room = new Clash(MONDAY, DATE.during(), Clash.What.ROOM, "Haddad, Samir", "Mill House");

        assertEquals("refused.clash", clinician.refusal(LONDON).key());
        assertEquals("refused.roomClash", room.refusal(LONDON).key());
        assertEquals(
                List.of("Haddad, Samir", MONDAY, "04:00–05:00", "Mill House"),
                clinician.refusal(newYork).arguments());
        assertEquals(true, clinician.refusal(LONDON).inWords(Locale.UK).contains("09:00–10:00"));
    }

    @Test
    void aDateIsAsPlannedWhenPublishingItAgainWouldChangeNothing() {
        assertEquals(true, published(DATE.during(), 3L, 2L, false, LAYOUT).isAs(DATE, PLAN));
        assertEquals(false, published(later(), 3L, 2L, false, LAYOUT).isAs(DATE, PLAN));
        assertEquals(false, published(DATE.during(), null, 2L, false, LAYOUT).isAs(DATE, PLAN));
        assertEquals(false, published(DATE.during(), 3L, 9L, false, LAYOUT).isAs(DATE, PLAN));
        assertEquals(false, published(DATE.during(), 3L, 2L, true, LAYOUT).isAs(DATE, PLAN));
        assertEquals(
                false,
                published(DATE.during(), 3L, 2L, false, LAYOUT + ",- 3600 600 1")
                        .isAs(DATE, PLAN));
        SessionPlan blank = new SessionPlan(
                1,
                2L,
                3L,
                MONDAY,
                PLAN.outline()
                        .at(
                                PLAN.outline().start(),
                                PLAN.outline().end(),
                                org.cliniccalendar.template.SlotPattern.parse("-:10,5:20/3")));
        assertEquals(
                true,
                published(DATE.during(), 3L, 2L, false, "- 0 600 1,5 600 1200 3")
                        .isAs(PublicationPolicy.planned(blank, LONDON, MONDAY).orElseThrow(), blank));
    }

    @Test
    void aPublishedDateCanBeLookedAtAsIfItWasStillToBe() {
        PlannedDate again = published(DATE.during(), 3L, 2L, false, LAYOUT).planned();

        assertEquals(MONDAY, again.date());
        assertEquals(DATE.during(), again.during());
        assertEquals(WallClock.Kind.EXACT, again.start());
        assertEquals(List.of(), again.bookable());
    }

    @ParameterizedTest(name = "{0} of clinician {1} for {2} of {3}: {4}")
    @CsvSource({
        "petrol, 3, petrol, 4, true",
        "petrol, 3, petrol, , true",
        "petrol, 3, petrol, 3, false",
        "petrol, 3, plum, 4, false",
        "petrol, , petrol, 4, false",
        "slate, 3, slate, 4, false"
    })
    void aColourBelongsToOneClinician(String colour, Long clinician, String wanted, Long wantedFor, boolean forbidden) {
        assertEquals(forbidden, new ColourUse(colour, clinician, "Surgery").forbids(wanted, wantedFor));
        assertEquals("slate", SessionOutline.NEUTRAL);
    }

    @Test
    void datesOfASessionAreNotChangedByThemselves() {
        assertEquals(new Publication(7, PLAN, 0, false), Publication.of(7, PLAN));
    }

    private static Interval later() {
        return new Interval(DATE.during().start().plusSeconds(60), DATE.during().end());
    }

    private static PublishedDate published(
            Interval during, Long clinician, Long room, boolean despiteClosure, String layout) {
        return new PublishedDate(
                100, MONDAY, during, clinician, room, true, false, false, despiteClosure, false, layout);
    }
}
