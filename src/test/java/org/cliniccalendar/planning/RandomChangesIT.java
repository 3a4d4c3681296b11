package org.cliniccalendar.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.time.Refusal;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two hundred steps of any kind, one after the other: whatever is done or refused, the calendar never contradicts itself. */
@ExtendWith(ArquillianExtension.class)
class RandomChangesIT {
    private static final int STEPS = 200;
    private static final List<String> NAMES =
            List.of("book", "book", "book", "book", "book", "cancel", "change", "change", "change", "undo");
    private static final List<String> RULES = List.of(
            "FREQ=WEEKLY;COUNT=6;BYDAY=MO",
            "FREQ=WEEKLY;COUNT=8;BYDAY=MO,TH",
            "FREQ=WEEKLY;COUNT=5;BYDAY=TU",
            "FREQ=DAILY;COUNT=10");

    @Inject
    private PlanningSample clinic;

    private final Random random = new Random(20261121);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<Long> sessions = new ArrayList<>();
    private final List<AppliedChange> applied = new ArrayList<>();

    @Proof("P5")
    @Test
    void whateverIsDoneNobodyLosesTheirTimeUnnoticed() {
        clinic.open();
        sessions.add(clinic.publish(clinic.plan("A", RULES.get(0), LocalTime.of(9, 0), LocalTime.NOON)));
        sessions.add(clinic.publish(clinic.plan("B", RULES.get(1), LocalTime.of(9, 0), LocalTime.NOON)));
        for (int step = 0; step < STEPS; step++) {
            String outcome = attempt();
            outcomes.merge(outcome, 1, Integer::sum);
            int number = step;
            assertEquals(List.of(), clinic.contradictions(), () -> "after step " + number + ", " + outcome);
            Cases.tried();
        }
        System.out.println("Random changes: " + outcomes);
        assertTrue(outcomes.getOrDefault("book", 0) > 20 && outcomes.getOrDefault("undo", 0) > 3, outcomes::toString);
    }

    private String attempt() {
        String name = any(NAMES);
        try {
            switch (name) {
                case "book" -> book();
                case "cancel" -> clinic.cancel(any(booked()));
                case "change" -> change();
                default -> clinic.undo(applied.get(applied.size() - 1));
            }
            return name;
        } catch (Refusal refused) {
            return name + " " + refused.key();
        } catch (IndexOutOfBoundsException nothingThere) {
            return name + " nothing";
        }
    }

    private void book() {
        long session = any(sessions);
        LocalDate date = any(dates(session));
        clinic.book(session, date, LocalTime.of(9 + random.nextInt(4), 10 * random.nextInt(6)));
    }

    private void change() {
        long session = any(sessions);
        CurrentSession current = clinic.current(session);
        SessionChange.Kind kind = any(List.of(SessionChange.Kind.values()));
        SessionChange change = switch (kind) {
            case EDIT -> edit(session);
            case ACTIVATE -> SessionChange.activate(session, current.version());
            case DEACTIVATE -> SessionChange.deactivate(session, current.version());
            case DELETE ->
                random.nextInt(4) == 0 ? SessionChange.delete(session, current.version(), "") : edit(session);
            case CANCEL_DATE -> SessionChange.cancel(session, current.version(), any(dates(session)), "");
            case REINSTATE_DATE -> SessionChange.reinstate(session, current.version(), any(dates(session)));
        };
        Map<TouchedGroup, Choice> choices = new EnumMap<>(TouchedGroup.class);
        for (TouchedGroup group : TouchedGroup.values()) {
            choices.put(group, any(List.copyOf(group.choices(change.kind()))));
        }
        AppliedChange done = clinic.apply(random.nextBoolean() ? change : change.skipClashes(), choices);
        applied.add(done);
        if (!sessions.contains(done.sessionId())) {
            sessions.add(done.sessionId());
        }
    }

    private SessionChange edit(long session) {
        LocalTime start = LocalTime.of(8 + random.nextInt(3), 10 * random.nextInt(6));
        String who = random.nextInt(4) == 0 ? "A" : "B";
        return clinic.edit(
                session,
                any(List.of(Scope.values())),
                any(dates(session)),
                clinic.plan(who, any(RULES), start, start.plusHours(3)).named("S" + session));
    }

    private List<String> booked() {
        return clinic.texts("SELECT ref FROM appointment WHERE status = 'BOOKED' AND clinic_id = " + clinic.clinicId());
    }

    private List<LocalDate> dates(long session) {
        return clinic
                .texts("SELECT date FROM session_date WHERE superseded_by IS NULL AND session_id = " + session)
                .stream()
                .map(LocalDate::parse)
                .toList();
    }

    private <T> T any(List<T> choices) {
        return choices.get(choices.isEmpty() ? 0 : random.nextInt(choices.size()));
    }
}
