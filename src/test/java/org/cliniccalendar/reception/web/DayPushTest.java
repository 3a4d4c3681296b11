package org.cliniccalendar.reception.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.faces.push.PushContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.cliniccalendar.booking.HoldChanged;
import org.cliniccalendar.reception.QueueChanged;
import org.junit.jupiter.api.Test;

class DayPushTest {
    private final Desks desks = new Desks();
    private final DayPush push = new DayPush(desks);

    @Test
    void whatIsBookedWithinASecondIsToldOnce() {
        push.held(new HoldChanged(1));
        push.queued(new QueueChanged(1));
        push.tell();
        push.tell();

        assertEquals(List.of("changed"), desks.heard);
    }

    @Test
    void desksThatCouldNotBeToldHearOfTheNextBooking() {
        desks.reachable = false;
        push.held(new HoldChanged(1));
        push.tell();
        assertEquals(List.of(), desks.heard);

        desks.reachable = true;
        push.held(new HoldChanged(1));
        push.tell();
        assertEquals(List.of("changed"), desks.heard);
    }

    private static final class Desks implements PushContext {
        private static final long serialVersionUID = 1L;

        private final transient List<Object> heard = new ArrayList<>();
        private boolean reachable = true;

        @Override
        public Set<Future<Void>> send(Object message) {
            if (!reachable) {
                throw new IllegalStateException("no desk can be reached");
            }
            heard.add(message);
            return Set.of();
        }

        @Override
        public <S extends Serializable> Set<Future<Void>> send(Object message, S user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <S extends Serializable> Map<S, Set<Future<Void>>> send(Object message, Collection<S> users) {
            throw new UnsupportedOperationException();
        }
    }
}
