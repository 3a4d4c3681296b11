package org.cliniccalendar.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.template.TypedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be published at all, the dates chosen beside a rule, and a plan that changes from a date on. */
class SessionPlanTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final String FOUR = "FREQ=WEEKLY;BYDAY=MO;COUNT=4";
    private static final String ENDLESS = "FREQ=WEEKLY;BYDAY=MO";

    @ParameterizedTest(name = "{0}-{1}, slots {2}, types {3}, third parties {4} for {5}, remote {6}, room {7}: {8}")
    @CsvSource({
        "09:00, 10:00, 5:10*6, 4, false, '',     false, ,  ''",
        "09:00, 10:00, 5:60,   4, true,  Doctor, true,  ,  ''",
        "09:00, 10:00, 5:60,   4, true,  Doctor, false, 2, ''",
        "09:00, 09:00, 5:10,   4, false, '',     false, 2, refused.endsBeforeStart",
        "09:00, 08:00, 5:10,   4, false, '',     false, 2, refused.endsBeforeStart",
        "09:00, 10:00, '',     4, false, '',     false, 2, refused.noSlot",
        "09:00, 10:00, 5:61,   4, false, '',     false, 2, refused.slotsTooLong",
        "09:00, 10:00, 5:10,   ,  false, '',     false, 2, refused.noAppointmentType",
        "09:00, 10:00, 5:10,   4, true,  ' ',    false, 2, refused.thirdPartyRole",
        "09:00, 10:00, 5:10,   4, true,  Doctor, false, ,  refused.thirdPartyLocation"
    })
    void aPlanIsRefusedForTheFirstThingThatIsWrong(
            LocalTime start,
            LocalTime end,
            String slots,
            Long type,
            boolean thirdParty,
            String role,
            boolean remote,
            Long room,
            String refusal) {
        SessionOutline outline = new SessionOutline(
                "Surgery",
                "",
                null,
                SessionOutline.NEUTRAL,
                role,
                remote,
                start,
                end,
                FOUR,
                SlotPattern.parse(slots),
                type == null ? Set.of() : Set.of(type),
                Level.AVAILABLE,
                TypedBy.OPERATOR,
                false,
                false,
                thirdParty,
                "");
        SessionPlan plan = new SessionPlan(1, room, 3L, MONDAY, outline);

        if (refusal.isEmpty()) {
            assertDoesNotThrow(plan::check);
        } else {
            assertEquals(
                    refusal, assertThrows(SessionRefused.class, plan::check).key());
        }
    }

    @Test
    void aDateThatIsAddedIsNoExceptionAnyMoreAndOneThatGoesIsNotKept() {
        LocalDate tuesday = MONDAY.plusDays(1);
        SessionPlan plan = plan(FOUR).without(List.of(MONDAY));
        assertEquals(dates(MONDAY), plan.chosen().exceptions());

        SessionPlan added = plan.with(List.of(MONDAY, tuesday));
        assertEquals(dates(MONDAY, tuesday), added.chosen().extra());
        assertEquals(dates(), added.chosen().exceptions());
        ChosenDates kept = ChosenDates.of(List.of(tuesday), List.of(), List.of(tuesday, MONDAY))
                .without(List.of(tuesday));
        assertEquals(ChosenDates.of(List.of(), List.of(tuesday), List.of(MONDAY)), kept);
        assertEquals(FOUR, added.outline().rule());
    }

    @Test
    void chosenDatesAreReadAsTheyWereWritten() {
        ChosenDates chosen =
                ChosenDates.of(List.of(MONDAY.plusDays(1), MONDAY), List.of(MONDAY.plusDays(2)), List.of());

        assertEquals("2027-01-04,2027-01-05", ChosenDates.text(chosen.extra()));
        assertEquals(chosen, ChosenDates.parse("2027-01-05,2027-01-04", "2027-01-06", ""));
        assertEquals(ChosenDates.NONE, ChosenDates.parse("", "", ""));
    }

    @Test
    void chosenDatesGoWithTheirSideOfADate() {
        LocalDate tuesday = MONDAY.plusDays(1);
        ChosenDates chosen =
                ChosenDates.of(List.of(MONDAY, tuesday), List.of(MONDAY, tuesday), List.of(MONDAY, tuesday));

        assertEquals(ChosenDates.of(List.of(MONDAY), List.of(MONDAY), List.of(MONDAY)), chosen.before(tuesday));
        assertEquals(ChosenDates.of(List.of(tuesday), List.of(tuesday), List.of(tuesday)), chosen.from(tuesday));
    }

    @Test
    void twoPlansOfferTheSameButForNameAndTypesOfSlots() {
        SessionPlan plan = plan(FOUR);

        assertEquals(true, plan.offersTheSameAs(plan.named("Other")));
        assertEquals("Other", plan.named("Other").outline().name());
        assertEquals(true, plan.offersTheSameAs(slots(plan, "6:10*6")));
        assertEquals(false, plan.offersTheSameAs(slots(plan, "5:10*5")));
        assertEquals(false, plan.offersTheSameAs(slots(plan, "5:10/2*6")));
        assertEquals(false, plan.offersTheSameAs(plan(ENDLESS)));
        assertEquals(false, plan.offersTheSameAs(plan.without(List.of(MONDAY))));
    }

    @ParameterizedTest(name = "{0} from week {1} on: before {2}, after {3} from {4}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;BYDAY=MO;COUNT=4    | 2 | FREQ=WEEKLY;BYDAY=MO;UNTIL=20270117 | FREQ=WEEKLY;BYDAY=MO;COUNT=2 | 2027-01-18
            FREQ=WEEKLY;BYDAY=MO            | 1 | FREQ=WEEKLY;BYDAY=MO;UNTIL=20270110 | FREQ=WEEKLY;BYDAY=MO | 2027-01-11
            FREQ=WEEKLY;INTERVAL=9;BYDAY=MO | 1 | FREQ=WEEKLY;INTERVAL=9;BYDAY=MO;UNTIL=20270110 | FREQ=WEEKLY;INTERVAL=9;BYDAY=MO | 2027-03-08
            FREQ=YEARLY;INTERVAL=6          | 1 | FREQ=YEARLY;INTERVAL=6;UNTIL=20270110 | FREQ=YEARLY;INTERVAL=6 | 2033-01-04
            FREQ=YEARLY;INTERVAL=60         | 1 | FREQ=YEARLY;INTERVAL=60;UNTIL=20270110 | FREQ=YEARLY;INTERVAL=60 | 2087-01-04
            """)
    void aRuleThatCountsGoesOnCountingWhereItIsSplit(
            String rule, int week, String before, String after, LocalDate first) {
        SplitPlan split = SplitPlan.at(MONDAY.plusWeeks(week), plan(rule), plan(rule));

        assertEquals(before, split.before().orElseThrow().outline().rule());
        assertEquals(MONDAY, split.before().orElseThrow().firstDate());
        assertEquals(after, split.after().outline().rule());
        assertEquals(first, split.after().firstDate());
    }

    @Test
    void extraDatesAndExceptionsGoWithTheirSide() {
        LocalDate early = MONDAY.plusDays(2);
        LocalDate late = MONDAY.plusDays(23);
        SessionPlan plan = plan(FOUR).with(List.of(early, late)).without(List.of(MONDAY.plusWeeks(2)));

        SplitPlan split = SplitPlan.at(MONDAY.plusWeeks(2), plan, plan);

        assertEquals(
                ChosenDates.of(List.of(early), List.of(), List.of()),
                split.before().orElseThrow().chosen());
        assertEquals(
                ChosenDates.of(List.of(late), List.of(MONDAY.plusWeeks(2)), List.of()),
                split.after().chosen());
    }

    @Test
    void fromTheFirstDateOnThereIsNothingBefore() {
        SplitPlan split = SplitPlan.at(MONDAY, plan(FOUR), plan(ENDLESS));

        assertEquals(new SplitPlan(Optional.empty(), plan(ENDLESS)), split);
        SessionPlan withEarlier = plan(FOUR).with(List.of(MONDAY.minusDays(3)));
        assertEquals(
                true, SplitPlan.at(MONDAY, withEarlier, withEarlier).before().isPresent());
    }

    @Test
    void aPlanThatBeginsLaterIsTakenAsItIs() {
        SessionPlan wanted = new SessionPlan(
                1,
                2L,
                3L,
                MONDAY.plusWeeks(3),
                ClinicSessionTest.outline("Later", Set.of(4L)).repeated(ENDLESS));

        assertEquals(
                wanted, SplitPlan.at(MONDAY.plusWeeks(2), plan(FOUR), wanted).after());
    }

    @Test
    void whereTheRuleHasNoDateLeftAnExtraOneIsTheFirst() {
        LocalDate extra = MONDAY.plusWeeks(9);
        SessionPlan wanted = plan(FOUR).with(List.of(extra));

        SessionPlan after =
                SplitPlan.at(MONDAY.plusWeeks(6), plan(FOUR), wanted).after();

        assertEquals(extra, after.firstDate());
        assertEquals("", after.outline().rule());
        assertEquals(
                "refused.noDate",
                assertThrows(SessionRefused.class, () -> SplitPlan.at(MONDAY.plusWeeks(6), plan(FOUR), plan(FOUR)))
                        .key());
    }

    @Test
    void oneDateIsNoRuleThatEnds() {
        SessionPlan once = plan("").with(List.of(MONDAY.plusWeeks(2)));

        SplitPlan split = SplitPlan.at(MONDAY.plusWeeks(1), once, once);

        assertEquals("", split.before().orElseThrow().outline().rule());
        assertEquals(MONDAY.plusWeeks(2), split.after().firstDate());
    }

    private static SessionPlan plan(String rule) {
        return new SessionPlan(
                1,
                2L,
                3L,
                MONDAY,
                ClinicSessionTest.outline("Surgery", Set.of(4L)).repeated(rule));
    }

    private static SessionPlan slots(SessionPlan plan, String slots) {
        SessionOutline outline = plan.outline();
        return new SessionPlan(
                plan.clinicId(),
                plan.roomId(),
                plan.clinicianId(),
                plan.firstDate(),
                outline.at(outline.start(), outline.end(), SlotPattern.parse(slots)));
    }

    private static Set<LocalDate> dates(LocalDate... dates) {
        return new TreeSet<>(List.of(dates));
    }
}
