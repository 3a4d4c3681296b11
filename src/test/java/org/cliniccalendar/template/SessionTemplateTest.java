package org.cliniccalendar.template;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.cliniccalendar.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a template says, who sees it and who changes it. */
class SessionTemplateTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final SessionOutline FULL = new SessionOutline(
            "Surgery",
            "Mornings",
            6L,
            "petrol",
            "Doctor",
            true,
            NINE,
            LocalTime.of(10, 0),
            "FREQ=WEEKLY;BYDAY=MO",
            SlotPattern.parse("5:10*3,-:10"),
            Set.of(4L, 5L),
            Level.ON_DEMAND,
            TypedBy.SPECIALIST,
            true,
            false,
            true,
            "For staff");

    private final CurrentUser user = new CurrentUser();

    @Test
    void itsOutlineIsReadAsItWasWritten() {
        TemplatePlan plan = new TemplatePlan(TemplateKind.PERSONAL, 3L, 1L, 2L, FULL);
        SessionTemplate template = new SessionTemplate(plan);

        assertEquals(plan, template.entry());
        assertEquals("Surgery", plan.name());
        SessionOutline plain = SessionOutline.plain(
                NINE, NINE.plusHours(1), "", SlotPattern.parse(""), Set.of(), Level.AVAILABLE, TypedBy.OPERATOR);
        template.describe(new TemplatePlan(TemplateKind.PRACTICE, null, null, null, plain));
        assertEquals(new TemplatePlan(TemplateKind.PERSONAL, 3L, null, null, plain), template.entry());
    }

    @Test
    void itIsKnownByItsKeyAndVersion() throws ReflectiveOperationException {
        SessionTemplate template = new SessionTemplate(new TemplatePlan(TemplateKind.PRACTICE, null, 1L, null, FULL));
        for (var given : Map.of("id", 100L, "version", 7).entrySet()) {
            var field = SessionTemplate.class.getDeclaredField(given.getKey());
            field.setAccessible(true);
            field.set(template, given.getValue());
        }

        assertEquals(100, template.getId());
        assertEquals(7, template.getVersion());
        assertEquals(new SavedTemplate(100, 7, template.entry()), template.saved());
    }

    @Test
    void anOutlineIsTheSameButForWhatIsChanged() {
        SessionOutline back = FULL.named("Other")
                .repeated("FREQ=DAILY")
                .at(LocalTime.NOON, LocalTime.of(13, 30), SlotPattern.parse("5:20"))
                .named("Surgery")
                .repeated("FREQ=WEEKLY;BYDAY=MO")
                .at(NINE, LocalTime.of(10, 0), FULL.pattern());

        assertEquals(FULL, back);
        assertEquals("Other", FULL.named("Other").name());
        assertEquals("FREQ=DAILY", FULL.repeated("FREQ=DAILY").rule());
        assertEquals(
                90,
                FULL.at(LocalTime.NOON, LocalTime.of(13, 30), FULL.pattern()).minutes());
        assertEquals(-60, FULL.at(NINE, LocalTime.of(8, 0), FULL.pattern()).minutes());
    }

    @ParameterizedTest(
            name = "{0} letters, {1}, {2}, {3}-{4}, {5}, third parties {6} for {7}, remote {8}, room {9}: {10}")
    @CsvSource({
        "20, 30, 4000, 09:00, 10:00, 5:60, false, '',     false, ,  ''",
        "1,  0,  0,    09:00, 10:00, '',   true,  Doctor, true,  ,  ''",
        "1,  0,  0,    09:00, 10:00, '',   true,  Doctor, false, 2, ''",
        "0,  0,  0,    09:00, 10:00, '',   false, '',     false, 2, refused.noName",
        "21, 0,  0,    09:00, 10:00, '',   false, '',     false, 2, refused.longName",
        "1,  31, 0,    09:00, 10:00, '',   false, '',     false, 2, refused.longDescription",
        "1,  0,  4001, 09:00, 10:00, '',   false, '',     false, 2, refused.longNotes",
        "1,  0,  0,    09:00, 09:00, '',   false, '',     false, 2, refused.endsBeforeStart",
        "1,  0,  0,    09:00, 10:00, 5:61, false, '',     false, 2, refused.slotsTooLong",
        "1,  0,  0,    09:00, 10:00, '',   true,  ' ',    false, 2, refused.thirdPartyRole",
        "1,  0,  0,    09:00, 10:00, '',   true,  Doctor, false, ,  refused.thirdPartyLocation"
    })
    void aTemplateIsRefusedForTheFirstThingThatIsWrong(
            int name,
            int description,
            int notes,
            LocalTime start,
            LocalTime end,
            String slots,
            boolean thirdParty,
            String role,
            boolean remote,
            Long room,
            String refusal) {
        SessionOutline outline = new SessionOutline(
                "n".repeat(name),
                "d".repeat(description),
                null,
                SessionOutline.NEUTRAL,
                role,
                remote,
                start,
                end,
                "",
                SlotPattern.parse(slots),
                Set.of(),
                Level.AVAILABLE,
                TypedBy.OPERATOR,
                false,
                false,
                thirdParty,
                "x".repeat(notes));
        TemplatePlan plan = new TemplatePlan(TemplateKind.PRACTICE, null, 1L, room, outline);

        if (refusal.isEmpty()) {
            assertDoesNotThrow(plan::check);
        } else {
            assertEquals(
                    refusal, assertThrows(TemplateRefused.class, plan::check).key());
        }
    }

    @ParameterizedTest(name = "{0} at clinic {1}, a {2} template of clinic {3}: sees {4}, changes {5}")
    @CsvSource({
        "ADMINISTRATOR,   , PRACTICE,   1, true,  true",
        "ADMINISTRATOR,   , PERSONAL,   1, false, false",
        "ADMINISTRATOR,   , DEFINITION, 1, false, false",
        "CLINIC_MANAGER, 1, PRACTICE,   1, true,  true",
        "CLINIC_MANAGER, 1, PRACTICE,   2, false, false",
        "CLINIC_MANAGER, 1, PRACTICE,    , true,  true",
        "OPERATOR,       1, PRACTICE,   1, true,  false",
        "OPERATOR,       1, PRACTICE,    , true,  false"
    })
    void aPracticeTemplateIsChangedByWhoeverManagesItsClinic(
            Role role, Long clinic, TemplateKind kind, Long ofClinic, boolean sees, boolean changes) {
        become(role, "bea", clinic);
        TemplatePlan plan = new TemplatePlan(kind, 3L, ofClinic, null, FULL);

        assertAccess(plan, sees, changes);
    }

    @ParameterizedTest
    @CsvSource({"3, true", "4, false"})
    void aPersonalTemplateIsItsCliniciansAlone(long self, boolean own) {
        Impersonation.asClinician(user, self);

        assertAccess(new TemplatePlan(TemplateKind.PERSONAL, 3L, null, null, FULL), own, own);
        assertAccess(new TemplatePlan(TemplateKind.PRACTICE, null, 1L, null, FULL), true, false);
    }

    private void assertAccess(TemplatePlan plan, boolean sees, boolean changes) {
        TemplateAccess access = new TemplateAccess(user);
        assertEquals(sees, access.sees(plan));
        assertEquals(changes, access.changes(plan));
        if (changes) {
            assertDoesNotThrow(() -> access.requireChange(plan));
        } else {
            assertEquals(
                    "refused.notYours",
                    assertThrows(TemplateRefused.class, () -> access.requireChange(plan))
                            .key());
        }
    }

    /** At a clinic, or in the whole network. */
    private void become(Role role, String name, Long clinic) {
        if (clinic == null) {
            Impersonation.inNetwork(user, name, role);
        } else {
            Impersonation.as(user, name, role, clinic);
        }
    }
}
