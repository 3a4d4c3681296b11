package org.cliniccalendar.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Crowd;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.ProofSize;
import org.cliniccalendar.testing.TwoNodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two people saw is what they change, and what is sent twice is done once, at whichever of two nodes. */
class StaleEditIT extends TwoNodeTest {
    private static final int AT_ONCE = 10;
    private static final int FEW = 5;

    private SampleNetwork network;
    private Caller service;

    @BeforeEach
    void openClinic() throws Exception {
        network = new SampleNetwork(nodes().database(), 10);
        service = new Caller(nodes().baseUrl(0), network.token());
    }

    @Proof("P9")
    @Test
    void ofTwoWhoMoveWhatTheySawOneDoesAndTheOtherIsTold() throws Exception {
        int pairs = ProofSize.of(20, 500);

        assertEquals(Map.of("BOOKED", (long) pairs, "412 STALE", (long) pairs), Crowd.counted(move(pairs, true)));
    }

    /** Whoever does not say what they saw overwrites what somebody else has just done. */
    @Proof(value = "P9", control = true)
    @Test
    void withoutTheVersionTheSecondOverwritesTheFirst() throws Exception {
        assertEquals(Map.of("BOOKED", 2L * FEW), Crowd.counted(move(FEW, false)));
    }

    /** Two people move each appointment to different times; what the only one to succeed was told stands. */
    private List<String> move(int pairs, boolean tellVersion) throws Exception {
        List<Long> slots = network.publish(3 * pairs, Level.AVAILABLE);
        List<String> outcomes = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            int first = 3 * pair;
            long client = network.clients(1).get(0);
            Caller.Answer booked = service.post("appointments", network.order(slots.get(first), client));
            String path = "appointments/" + booked.json().getString("ref");
            String seen = tellVersion ? service.get(path).tag() : "*";
            List<Caller.Answer> answers = Crowd.all(
                    2,
                    i -> () -> service.at(nodes().baseUrl(i))
                            .post(
                                    path + "/reschedule",
                                    "{\"opening\": " + slots.get(first + 1 + i) + "}",
                                    "If-Match",
                                    seen));
            Cases.tried();
            String stands = service.get(path).json().getString("start");
            for (Caller.Answer answer : answers) {
                outcomes.add(SampleNetwork.outcome(answer));
                if (tellVersion && answer.status() == 200) {
                    assertEquals(stands, answer.json().getString("start"));
                }
            }
        }
        return outcomes;
    }

    @Proof("P8")
    @Test
    void tenRetriesAtTwoNodesAreOneBookingAndTenEqualAnswers() throws Exception {
        int orders = ProofSize.of(5, 200);
        List<Long> slots = network.publish(orders, Level.AVAILABLE);
        long client = network.clients(1).get(0);
        for (int order = 0; order < orders; order++) {
            String key = UUID.randomUUID().toString();

            Set<String> answers = tenTimes(network.order(slots.get(order), client), key);

            assertEquals(Set.of("201"), statuses(answers), answers::toString);
            assertEquals(1, answers.size(), answers::toString);
            String other = network.order(slots.get(order) + 1, client);
            assertEquals(
                    "422 KEY_USED", SampleNetwork.outcome(service.post("appointments", other, "Idempotency-Key", key)));
        }
        assertEquals(orders, network.number("SELECT count(*) FROM appointment WHERE clinic_id = " + network.clinic()));
    }

    /** Ten requests with keys of their own are ten orders, of which all but one are refused. */
    @Proof(value = "P8", control = true)
    @Test
    void withoutTheKeyRetriesAreRefused() throws Exception {
        long slot = network.publish(FEW, Level.AVAILABLE).get(0);

        Set<String> answers = tenTimes(network.order(slot, network.clients(1).get(0)), null);

        assertEquals(Set.of("201", "409"), statuses(answers), answers::toString);
    }

    private Set<String> tenTimes(String order, String key) throws Exception {
        List<String> answers = Crowd.all(AT_ONCE, i -> () -> {
            String own = key == null ? UUID.randomUUID().toString() : key;
            Caller.Answer answer = service.at(nodes().baseUrl(i)).post("appointments", order, "Idempotency-Key", own);
            return answer.status() + " " + answer.text();
        });
        Cases.tried(answers.size());
        return Set.copyOf(answers);
    }

    private static Set<String> statuses(Set<String> answers) {
        return answers.stream().map(answer -> answer.substring(0, 3)).collect(Collectors.toSet());
    }
}
