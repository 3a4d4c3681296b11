package org.wrongcalendar.booking;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import org.cliniccalendar.booking.Attempted;

/** Takes time past the door, by several ways. */
@Stateless
public class ForgetfulService {
    @EJB
    private InnocentService door;

    /** At once. */
    public void book() {
        new TimeRows().claim();
    }

    /** By what it calls for each of several: what the door's service does is a part of a transaction that nobody begins again. */
    public void bookTwice() {
        List.of(1, 2).forEach(time -> door.book());
    }

    /** The container has begun a transaction before anybody can begin it again. */
    @Attempted
    public void attemptTooLate() {
        List.of(new TimeRows()).forEach(TimeRows::claim);
    }
}
