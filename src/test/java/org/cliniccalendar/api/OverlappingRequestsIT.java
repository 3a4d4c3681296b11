package org.cliniccalendar.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Crowd;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.ProofSize;
import org.cliniccalendar.testing.TwoNodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two overlapping requests are made at the same moment at two nodes, and two people confirm: of three slots the first request
 * wants the first two and the second one the last two.
 */
class OverlappingRequestsIT extends TwoNodeTest {
    private static final int SLOTS = 3;
    private static final int FEW = 10;

    private SampleNetwork network;
    private Caller service;
    private List<Long> slots;
    private List<Long> clients;
    private final List<String> made = new ArrayList<>();
    private final List<String> answered = new ArrayList<>();

    @BeforeEach
    void openClinic() throws Exception {
        network = new SampleNetwork(nodes().database(), 20);
        service = new Caller(nodes().baseUrl(0), network.token());
    }

    @Proof("P3")
    @Test
    void ofTwoRequestsThatOverlapOneIsMadeAndItIsConfirmedOnce() throws Exception {
        int pairs = ProofSize.of(20, 500);
        race(pairs);

        long each = pairs;
        assertEquals(Map.of("REQUESTED", each, "409 SLOT_TAKEN", each), Crowd.counted(made));
        assertEquals(Map.of("BOOKED", each, "409 CONFIRM", each), Crowd.counted(answered));
        assertEquals(each, confirmed());
    }

    @Proof(value = "P3", control = true)
    @Test
    void whereARequestHoldsNoTimeBothAreConfirmed() throws Exception {
        network.forgetWhoTookWhat();
        try {
            race(FEW);

            assertEquals(2L * FEW, confirmed(), () -> made + "\n" + answered);
            assertTrue(Crowd.counted(made).get("REQUESTED") > FEW, made::toString);
        } finally {
            network.remember();
        }
    }

    private void race(int pairs) throws Exception {
        slots = network.publish(SLOTS * pairs + SLOTS, Level.ON_DEMAND);
        clients = network.clients(2);
        for (int pair = 0; pair < pairs; pair++) {
            int first = SLOTS * pair;
            List<Caller.Answer> requests =
                    both(i -> caller(i).post("appointments", network.order(slots.get(first + i), clients.get(i))));
            for (Caller.Answer request : requests) {
                made.add(SampleNetwork.outcome(request));
                if (request.status() == 201) {
                    String path = "appointments/" + request.json().getString("ref") + "/confirm";
                    both(i -> caller(i).post(path, "")).forEach(answer -> answered.add(SampleNetwork.outcome(answer)));
                }
            }
            Cases.tried();
        }
    }

    private interface Call {
        Caller.Answer by(int person) throws Exception;
    }

    private static List<Caller.Answer> both(Call call) throws Exception {
        return Crowd.all(2, i -> () -> call.by(i));
    }

    private Caller caller(int number) {
        return service.at(nodes().baseUrl(number));
    }

    private long confirmed() throws Exception {
        return network.number(
                "SELECT count(*) FROM appointment WHERE status = 'BOOKED' AND clinic_id = " + network.clinic());
    }
}
