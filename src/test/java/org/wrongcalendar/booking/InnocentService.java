package org.wrongcalendar.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.cliniccalendar.booking.Attempted;

/** Takes time through the door, as a part of a step that came through it, and asks without. */
@Stateless
public class InnocentService {
    /** Comes through the door. */
    @Attempted
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void book() {
        new TimeRows().claim();
    }

    /** Is called by what came through it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void bookAlso() {
        new TimeRows().claim();
    }

    /** Only asks. */
    public boolean isFree() {
        return new TimeRows().isFree();
    }
}
