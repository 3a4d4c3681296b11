package org.cliniccalendar.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.template.TypedBy;
import org.junit.jupiter.api.Test;

/** The life of a session: planned, published, planned anew, continued, deleted. */
class ClinicSessionTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final SessionPlan PLAN = new SessionPlan(
            Optional.of("S1"),
            1,
            2L,
            3L,
            MONDAY,
            ChosenDates.of(List.of(MONDAY.plusDays(1)), List.of(MONDAY.plusWeeks(1)), List.of(MONDAY)),
            Optional.of(8L),
            outline("Surgery", Set.of(4L)));
    private static final SessionPlan OTHER = new SessionPlan(
            Optional.empty(),
            1,
            null,
            null,
            MONDAY.plusDays(1),
            ChosenDates.NONE,
            Optional.empty(),
            outline("Other", Set.of(5L)));

    @Test
    void itsPlanIsReadAsItWasWritten() {
        assertEquals(PLAN, session().plan());
        assertEquals(OTHER, new ClinicSession(OTHER, "ann", NOW).plan());
    }

    @Test
    void aNewSessionIsOfferedAndPublishedUpToItsFirstDate() {
        ClinicSession session = session();

        assertTrue(session.isOffered());
        assertFalse(session.isDeleted());
        assertEquals(MONDAY, session.getPublishedUntil());
        session.publishedUntil(MONDAY.plusYears(1));
        assertEquals(MONDAY.plusYears(1), session.getPublishedUntil());
    }

    @Test
    void aSessionThatIsPlannedAnewKeepsItsClinicAndCode() {
        ClinicSession session = session();

        session.replan(OTHER, SessionStatus.INACTIVE, MONDAY.plusWeeks(9));

        assertEquals(
                new SessionPlan(
                        Optional.of("S1"),
                        1,
                        null,
                        null,
                        MONDAY.plusDays(1),
                        ChosenDates.NONE,
                        Optional.empty(),
                        OTHER.outline()),
                session.plan());
        assertFalse(session.isOffered());
        assertEquals(MONDAY.plusWeeks(9), session.getPublishedUntil());
    }

    @Test
    void aDeletedSessionOffersNothingAndLeavesItsCode() {
        ClinicSession session = session();

        session.delete(NOW);

        assertTrue(session.isDeleted());
        assertFalse(session.isOffered());
        assertEquals(Optional.empty(), session.plan().code());
    }

    @Test
    void aSeriesBeginsWithItsFirstSessionAndGoesOnWithThoseThatContinueIt() {
        ClinicSession first = withKey(session(), 100);
        first.beginSeries();
        assertEquals(new CurrentSession(100, 100, 0, SessionStatus.ACTIVE, PLAN, LONDON), first.current(LONDON));
        assertEquals(100, first.getId());
        first.replan(PLAN, SessionStatus.INACTIVE, MONDAY);

        ClinicSession next = withKey(first.continued(PLAN, MONDAY.plusYears(2)), 101);
        next.beginSeries();

        assertEquals(100, next.current(LONDON).seriesId());
        assertEquals(SessionStatus.INACTIVE, next.current(LONDON).status());
        assertEquals(Optional.empty(), next.plan().code());
        assertEquals(MONDAY.plusYears(2), next.getPublishedUntil());
    }

    private static ClinicSession session() {
        return new ClinicSession(PLAN, "ann", NOW);
    }

    static SessionOutline outline(String name, Set<Long> types) {
        return SessionOutline.plain(
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 0),
                        "FREQ=WEEKLY;BYDAY=MO;COUNT=4",
                        SlotPattern.ofEqualUnits(5L, 10, 60),
                        types,
                        Level.AVAILABLE,
                        TypedBy.OPERATOR)
                .named(name);
    }

    /** With the key that the database would give it. */
    private static ClinicSession withKey(ClinicSession session, long key) {
        try {
            var field = ClinicSession.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(session, key);
            return session;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
