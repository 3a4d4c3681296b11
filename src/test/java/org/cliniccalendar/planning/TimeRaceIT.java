package org.cliniccalendar.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cliniccalendar.planning.TimeVerbs.Verb;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Crowd;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.ProofSize;
import org.cliniccalendar.time.Refusal;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * All pairs of what claims time, moves it or gives it back, done by 32 people at the same moment in a small clinic: in each
 * round everything is done by somebody, so that each pair meets. Everybody is told yes or no in words, nobody waits for
 * somebody who waits for them, and what is left is whole.
 */
@ExtendWith(ArquillianExtension.class)
class TimeRaceIT {
    private static final int PEOPLE = 32;
    private static final int ROUNDS = 24;
    private static final int FULL_ROUNDS = 1000;
    private static final int SLOTS = 6;
    private static final int CLIENTS = 12;
    private static final String HOLDING = "('HELD', 'REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS')";

    @Inject
    private TimeVerbs verbs;

    @Resource
    private ManagedThreadFactory threads;

    private PlanningSample clinic;

    @Proof("P1")
    @Test
    void everybodyIsToldYesOrNoInWordsAndNobodyHasATimeTwice() throws Exception {
        clinic = verbs.open(SLOTS, CLIENTS);
        Map<String, Verb> all = verbs.all();
        List<String> names = List.copyOf(all.keySet());
        Map<String, Integer> done = new TreeMap<>();
        Map<String, Long> outcomes = new TreeMap<>();
        long deadlocks = deadlocks();
        int rounds = ProofSize.of(ROUNDS, FULL_ROUNDS);
        for (int round = 0; round < rounds; round++) {
            int first = round;
            List<String> said = Crowd.all(threads, PEOPLE, person -> {
                String name = names.get((first + person) % names.size());
                Random chance = new Random(first * 1000L + person);
                return () -> name + ": " + outcome(all.get(name), chance);
            });
            said.forEach(one ->
                    done.merge(one.substring(0, one.indexOf(':')), one.endsWith(": done") ? 1 : 0, Integer::sum));
            Crowd.counted(said).forEach((one, times) -> outcomes.merge(one, times, Long::sum));
            assertEquals(List.of(), contradictions(), "after round " + round);
            verbs.reopen();
            Cases.tried(said.size());
        }
        assertEquals(List.of(), unexpected(outcomes), outcomes::toString);
        for (String name : names) {
            assertTrue(done.get(name) > 0 || isDoneAlone(all.get(name)), () -> name + " is never done: " + done);
        }
        Thread.sleep(1500); // the database counts a moment later
        assertEquals(deadlocks, deadlocks(), outcomes::toString);
    }

    /** Whether what never came to a good end in the race does so when nobody stands in its way. */
    private boolean isDoneAlone(Verb verb) {
        for (int seed = 0; seed < 20; seed++) {
            verbs.reopen();
            if (outcome(verb, new Random(seed)).equals("done")) {
                return true;
            }
        }
        return false;
    }

    private static String outcome(Verb verb, Random chance) {
        try {
            verb.with(chance);
            return "done";
        } catch (Refusal refused) {
            return refused.getClass().getSimpleName() + " " + refused.key();
        } catch (Exception failure) {
            return "FAILED " + failure + ", " + deepest(failure);
        }
    }

    private static Throwable deepest(Throwable failure) {
        return failure.getCause() == null ? failure : deepest(failure.getCause());
    }

    /** What is no answer in words, and what tells that somebody stood in the way three times. */
    private static List<String> unexpected(Map<String, Long> outcomes) {
        return outcomes.keySet().stream()
                .filter(outcome -> outcome.contains(": FAILED") || outcome.endsWith("refused.busy"))
                .toList();
    }

    private long deadlocks() {
        return clinic.number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
    }

    /** What is wrong, if anything. */
    private List<String> contradictions() {
        String ofClinic = ".clinic_id = " + clinic.clinicId();
        List<String> wrong = new ArrayList<>();
        wrong.addAll(
                clinic.texts(
                        "SELECT 'taken of slot ' || s.id || ' is ' || s.taken FROM slot s WHERE s" + ofClinic
                                + " AND (s.taken > s.capacity OR s.taken <> (SELECT count(*) FROM slot_claim c WHERE c.slot_id = s.id))"));
        wrong.addAll(clinic.texts("SELECT 'claim of what has ended ' || a.ref FROM slot_claim c JOIN appointment a"
                + " ON a.id = c.appointment_id WHERE a.status IN ('DECLINED', 'CANCELLED', 'EXPIRED') AND a"
                + ofClinic));
        wrong.addAll(clinic.texts(
                "SELECT 'without its time ' || a.ref FROM appointment a WHERE NOT a.overbooked AND a.status IN "
                        + HOLDING + " AND a" + ofClinic
                        + " AND a.ends_at - a.starts_at IS DISTINCT FROM (SELECT sum(s.ends_at -"
                        + " s.starts_at) FROM slot_claim c JOIN slot s ON s.id = c.slot_id JOIN session_date d ON d.id ="
                        + " s.session_date_id WHERE c.appointment_id = a.id AND d.id = a.session_date_id AND d.active"
                        + " AND d.superseded_by IS NULL AND s.starts_at >= a.starts_at AND s.ends_at <= a.ends_at)"));
        wrong.addAll(
                clinic.texts("SELECT 'in two places ' || a.ref FROM appointment a JOIN appointment o ON o.client_id ="
                        + " a.client_id AND o.id < a.id AND o.during && a.during AND coalesce(o.alternatives, o.id) <>"
                        + " coalesce(a.alternatives, a.id) WHERE a.status IN " + HOLDING + " AND o.status IN " + HOLDING
                        + " AND a"
                        + ofClinic));
        wrong.addAll(clinic.texts("SELECT 'tasks of ' || a.ref FROM appointment a WHERE a" + ofClinic
                + " AND (a.status = 'REQUESTED') <> (1 = (SELECT count(*) FROM task t WHERE t.appointment_id = a.id"
                + " AND t.answered_at IS NULL))"));
        return wrong;
    }
}
