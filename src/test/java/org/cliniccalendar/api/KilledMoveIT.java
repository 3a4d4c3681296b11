package org.cliniccalendar.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.ProofSize;
import org.cliniccalendar.testing.TwoNodeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An appointment is moved, and the connection to the database dies in the middle of it: the client has one time. */
class KilledMoveIT extends TwoNodeTest {
    /** Where it dies: at each row that a move writes, and when it is committed. */
    enum Moment {
        OLD_CLAIM_GIVEN_BACK("TRIGGER kill BEFORE DELETE ON slot_claim FOR EACH ROW"),
        OLD_SLOT_FREED("TRIGGER kill BEFORE UPDATE ON slot FOR EACH ROW WHEN (NEW.taken < OLD.taken)"),
        APPOINTMENT_MOVED("TRIGGER kill AFTER UPDATE ON appointment FOR EACH ROW"),
        NEW_SLOT_TAKEN("TRIGGER kill BEFORE UPDATE ON slot FOR EACH ROW WHEN (NEW.taken > OLD.taken)"),
        NEW_CLAIM_MADE("TRIGGER kill AFTER INSERT ON slot_claim FOR EACH ROW"),
        WRITTEN_INTO_THE_AUDIT_TRAIL("TRIGGER kill AFTER INSERT ON audit_entry FOR EACH ROW"),
        COMMITTED("CONSTRAINT TRIGGER kill AFTER INSERT ON slot_claim DEFERRABLE INITIALLY DEFERRED FOR EACH ROW");

        private final String trigger;

        Moment(String trigger) {
            this.trigger = trigger;
        }

        String sql() {
            return "CREATE " + trigger + " EXECUTE FUNCTION kill_connection()";
        }
    }

    private static final String KILL = """
            CREATE OR REPLACE FUNCTION kill_connection() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NEW; END'
            """;
    private static final String SPARE = """
            DROP TRIGGER IF EXISTS kill ON slot_claim;
            DROP TRIGGER IF EXISTS kill ON slot;
            DROP TRIGGER IF EXISTS kill ON appointment;
            DROP TRIGGER IF EXISTS kill ON audit_entry;
            """;

    private SampleNetwork network;
    private Caller service;
    private List<Long> slots;

    @BeforeEach
    void openClinic() throws Exception {
        network = new SampleNetwork(nodes().database(), 10);
        network.run(KILL);
        service = new Caller(nodes().baseUrl(0), network.token());
        slots = network.publish(SampleNetwork.SLOTS_A_DAY, Level.AVAILABLE);
    }

    @AfterEach
    void spare() throws Exception {
        network.run(SPARE);
    }

    @Proof("P7")
    @ParameterizedTest
    @EnumSource
    void whoIsMovedHasTheOldTimeUntilTheyHaveTheNew(Moment moment) throws Exception {
        int times = ProofSize.of(1, 20);
        for (int time = 0; time < times; time++) {
            String ref = book(slots.get(2 * time));
            network.run(moment.sql());
            assertFails("appointments/" + ref + "/reschedule", "{\"opening\": " + slots.get(2 * time + 1) + "}");
            network.run(SPARE);

            assertEquals(List.of(slots.get(2 * time)), timeOf(ref));
            assertEquals("BOOKED", moved(ref, slots.get(2 * time + 1)));
            assertEquals(List.of(slots.get(2 * time + 1)), timeOf(ref));
            Cases.tried();
        }
    }

    /** Calling off and booking anew are two steps: whoever is stopped between them has no time at all. */
    @Proof(value = "P7", control = true)
    @Test
    void inTwoStepsTheTimeIsLost() throws Exception {
        String ref = book(slots.get(0));
        assertEquals(
                200,
                service.post("appointments/" + ref + "/cancel", "{\"reason\": \"Moves\"}")
                        .status());
        network.run(Moment.NEW_CLAIM_MADE.sql());
        assertFails(
                "appointments", network.order(slots.get(1), network.clients(1).get(0)));
        network.run(SPARE);

        assertEquals(List.of(), timeOf(ref));
    }

    private String book(long slot) throws Exception {
        Caller.Answer booked = service.post(
                "appointments", network.order(slot, network.clients(1).get(0)));
        assertEquals(201, booked.status(), booked.text());
        return booked.json().getString("ref");
    }

    private String moved(String ref, long slot) throws Exception {
        return SampleNetwork.outcome(
                service.post("appointments/" + ref + "/reschedule", "{\"opening\": " + slot + "}"));
    }

    private void assertFails(String path, String body) throws Exception {
        try {
            Caller.Answer answer = service.post(path, body);
            assertTrue(answer.status() >= 500, answer.status() + answer.text());
        } catch (IOException unanswered) {
            return; // as good as a failure
        }
    }

    /** The slots that an appointment holds, and that are taken and begin when it does. */
    private List<Long> timeOf(String ref) throws Exception {
        return network.numbers("SELECT s.id FROM appointment a JOIN slot_claim c ON c.appointment_id = a.id"
                + " JOIN slot s ON s.id = c.slot_id AND s.taken = 1 AND s.starts_at = a.starts_at"
                + " AND s.session_date_id = a.session_date_id WHERE a.status = 'BOOKED' AND a.ref = '" + ref + "'");
    }
}
