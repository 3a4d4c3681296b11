package org.cliniccalendar.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Crowd;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.ProofSize;
import org.cliniccalendar.testing.TwoNodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 32 clients want the same slots, half of them at each of two nodes. */
class SlotRaceIT extends TwoNodeTest {
    private static final int CLIENTS = 32;
    private static final int CLINICIANS = 4;
    private static final int FEW = 10;
    private static final String TAKEN = "409 SLOT_TAKEN";

    private SampleNetwork network;
    private Caller service;

    @BeforeEach
    void openClinic() throws Exception {
        network = new SampleNetwork(nodes().database(), 10);
        service = new Caller(nodes().baseUrl(0), network.token());
    }

    @Proof("P1")
    @Test
    void ofAllWhoWantASlotOneGetsItAndTheOthersReadTheNextTimes() throws Exception {
        long slots = ProofSize.of(20, 1_000);

        Map<String, Long> outcomes = race((int) slots);

        assertEquals(Map.of("BOOKED", slots, TAKEN, (CLIENTS - 1) * slots), outcomes);
        assertEquals(slots, network.number(bookings()));
        Cases.tried(outcomes.values().stream().mapToLong(Long::longValue).sum() / CLIENTS);
        assertEquals(List.of(), contradictions());
    }

    @Proof(value = "P1", control = true)
    @Test
    void whereNothingHoldsThemOffManyGetTheSameSlot() throws Exception {
        network.forgetWhoTookWhat();
        try {
            Map<String, Long> outcomes = race(FEW);

            assertTrue(outcomes.get("BOOKED") > FEW, outcomes::toString);
            assertTrue(contradictions().size() > 1, () -> contradictions().toString());
        } finally {
            network.remember();
        }
    }

    /** Everybody tries every slot but some of the last, which are left for whoever is told the next times. */
    private Map<String, Long> race(int count) throws Exception {
        List<Long> slots = network.publish(count + FEW, Level.AVAILABLE).subList(0, count);
        List<Long> clients = network.clients(CLIENTS);
        return Crowd.counted(Crowd.inRounds(Executors.defaultThreadFactory(), CLIENTS, count, i -> {
            Caller caller = service.at(nodes().baseUrl(i));
            return slot ->
                    SampleNetwork.outcome(caller.post("appointments", network.order(slots.get(slot), clients.get(i))));
        }));
    }

    @Proof("P4")
    @Test
    void whoTakesAnyClinicianFillsThemAll() throws Exception {
        int each = SampleNetwork.SLOTS_A_DAY * ProofSize.of(1, 5);

        Map<String, Long> outcomes = takeAny(each);

        long booked = outcomes.remove("BOOKED");
        assertEquals((long) CLINICIANS * each, booked, outcomes::toString);
        Cases.tried(booked);
        outcomes.remove(TAKEN);
        outcomes.remove(TAKEN + " without another time");
        assertEquals(Map.of(), outcomes);
        assertEquals(
                List.of((long) each, (long) each, (long) each, (long) each),
                network.numbers("SELECT count(*) FROM appointment WHERE clinic_id = " + network.clinic()
                        + " AND status = 'BOOKED' GROUP BY clinician_id"));
        assertEquals(List.of(), contradictions());
    }

    /** With slots that are never full nobody would come to an end: each of the crowd books a few. */
    @Proof(value = "P4", control = true)
    @Test
    void whereNothingHoldsThemOffAClinicianIsTakenTwice() throws Exception {
        List<Long> slots = network.publish(CLINICIANS, SampleNetwork.SLOTS_A_DAY, Level.AVAILABLE, 1);
        Deque<Long> clients = new ConcurrentLinkedDeque<>(network.clients(CLIENTS));
        network.forgetWhoTookWhat();
        try {
            Crowd.all(
                    CLIENTS,
                    i -> () -> service.at(nodes().baseUrl(i))
                            .post("appointments", network.order(slots.get(i % CLINICIANS), clients.pop())));

            assertEquals(CLINICIANS, contradictions().size());
        } finally {
            network.remember();
        }
    }

    /** Each of the crowd asks for openings and books one of them for somebody new, until there are none. */
    private Map<String, Long> takeAny(int each) throws Exception {
        int slots = network.publish(CLINICIANS, each, Level.AVAILABLE, 1).size();
        Deque<Long> clients = new ConcurrentLinkedDeque<>(network.clients(slots + CLIENTS));
        List<List<String>> outcomes =
                Crowd.all(CLIENTS, i -> () -> untilAllIsTaken(service.at(nodes().baseUrl(i)), clients));
        return Crowd.counted(outcomes.stream().flatMap(List::stream).toList());
    }

    private List<String> untilAllIsTaken(Caller caller, Deque<Long> clients) throws Exception {
        List<String> own = new ArrayList<>();
        Deque<Long> client = new ArrayDeque<>();
        while (true) {
            List<JsonObject> openings = caller.get(network.openings())
                    .json()
                    .getJsonArray("openings")
                    .getValuesAs(JsonObject.class);
            if (openings.isEmpty()) {
                return own;
            }
            if (client.isEmpty()) {
                client.push(clients.pop());
            }
            JsonObject any = openings.get(ThreadLocalRandom.current().nextInt(openings.size()));
            String outcome =
                    SampleNetwork.outcome(caller.post("appointments", network.order(any.getInt("id"), client.peek())));
            own.add(outcome);
            if (outcome.equals("BOOKED")) {
                client.pop();
            }
        }
    }

    private String bookings() {
        return "SELECT count(*) FROM appointment WHERE status = 'BOOKED' AND clinic_id = " + network.clinic();
    }

    /** Slots with more appointments than seats, or whose count is another than that of their claims. */
    private List<Long> contradictions() {
        try {
            return network.numbers(
                    "SELECT s.id FROM slot s CROSS JOIN LATERAL (SELECT count(*) AS claims FROM slot_claim c"
                            + " JOIN appointment a ON a.id = c.appointment_id AND a.status = 'BOOKED' WHERE c.slot_id = s.id) c"
                            + " WHERE s.clinic_id = " + network.clinic()
                            + " AND (c.claims > s.capacity OR c.claims <> s.taken AND c.claims > 1 OR c.claims = 1 AND s.taken = 0)");
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
