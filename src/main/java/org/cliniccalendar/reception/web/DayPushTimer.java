package org.cliniccalendar.reception.web;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every second: the open desks of this node hear that something was booked. */
@Singleton
public class DayPushTimer {
    @Inject
    private DayPush push;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tell() {
        push.tell();
    }
}
