package org.cliniccalendar.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Crowd;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.ProofSize;
import org.cliniccalendar.testing.TwoNodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Eight systems book at both nodes, two orders for each slot, and now and then one node is killed in the middle of it. Whoever
 * gets no answer asks the other node, under the same key. All other tests come first, as no node need be revived for them then.
 */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledNodeIT extends TwoNodeTest {
    private static final int WRITERS = 8;
    private static final int OTHER = 1;
    private static final int NONE = -1;

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> outcomes = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile int killed = NONE;
    private SampleNetwork network;
    private Caller service;
    private List<Long> slots;
    private List<Long> clients;

    @BeforeEach
    void openClinic() throws Exception {
        network = new SampleNetwork(nodes().database(), 10);
        service = new Caller(nodes().baseUrl(0), network.token());
    }

    @Proof("P13")
    @Order(2)
    @Test
    void whatWasAcknowledgedIsThereOnceAndTheOtherNodeGoesOn() throws Exception {
        int kills = ProofSize.of(1, 30);
        int bookings = ProofSize.of(240, 10_080);
        slots = network.publish(bookings, Level.AVAILABLE).subList(0, bookings);
        clients = network.clients(2 * bookings);
        int each = 2 * bookings / kills;

        for (int kill = 0; kill < kills; kill++) {
            nodes().reviveKilled();
            killed = NONE;
            bookWhileOneIsKilled(kill * each, (kill + 1) * each, kill % 2);
        }

        assertEquals(List.of(), List.copyOf(failures));
        Map<String, Long> counted = new TreeMap<>(Crowd.counted(List.copyOf(outcomes)));
        System.out.println("With " + kills + " killed nodes: " + counted);
        assertEquals(bookings, counted.get("BOOKED"), counted::toString);
        assertEquals(List.of(), contradictions());
        Cases.tried(acknowledged.size());
    }

    /** What is compared with the acknowledgements would be seen, if it were gone or there twice. */
    @Proof(value = "P13", control = true)
    @Order(1)
    @Test
    void aBookingThatIsGoneAndOneThatIsThereTwiceAreSeen() throws Exception {
        slots = network.publish(3, Level.AVAILABLE);
        clients = network.clients(6);
        for (int order = 0; order < 6; order++) {
            book(order);
        }
        assertEquals(List.of(), contradictions());
        List<String> refs = List.copyOf(acknowledged.keySet());
        String ofFirst = "(SELECT id FROM appointment WHERE ref = '" + refs.get(0) + "')";
        network.run("DELETE FROM slot_claim WHERE appointment_id = " + ofFirst);
        network.run(
                "INSERT INTO appointment (id, ref, clinic_id, session_date_id, appointment_type_id, client_id, starts_at,"
                        + " ends_at, status, booked_by, booked_at) SELECT nextval('entity_id'), 'TWICE', clinic_id, session_date_id,"
                        + " appointment_type_id, " + network.clients(1).get(0)
                        + ", starts_at, ends_at, status, booked_by, booked_at"
                        + " FROM appointment WHERE ref = '" + refs.get(1) + "'");

        assertEquals(List.of(refs.get(0) + " is gone", "TWICE was told to nobody"), contradictions());
    }

    private void bookWhileOneIsKilled(int from, int until, int victim) throws Exception {
        AtomicInteger next = new AtomicInteger(from);
        int moment = from + (until - from) / 3;
        Crowd.all(WRITERS + 1, person -> () -> {
            if (person == WRITERS) {
                while (next.get() < moment) {
                    Thread.sleep(1);
                }
                killed = victim;
                nodes().node(victim).kill();
            } else {
                for (int order = next.getAndIncrement(); order < until; order = next.getAndIncrement()) {
                    book(order);
                }
            }
            return person;
        });
    }

    /** Two orders for each slot come one after the other, and so at almost the same moment and at different nodes. */
    private void book(int order) throws Exception {
        long slot = slots.get(order / 2);
        String body = network.order(slot, clients.get(order));
        Caller.Answer answer;
        try {
            answer = send(order, body, order);
        } catch (IOException unknown) {
            if (killed != order % 2) {
                failures.add("Node " + order % 2 + " was not killed: " + unknown);
            }
            outcomes.add("asked again");
            answer = send(order + OTHER, body, order);
        }
        String outcome = SampleNetwork.outcome(answer);
        outcomes.add(outcome);
        if (outcome.equals("BOOKED")) {
            acknowledged.put(answer.json().getString("ref"), slot);
        } else if (!outcome.startsWith("409 SLOT_TAKEN")) {
            failures.add(outcome);
        }
    }

    private Caller.Answer send(int node, String body, int order) throws Exception {
        return service.at(nodes().baseUrl(node))
                .post("appointments", body, "Idempotency-Key", network.clinic() + "-" + order);
    }

    /** What was acknowledged and is not there with its slot, and what is there and was not acknowledged. */
    private List<String> contradictions() throws Exception {
        List<String> found = new ArrayList<>();
        Map<String, Long> there = network.slotsByReference();
        acknowledged.forEach((ref, slot) -> {
            if (!slot.equals(there.get(ref))) {
                found.add(ref + " is gone");
            }
        });
        there.keySet().stream()
                .filter(ref -> !acknowledged.containsKey(ref))
                .forEach(ref -> found.add(ref + " was told to nobody"));
        return found;
    }
}
